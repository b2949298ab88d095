package io.github.linchpin.ledger;

import java.time.LocalDate;

/**
 * Where a page of purchase lines begins: beside a place in the order of days, which need not be one
 * of a line.
 *
 * @param older whether the page holds what is older than the place, or what is newer
 */
public record LineCursor(LocalDate day, long id, boolean older) {
    /** The newest lines up to the end of a month. */
    public static LineCursor upTo(LocalDate month) {
        return new LineCursor(month.withDayOfMonth(1).plusMonths(1), 0, true);
    }

    /** What is older than a line. */
    public static LineCursor olderThan(LineKey line) {
        return new LineCursor(line.day(), line.id(), true);
    }

    /** What is newer than a line. */
    public static LineCursor newerThan(LineKey line) {
        return new LineCursor(line.day(), line.id(), false);
    }
}
