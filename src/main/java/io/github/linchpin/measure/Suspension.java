package io.github.linchpin.measure;

import io.github.linchpin.shared.Reading;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A dated pause of a measure; not a measure itself. All days are inclusive.
 *
 * @param id key of the suspension
 * @param act the suspending act
 * @param from first suspended day
 * @param legalEnd last suspended day by the act
 * @param reportedEnd later last day that a named source reports, null where none does
 * @param closed a later official act settles what happened after the legal end
 */
public record Suspension(
        String id,
        String act,
        LocalDate from,
        LocalDate legalEnd,
        @Nullable LocalDate reportedEnd,
        boolean closed) {

    public Suspension {
        if (legalEnd.isBefore(from)) {
            throw new IllegalArgumentException("Suspension " + id + " ends before it starts");
        }
    }

    /** The last suspended day in a reading. */
    public LocalDate end(Reading reading) {
        return switch (reading) {
            case LEGAL_TEXT -> legalEnd;
            case AS_REPORTED ->
                    reportedEnd != null && reportedEnd.isAfter(legalEnd) ? reportedEnd : legalEnd;
        };
    }

    boolean covers(LocalDate day, Reading reading) {
        return !day.isBefore(from) && !day.isAfter(end(reading));
    }
}
