package io.github.linchpin.metric;

import io.github.linchpin.shared.Denominator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The middle of every row inside the total, where the whole supply is listed: what the points of
 * the metrics are computed from. Percents that do not add up to 100 are moved inside their
 * rounding, each by the same part of its room, until they do; otherwise the point could lie outside
 * the interval.
 *
 * @param rows rows inside the total
 * @param amounts their middles, in the same order
 * @param sum sum of the amounts, above 0
 */
record Middles(List<Row> rows, List<BigDecimal> amounts, BigDecimal sum) {

    /** Null where a residual, aggregate or withheld row is positive, or a row has no middle. */
    static @Nullable Middles of(Distribution distribution) {
        if (distribution.hasUnknown()) {
            return null;
        }
        List<Row> rows = new ArrayList<>();
        List<BigDecimal> amounts = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (Row row : distribution.rows()) {
            if (row.outside() && row.low().signum() == 0) {
                continue;
            }
            if (row.outside() || row.point() == null) {
                return null;
            }
            rows.add(row);
            amounts.add(row.point());
            sum = sum.add(row.point());
        }
        if (sum.signum() == 0) {
            return null;
        }
        boolean settled =
                distribution.denominator() == Denominator.SUM || sum.compareTo(BigDecimal.ONE) == 0;
        return settled ? new Middles(rows, amounts, sum) : reconciled(rows, amounts, sum);
    }

    private static @Nullable Middles reconciled(
            List<Row> rows, List<BigDecimal> amounts, BigDecimal sum) {
        BigDecimal gap = BigDecimal.ONE.subtract(sum);
        List<BigDecimal> rooms = new ArrayList<>();
        BigDecimal room = BigDecimal.ZERO;
        for (int i = 0; i < amounts.size(); i++) {
            Row row = rows.get(i);
            BigDecimal high = row.high() == null ? BigDecimal.ONE : row.high();
            BigDecimal end = gap.signum() > 0 ? high : row.low();
            rooms.add(end.subtract(amounts.get(i)).abs());
            room = room.add(rooms.get(i));
        }
        if (room.compareTo(gap.abs()) < 0) {
            // inconsistent, except for the last digit of percents printed unrounded
            boolean close = gap.abs().subtract(room).doubleValue() <= Problem.TOLERANCE;
            return close ? new Middles(rows, amounts, sum) : null;
        }
        BigDecimal part = Exact.divide(gap, room);
        List<BigDecimal> moved = new ArrayList<>();
        for (int i = 0; i < amounts.size(); i++) {
            moved.add(amounts.get(i).add(rooms.get(i).multiply(part)).round(Exact.DIGITS));
        }
        return new Middles(rows, moved, BigDecimal.ONE);
    }

    /** sum g s^2 at the middles; null where a positive row has no weight. */
    @Nullable BigDecimal index(@Nullable Governance governance) {
        BigDecimal squares = BigDecimal.ZERO;
        for (int i = 0; i < amounts.size(); i++) {
            BigDecimal square = Exact.square(amounts.get(i));
            if (governance != null && square.signum() > 0) {
                BigDecimal weight = governance.weightOf(rows.get(i).key());
                if (weight == null) {
                    return null;
                }
                square = square.multiply(weight);
            }
            squares = squares.add(square);
        }
        return Exact.divide(squares, Exact.square(sum));
    }

    /** Shares above 0, each a fraction of the sum. */
    double[] shares() {
        double whole = sum.doubleValue();
        return amounts.stream()
                .mapToDouble(BigDecimal::doubleValue)
                .filter(amount -> amount > 0)
                .map(amount -> amount / whole)
                .toArray();
    }
}
