package io.github.linchpin.stock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A count as it is on file. Nothing is erased: what does not count any more is withdrawn.
 *
 * @param id within the unit
 * @param withdrawal null while it counts
 */
public record RecordedCount(
        int unit, int id, StockCount count, Act recording, @Nullable Withdrawal withdrawal) {
    /** Who did something, and when. */
    public record Act(String by, Instant at) {}

    /** That it does not count any more. */
    public record Withdrawal(Act act, String reason) {}

    /** Whether it is too old on a day to be relied on. */
    public boolean isOld(LocalDate on) {
        return age(on) > StockCount.FRESH_DAYS;
    }

    /** Days since the count. */
    public long age(LocalDate on) {
        return ChronoUnit.DAYS.between(count.countedOn(), on);
    }
}
