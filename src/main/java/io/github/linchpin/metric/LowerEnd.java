package io.github.linchpin.metric;

import io.github.linchpin.shared.Denominator;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/**
 * Smallest sum g s^2 over the readings of the rows, exactly.
 *
 * <p>Both problems are solved by one water level m, q_i = clamp(m/g_i, low_i, high_i), with
 * everything of weight 0 as large as it can be. Percents: the level at which the shares add up to
 * 1. Quantities: the root of sum g q^2 = m sum q, for sqrt(sum g q^2)/sum q is a convex function
 * over a linear one, so that its only stationary point is the smallest value. Between two
 * breakpoints the level has a closed form; it is evaluated in decimals.
 */
final class LowerEnd {
    private final Denominator denominator;
    private final List<Item> items;
    private double level;

    LowerEnd(Denominator denominator, List<Item> items) {
        this.denominator = denominator;
        this.items = items;
    }

    /** The smallest value; the level is known afterwards. */
    BigDecimal value() {
        double segment = findSegment();
        level = segment;
        BigDecimal fixedSquares = BigDecimal.ZERO;
        BigDecimal fixedSum = BigDecimal.ZERO;
        BigDecimal room = BigDecimal.ZERO;
        for (Item item : items) {
            if (isFree(item, segment)) {
                room = room.add(item.room());
                continue;
            }
            BigDecimal amount = isLow(item, segment) ? item.low : item.high;
            if (amount == null) {
                level = 0;
                return BigDecimal.ZERO; // weight 0 and no upper end: it swallows everything
            }
            fixedSquares = fixedSquares.add(item.spread(amount));
            fixedSum = fixedSum.add(amount);
        }
        return denominator == Denominator.PERCENT
                ? percents(fixedSquares, fixedSum, room)
                : quantities(fixedSquares, fixedSum, room);
    }

    private BigDecimal percents(BigDecimal squares, BigDecimal sum, BigDecimal room) {
        if (room.signum() == 0) {
            return squares.round(Exact.DIGITS);
        }
        BigDecimal rest = BigDecimal.ONE.subtract(sum);
        level = rest.doubleValue() / room.doubleValue();
        return squares.add(Exact.divide(Exact.square(rest), room)).round(Exact.DIGITS);
    }

    /** With m = N0/S0 the index N/S^2 becomes N0/(S0^2 + N0 G), G = sum of 1/g over free rows. */
    private BigDecimal quantities(BigDecimal squares, BigDecimal sum, BigDecimal room) {
        if (sum.signum() == 0) {
            return equalShares();
        }
        if (room.signum() > 0) {
            level = squares.doubleValue() / sum.doubleValue();
        }
        return Exact.divide(squares, Exact.square(sum).add(squares.multiply(room)));
    }

    /** Every row may be as small as one likes, so the size of the whole does not matter. */
    private BigDecimal equalShares() {
        BigDecimal room = BigDecimal.ZERO;
        level = Double.POSITIVE_INFINITY;
        for (Item item : items) {
            room = room.add(item.room());
            level = Math.min(level, item.thin * item.hi);
        }
        return Exact.divide(BigDecimal.ONE, room);
    }

    /**
     * Amount of an item at the lower end, after {@link #value}; of weight 0: the most it can be.
     */
    double amount(Item item) {
        return item.thin == 0 ? item.hi : clamp(item, level);
    }

    private static double clamp(Item item, double level) {
        return Math.min(Math.max(level / item.thin, item.lo), item.hi);
    }

    /** A level inside the segment between two breakpoints that holds the solution; 0: all low. */
    private double findSegment() {
        double[] breaks = new double[2 * items.size()];
        int count = 0;
        for (Item item : items) {
            if (item.thin > 0) {
                breaks[count++] = item.thin * item.lo;
                breaks[count++] = Math.min(item.thin * item.hi, Double.MAX_VALUE / 4);
            }
        }
        Arrays.sort(breaks, 0, count);
        int first = 0;
        int last = count;
        while (first < last) {
            int middle = (first + last) >>> 1;
            if (isBelow(breaks[middle])) {
                first = middle + 1;
            } else {
                last = middle;
            }
        }
        if (first == 0) {
            return count == 0 ? 0 : breaks[0] / 2;
        }
        double left = breaks[first - 1];
        return first == count ? left * 2 + 1 : left + (breaks[first] - left) / 2;
    }

    /** True where the solution lies above this level. */
    private boolean isBelow(double m) {
        return denominator == Denominator.PERCENT ? sum(m) < 1 : slope(m) > 0;
    }

    private double sum(double m) {
        double sum = 0;
        for (Item item : items) {
            sum += item.thin > 0 ? clamp(item, m) : item.hi;
        }
        return sum;
    }

    /** sum g q^2 - m sum q, which never rises with m. */
    private double slope(double m) {
        double slope = 0;
        for (Item item : items) {
            double q = item.thin > 0 ? clamp(item, m) : item.hi;
            slope += q * (item.thin * q - m);
        }
        return slope;
    }

    private static boolean isFree(Item item, double m) {
        return item.thin > 0 && m > item.thin * item.lo && m < item.thin * item.hi;
    }

    private static boolean isLow(Item item, double m) {
        return item.thin > 0 && m <= item.thin * item.lo;
    }
}
