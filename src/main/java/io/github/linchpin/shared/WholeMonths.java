package io.github.linchpin.shared;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * Twelve months that are over.
 *
 * @param first their first day
 * @param last the first day of the last one
 */
public record WholeMonths(LocalDate first, LocalDate last) {
    private static final int YEAR = 12;

    /** The last ones before the month of a day. */
    public static WholeMonths before(LocalDate day) {
        LocalDate month = day.withDayOfMonth(1);
        return new WholeMonths(month.minusMonths(YEAR), month.minusMonths(1));
    }

    /** First days of all of them. */
    public List<LocalDate> all() {
        return Stream.iterate(first, month -> month.plusMonths(1)).limit(YEAR).toList();
    }

    /** The last day. */
    public LocalDate end() {
        return last.plusMonths(1).minusDays(1);
    }
}
