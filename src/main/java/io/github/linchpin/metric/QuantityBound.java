package io.github.linchpin.metric;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A value that sum g q^2 / S^2 never exceeds over a box, for tables with too many uncertain rows.
 * With q^2 &lt;= (low + high) q - low high the numerator is at most a concave function of S, linear
 * between the sums at which rows in falling order of low + high reach their high end; on a piece a
 * + b S the quotient is largest at an end or at S = -2a/b, where it is -b^2/(4a).
 */
final class QuantityBound {
    /** Lifts the value over the rounding of doubles. */
    private static final double MARGIN = 1 + 1e-12;

    private QuantityBound() {}

    static BigDecimal of(List<Item> items, double[] amounts, boolean[] placed) {
        double squares = 0;
        double sum = 0;
        List<Item> open = new ArrayList<>();
        for (int i = 0; i < amounts.length; i++) {
            Item item = items.get(i);
            if (placed[i]) {
                squares += item.lump(amounts[i]);
                sum += amounts[i];
            } else {
                squares += item.chordSlope() * item.lo - item.chordBase();
                sum += item.lo;
                open.add(item);
            }
        }
        open.sort(Comparator.comparingDouble(Item::chordSlope).reversed());
        double best = quotient(squares, sum);
        for (Item item : open) {
            double slope = item.chordSlope();
            double end = sum + item.hi - item.lo;
            double base = squares - slope * sum;
            double turn = base < 0 ? -2 * base / slope : Double.NaN;
            if (turn > sum && turn < end) {
                best = Math.max(best, -slope * slope / (4 * base));
            }
            squares = base + slope * end;
            sum = end;
            best = Math.max(best, quotient(squares, sum));
        }
        return Exact.of(Math.min(1, best * MARGIN));
    }

    private static double quotient(double squares, double sum) {
        return sum == 0 ? 1 : squares / (sum * sum);
    }
}
