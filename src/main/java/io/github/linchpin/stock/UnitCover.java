package io.github.linchpin.stock;

import io.github.linchpin.shared.Stage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * How a unit stands with an input at a stage on D. What is not known is null, never a default.
 *
 * @param input slug
 * @param euros spent on it in the twelve whole months before the month of D
 * @param exposedShare part of that which is prohibited, under a quota, a licence or a review on the
 *     day of the event, or on D where none comes; null: nothing was bought
 * @param event the first move to a stronger class within twelve months; null: none
 * @param count the newest on D; null: none
 * @param cover null without a count
 */
public record UnitCover(
        LocalDate day,
        int unit,
        String unitName,
        String input,
        Stage stage,
        BigDecimal euros,
        @Nullable BigDecimal exposedShare,
        @Nullable CoverEvent event,
        @Nullable RecordedCount count,
        @Nullable Cover cover) {

    /** The latest day to act, soonest first, then what nobody can say it of, and why. */
    public static final Comparator<UnitCover> BY_URGENCY =
            Comparator.comparing(UnitCover::actBy, Comparator.nullsLast(Comparator.naturalOrder()))
                    .thenComparing(UnitCover::known)
                    .thenComparing(
                            UnitCover::eventDay, Comparator.nullsLast(Comparator.naturalOrder()))
                    .thenComparing(
                            UnitCover::floor, Comparator.nullsLast(Comparator.naturalOrder()))
                    .thenComparing(UnitCover::input)
                    .thenComparing(UnitCover::stage)
                    .thenComparing(UnitCover::unitName)
                    .thenComparingInt(UnitCover::unit);

    /** What can be said of it. */
    public enum Known {
        /** The latest day to act. */
        ACT_BY,
        /** An event comes, and nobody has said how long requalification takes. */
        NO_REQUALIFICATION,
        /** How long the stock lasts; no event comes. */
        NO_EVENT,
        /** Nothing was counted. */
        NO_COUNT
    }

    /** What can be said of it. */
    public Known known() {
        if (cover == null) {
            return Known.NO_COUNT;
        }
        if (event == null) {
            return Known.NO_EVENT;
        }
        return cover.actBy() == null ? Known.NO_REQUALIFICATION : Known.ACT_BY;
    }

    public @Nullable LocalDate actBy() {
        return cover == null ? null : cover.actBy();
    }

    /** Days from D until the latest day to act; negative: it is past. */
    public @Nullable Long daysLeft() {
        return cover == null ? null : cover.daysLeft(day);
    }

    public @Nullable BigDecimal floor() {
        return cover == null ? null : cover.floor();
    }

    public @Nullable LocalDate eventDay() {
        return event == null ? null : event.day();
    }

    /** Whether what it says rests on a count that is too old on D. */
    public boolean isOld() {
        return count != null && count.isOld(day);
    }
}
