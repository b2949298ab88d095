package io.github.linchpin.metric;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Upper end where shares are quantities over their sum. In each quantity the index falls and then
 * rises (it rises where g q/S is above the index), so the largest value stands at a corner of the
 * box. Rows whose direction is certain are placed first; the others are enumerated, beyond 12 of
 * them {@link QuantityBound} answers.
 */
final class QuantityUpperEnd {
    private static final double MARGIN = 1e-12;

    /** With more open rows than this a sharper lower bound of the index is worth its price. */
    private static final int FEW = 4;

    private final double lowest;
    private final List<Item> items;
    private final double[] amounts;
    private final boolean[] placed;
    private double squares;
    private double sum;
    private double[] best = {};
    private double bestValue = -1;

    /**
     * @param lowest a value that the index is never below, for example its lower end
     */
    QuantityUpperEnd(List<Item> items, BigDecimal lowest) {
        this.lowest = lowest.doubleValue();
        this.items = items;
        this.amounts = new double[items.size()];
        this.placed = new boolean[items.size()];
    }

    UpperEnd find() {
        place(lowest);
        if (openRows() > FEW) {
            place(lowestLumped());
        }
        List<Item> open = new ArrayList<>();
        List<Integer> positions = new ArrayList<>();
        for (int i = 0; i < amounts.length; i++) {
            if (placed[i]) {
                squares += items.get(i).lump(amounts[i]);
                sum += amounts[i];
            } else {
                open.add(items.get(i));
                positions.add(i);
            }
        }
        if (UpperEnd.isTooMany(open)) {
            return new UpperEnd(QuantityBound.of(items, amounts, placed), true, null);
        }
        double[][] breaks = open.stream().map(UpperEnd::breakpoints).toArray(double[][]::new);
        enumerate(open, positions, breaks, 0, squares, sum);
        return new UpperEnd(exact(), false, Arrays.stream(best).boxed().toList());
    }

    private int openRows() {
        int open = 0;
        for (boolean done : placed) {
            open += done ? 0 : 1;
        }
        return open;
    }

    private void enumerate(
            List<Item> open,
            List<Integer> positions,
            double[][] breaks,
            int depth,
            double n,
            double s) {
        if (depth == breaks.length) {
            double value = s == 0 ? 0 : n / (s * s);
            if (value > bestValue) {
                bestValue = value;
                best = amounts.clone();
            }
            return;
        }
        Item item = open.get(depth);
        for (double amount : breaks[depth]) {
            amounts[positions.get(depth)] = amount;
            enumerate(open, positions, breaks, depth + 1, n + item.lump(amount), s + amount);
        }
    }

    private BigDecimal exact() {
        BigDecimal n = BigDecimal.ZERO;
        BigDecimal s = BigDecimal.ZERO;
        for (int i = 0; i < best.length; i++) {
            Item item = items.get(i);
            BigDecimal amount = UpperEnd.exact(item, best[i]);
            n = n.add(item.lump(amount));
            s = s.add(amount);
        }
        return s.signum() == 0 ? BigDecimal.ZERO : Exact.divide(n, Exact.square(s));
    }

    /** Places rows until nothing more is certain; each row placed narrows the range of the rest. */
    private void place(double lowest) {
        boolean changed = true;
        while (changed) {
            changed = false;
            double lowSum = 0;
            double highSum = 0;
            double highSquares = 0;
            for (int i = 0; i < amounts.length; i++) {
                Item item = items.get(i);
                lowSum += placed[i] ? amounts[i] : item.lo;
                highSum += placed[i] ? amounts[i] : item.hi;
                highSquares += item.lump(placed[i] ? amounts[i] : item.hi);
            }
            double highest = highSquares / (lowSum * lowSum);
            for (int i = 0; i < amounts.length; i++) {
                if (!placed[i] && placeOne(i, lowSum, highSum, lowest, highest)) {
                    changed = true;
                }
            }
        }
    }

    private boolean placeOne(int i, double lowSum, double highSum, double lowest, double highest) {
        Item item = items.get(i);
        if (item.lo == item.hi) {
            amounts[i] = item.lo;
        } else if (item.isCapped()) {
            return false;
        } else if (item.full * item.hi < (lowSum - item.lo + item.hi) * lowest * (1 - MARGIN)) {
            amounts[i] = item.lo;
        } else if (item.full * item.lo > (highSum - item.hi + item.lo) * highest * (1 + MARGIN)) {
            amounts[i] = item.hi;
        } else {
            return false;
        }
        placed[i] = true;
        return true;
    }

    /**
     * The lower end once more with each block as one country, from below: the root of sum q (g q -
     * m) by halving, see {@link LowerEnd}. Capped blocks are left as thin as they can be.
     */
    private double lowestLumped() {
        double low = 0;
        double high = 0;
        double index = lowest;
        for (Item item : items) {
            high = Math.max(high, item.full * item.hi);
        }
        for (int step = 0; step < 30; step++) {
            double m = (low + high) / 2;
            double slope = 0;
            double total = 0;
            for (Item item : items) {
                double weight = item.isCapped() ? 0 : item.full;
                double q = weight == 0 ? item.hi : Math.clamp(m / weight, item.lo, item.hi);
                slope += q * (weight * q - m);
                total += q;
            }
            if (slope > 0) {
                low = m;
                index = Math.max(index, m / total);
            } else {
                high = m;
            }
        }
        return index;
    }
}
