package io.github.linchpin.measure;

import io.github.linchpin.shared.Certainty;
import io.github.linchpin.shared.MeasureState;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a measure stands on a day in one reading.
 *
 * @param day D, a civil day of the imposing authority
 * @param state its state
 * @param doubts why the state is not confirmed, empty where it is
 * @param nextChange the earliest day on file, not before D, that changes the state: a last day
 *     (inclusive) or a first day; null where there is none
 */
public record Status(
        LocalDate day, MeasureState state, Set<Doubt> doubts, @Nullable LocalDate nextChange) {

    /** What leaves a state open. */
    public enum Doubt {
        /** The measure is known from general knowledge only. */
        KNOWLEDGE,
        /** A date is known to the month or year only, and its days give different states. */
        IMPRECISE_DATE,
        /** The suspension is past its legal end and goes on by report only. */
        REPORTED_SUSPENSION,
        /** A suspension has passed within 180 days and no act on file settles what follows. */
        NO_CLOSING_ACT,
        /** The measure ended on a day that is only reported or assumed. */
        UNCERTAIN_END,
        /** The measure ended by its own text within 180 days and no later act is on file. */
        NO_END_ACT
    }

    public Status {
        doubts = Set.copyOf(doubts);
    }

    public Certainty certainty() {
        return doubts.isEmpty() ? Certainty.CONFIRMED : Certainty.UNCONFIRMED;
    }

    /** Whole days from D to the next change; null where there is none. */
    public @Nullable Long daysLeft() {
        return nextChange == null ? null : ChronoUnit.DAYS.between(day, nextChange);
    }
}
