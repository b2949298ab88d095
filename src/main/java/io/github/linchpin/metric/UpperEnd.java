package io.github.linchpin.metric;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Largest sum g s^2 over the readings of the rows.
 *
 * @param value the value, or a proven bound of it
 * @param isBound true where no completion need attain the value
 * @param amounts amount of each item there, in the order of the items; null with a bound
 */
record UpperEnd(BigDecimal value, boolean isBound, @Nullable List<Double> amounts) {
    /** More uncertain rows than this are not enumerated. */
    static final int ENUMERATED = 12;

    /** The end of the listed supply, whose lower end is known. */
    static UpperEnd of(Problem problem, BigDecimal lowerEnd) {
        return switch (problem.denominator()) {
            case PERCENT -> new PercentUpperEnd(problem.items()).find();
            case SUM -> new QuantityUpperEnd(problem.items(), lowerEnd).find();
        };
    }

    /** Breakpoints of an item: its ends, and where capped each full piece between them. */
    static double[] breakpoints(Item item) {
        if (!item.isCapped()) {
            return item.lo == item.hi ? new double[] {item.lo} : new double[] {item.hi, item.lo};
        }
        int first = (int) Math.floor(item.lo / item.limit) + 1;
        int last = (int) Math.ceil(item.hi / item.limit) - 1;
        int inner = Math.max(0, last - first + 1);
        double[] breaks = new double[inner + (item.lo == item.hi ? 1 : 2)];
        breaks[0] = item.hi;
        for (int i = 0; i < inner; i++) {
            breaks[i + 1] = item.limit * (last - i);
        }
        breaks[breaks.length - 1] = item.lo;
        return breaks;
    }

    /** True where trying every breakpoint is too much. */
    static boolean isTooMany(List<Item> items) {
        double vertices = 1;
        for (Item item : items) {
            vertices *= item.isCapped() ? Math.ceil((item.hi - item.lo) / item.limit) + 2 : 2;
        }
        return items.size() > ENUMERATED || vertices > 1 << (ENUMERATED + 2);
    }

    /** The decimal behind a breakpoint that was chosen in double. */
    static BigDecimal exact(Item item, double breakpoint) {
        if (item.high != null && breakpoint == item.hi) {
            return item.high;
        }
        if (breakpoint == item.lo || item.cap == null) {
            return item.low;
        }
        return item.cap.multiply(BigDecimal.valueOf(Math.round(breakpoint / item.limit)));
    }
}
