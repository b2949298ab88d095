package io.github.linchpin.release;

import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Which edition of the Mineral Commodity Summaries a file is: it states the two years before its
 * own, the second of them as estimates.
 */
record Edition(int year) {
    private static final String SOURCE = "usgs-mcs-";

    /**
     * @throws BadRelease where the rows speak of several editions, of other years than its own two,
     *     or of an edition that is no source
     */
    static Edition of(RowCollector rows, SeriesBook book) {
        List<Integer> periods = rows.periods();
        if (periods.isEmpty()) {
            throw new BadRelease(1, "no row of the file belongs to a share table");
        }
        int year = periods.getLast() + 1;
        Iterator<Map.Entry<Integer, Long>> named = rows.editions().entrySet().iterator();
        if (named.hasNext()) {
            year = named.next().getKey();
        }
        if (named.hasNext()) {
            Map.Entry<Integer, Long> other = named.next();
            throw new BadRelease(
                    other.getValue(),
                    "the row is of edition %s, the ones above are of edition %s"
                            .formatted(other.getKey(), year));
        }
        if (!periods.equals(List.of(year - 2, year - 1))) {
            throw new BadRelease(
                    1,
                    "edition %s has the years %s and %s, the file has %s"
                            .formatted(year, year - 2, year - 1, periods));
        }
        Edition edition = new Edition(year);
        if (!book.sources().contains(edition.source())) {
            throw new BadRelease(
                    1,
                    "edition %s is no source that is known; it comes with a newer version of Linchpin"
                            .formatted(year));
        }
        return edition;
    }

    String source() {
        return SOURCE + year;
    }

    /** Whether the edition itself calls every figure of the year an estimate. */
    boolean estimates(int period) {
        return period == year - 1;
    }
}
