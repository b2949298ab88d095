package io.github.linchpin.metric;

import io.github.linchpin.shared.Denominator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From figures to shares (definition of this product). Quantities: point = q/S with S = sum of all
 * rows in the total including the residual, never the printed world total; low = low/(low + highs
 * of the others), high = high/(high + lows of the others). Percents stand as published, each with
 * its rounding.
 *
 * @param rows one share per listed row, in the order of the table
 * @param residual share of all blocks together
 */
public record Shares(List<Share> rows, Interval residual) {

    public Shares {
        rows = List.copyOf(rows);
    }

    /** The shares of a distribution; empty where nothing is supplied. */
    public static Shares of(Distribution distribution) {
        return of(distribution, Totals.of(distribution));
    }

    static Shares of(Distribution distribution, Totals totals) {
        List<Share> shares = new ArrayList<>();
        for (Row row : distribution.rows()) {
            BigDecimal point = row.outside() ? null : totals.share(row.point());
            BigDecimal low = totals.lowShare(row.low(), row.high());
            BigDecimal high = totals.highShare(row.low(), row.high());
            if (row.outside() && distribution.denominator() == Denominator.PERCENT) {
                // beside the published 100
                low = Exact.divide(row.low(), BigDecimal.ONE.add(row.low()));
                high = Exact.divide(high, BigDecimal.ONE.add(high));
            }
            shares.add(new Share(row.key(), low, point, high));
        }
        return new Shares(shares, residual(distribution, totals));
    }

    private static Interval residual(Distribution distribution, Totals totals) {
        BigDecimal low = BigDecimal.ZERO;
        BigDecimal point = BigDecimal.ZERO;
        BigDecimal high = BigDecimal.ZERO;
        for (Block block : distribution.blocks()) {
            low = low.add(block.low());
            high = high.add(block.high());
            point = point == null || block.point() == null ? null : point.add(block.point());
        }
        return new Interval(
                totals.lowShare(low, high), totals.share(point), totals.highShare(low, high));
    }

    /** The sums behind the shares; null where a row has no middle or no upper end. */
    record Totals(
            Denominator denominator,
            BigDecimal lows,
            @Nullable BigDecimal points,
            @Nullable BigDecimal highs) {

        static Totals of(Distribution distribution) {
            BigDecimal lows = BigDecimal.ZERO;
            BigDecimal points = BigDecimal.ZERO;
            BigDecimal highs = BigDecimal.ZERO;
            for (Row row : distribution.rows()) {
                lows = lows.add(row.low());
                highs = add(highs, row.high());
                points = row.outside() ? points : add(points, row.point());
            }
            for (Block block : distribution.blocks()) {
                lows = lows.add(block.low());
                highs = add(highs, block.high());
                points = add(points, block.point());
            }
            return new Totals(distribution.denominator(), lows, points, highs);
        }

        private static @Nullable BigDecimal add(
                @Nullable BigDecimal sum, @Nullable BigDecimal more) {
            return sum == null || more == null ? null : sum.add(more);
        }

        @Nullable BigDecimal share(@Nullable BigDecimal amount) {
            if (denominator == Denominator.PERCENT || amount == null) {
                return amount;
            }
            return points == null || points.signum() == 0 ? null : Exact.divide(amount, points);
        }

        BigDecimal lowShare(BigDecimal low, @Nullable BigDecimal high) {
            if (denominator == Denominator.PERCENT || low.signum() == 0) {
                return low;
            }
            if (highs == null || high == null) {
                return BigDecimal.ZERO; // another row, or this one, has no upper end
            }
            return Exact.divide(low, low.add(highs.subtract(high)));
        }

        BigDecimal highShare(BigDecimal low, @Nullable BigDecimal high) {
            if (high == null) {
                return BigDecimal.ONE;
            }
            if (denominator == Denominator.PERCENT || high.signum() == 0) {
                return high.min(BigDecimal.ONE);
            }
            return Exact.divide(high, high.add(lows.subtract(low)));
        }
    }
}
