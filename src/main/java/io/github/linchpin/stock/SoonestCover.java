package io.github.linchpin.stock;

import io.github.linchpin.shared.Stage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The units that have counted an input at a stage, in short.
 *
 * @param input slug
 * @param shortest the unit whose stock lasts least
 * @param first the unit that has to act first; null: nobody can say of any
 */
public record SoonestCover(
        String input, Stage stage, UnitCover shortest, @Nullable UnitCover first) {
    /** Days for which the least stock lasts. */
    public BigDecimal floor() {
        return Objects.requireNonNull(shortest.floor());
    }

    /** The soonest of the latest days to act. */
    public @Nullable LocalDate actBy() {
        return first == null ? null : first.actBy();
    }

    /** Days from D until then; negative: it is past. */
    public @Nullable Long daysLeft() {
        return first == null ? null : first.daysLeft();
    }
}
