package io.github.linchpin.metric;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * CR1 with the area behind it.
 *
 * @param area listed area with the largest shown share (of equals the first code in the alphabet),
 *     null where none is positive
 * @param share interval of the largest single share of any country, listed or not
 * @param certain true where {@code area} is larger than every other country under every reading
 */
public record Leader(@Nullable String area, Interval share, boolean certain) {
    private static final Comparator<Row> ORDER =
            Comparator.comparing(Leader::shown).reversed().thenComparing(Row::key);

    /** The largest share of a distribution. */
    public static Leader of(Distribution distribution) {
        Shares.Totals totals = Shares.Totals.of(distribution);
        return of(
                distribution,
                new TopShares(distribution, Problem.of(distribution), totals),
                totals);
    }

    static Leader of(Distribution distribution, TopShares top, Shares.Totals totals) {
        Interval share = top.largest(1);
        if (top.ranked().isEmpty()) {
            return new Leader(null, share, false);
        }
        Row leader = top.ranked().get(0);
        boolean certain =
                share.high() != null
                        && isAboveListed(leader, distribution)
                        && isAboveMissing(leader, distribution, totals);
        return new Leader(leader.key(), share, certain);
    }

    /** Positive rows inside the total, largest point first, equals by code. */
    static List<Row> ranked(Distribution distribution) {
        List<Row> rows = new ArrayList<>();
        for (Row row : distribution.rows()) {
            if (!row.outside() && row.isPositive()) {
                rows.add(row);
            }
        }
        rows.sort(ORDER);
        return rows;
    }

    private static BigDecimal shown(Row row) {
        return row.point() == null ? row.low() : row.point();
    }

    private static boolean isAboveListed(Row leader, Distribution distribution) {
        for (Row row : distribution.rows()) {
            if (!row.key().equals(leader.key()) && !isAbove(leader, row.high())) {
                return false;
            }
        }
        for (Block block : distribution.blocks()) {
            boolean large = block.canBePositive() && !block.belowListed();
            if (large && !isAbove(leader, block.largestPiece())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAbove(Row leader, @Nullable BigDecimal high) {
        return high != null && leader.low().compareTo(high) > 0;
    }

    /**
     * The leader keeps low (1 - W) of the whole when every missing area is as large as it can be.
     */
    private static boolean isAboveMissing(
            Row leader, Distribution distribution, Shares.Totals totals) {
        BigDecimal rest = BigDecimal.ONE;
        BigDecimal largest = BigDecimal.ZERO;
        for (Missing gone : distribution.missing()) {
            if (gone.bound() == null) {
                return false;
            }
            rest = rest.subtract(gone.bound());
            largest = largest.max(gone.bound());
        }
        BigDecimal low = totals.lowShare(leader.low(), leader.high()).multiply(rest);
        return distribution.missing().isEmpty() || low.compareTo(largest) > 0;
    }
}
