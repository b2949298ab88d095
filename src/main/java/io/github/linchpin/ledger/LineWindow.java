package io.github.linchpin.ledger;

import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;

/**
 * The days among which the lines of a page are: no others are read, so partitions of other years
 * are left out.
 */
record LineWindow(LocalDate first, LocalDate last) {

    /**
     * @param months what the sums know; at least one
     * @param exact whether they know exactly what is wanted, so that they tell how far a page goes
     * @param from where the page begins; null: at the newest
     * @param size lines that are looked for
     */
    static LineWindow of(
            NavigableMap<LocalDate, LineSumQuery.Month> months,
            boolean exact,
            @Nullable LineCursor from,
            int size) {
        LocalDate first = months.firstKey();
        LocalDate last = end(months.lastKey());
        if (from != null && from.older()) {
            last = from.day().isBefore(last) ? from.day() : last;
        }
        if (from != null && !from.older()) {
            first = from.day().isAfter(first) ? from.day() : first;
        }
        if (!exact) {
            return new LineWindow(first, last);
        }
        return from == null || from.older()
                ? new LineWindow(
                        far(
                                months.headMap(last.withDayOfMonth(1), from == null)
                                        .descendingMap(),
                                size,
                                first),
                        last)
                : new LineWindow(
                        first,
                        end(far(months.tailMap(first.withDayOfMonth(1), false), size, last)));
    }

    /**
     * The month in which at least so many lines have come together; of the first one a part may be
     * wanted.
     */
    private static LocalDate far(
            NavigableMap<LocalDate, LineSumQuery.Month> months, int size, LocalDate otherwise) {
        long lines = 0;
        for (Map.Entry<LocalDate, LineSumQuery.Month> month : months.entrySet()) {
            lines += month.getValue().lines();
            if (lines >= size) {
                return month.getKey();
            }
        }
        return otherwise;
    }

    private static LocalDate end(LocalDate day) {
        return day.withDayOfMonth(day.lengthOfMonth());
    }
}
