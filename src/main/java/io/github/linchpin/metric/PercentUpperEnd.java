package io.github.linchpin.metric;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Upper end where the shares add up to 1. A sum of squares is convex, so its largest value stands
 * where at most one row is strictly inside its bounds: every choice of ends is tried with each row
 * in turn taking the rest. Two cuts keep that short: a line over the squares bounds what the rest
 * can still bring, and a row that is no lower, no narrower and weighs no less than another is
 * filled before it (exchanging their increments never lowers the sum).
 */
final class PercentUpperEnd {
    private static final int NONE = -1;
    private final List<Item> items;
    private final List<Item> open;
    private final double slack;
    private double[][] breaks = {};
    private int[] dominating = {};
    private double[] choice = {};
    private double[] best = {};
    private int bestFree = NONE;
    private double bestGain = Double.NEGATIVE_INFINITY;

    PercentUpperEnd(List<Item> items) {
        this.items = items;
        this.open = new ArrayList<>();
        double lows = 0;
        for (Item item : items) {
            lows += item.lo;
            if (!item.isFixed()) {
                open.add(item);
            }
        }
        slack = Math.max(0, 1 - lows);
        // the order in which the line over the squares is filled
        open.sort(Comparator.comparingDouble(Item::chordSlope).reversed());
    }

    UpperEnd find() {
        if (UpperEnd.isTooMany(open)) {
            return new UpperEnd(bound(), true, null);
        }
        breaks = open.stream().map(UpperEnd::breakpoints).toArray(double[][]::new);
        dominating = new int[open.size()];
        for (int j = 0; j < dominating.length; j++) {
            for (int i = 0; i < j; i++) {
                dominating[j] |= dominates(open.get(i), open.get(j)) ? 1 << i : 0;
            }
        }
        choice = new double[open.size()];
        search(0, slack, 0, NONE, 0);
        return exact();
    }

    /** The value of the line over the squares, filled from its steepest part. */
    BigDecimal bound() {
        double squares = 0;
        for (Item item : items) {
            squares +=
                    item.isFixed()
                            ? item.lump(item.lo)
                            : item.chordSlope() * item.lo - item.chordBase();
        }
        double value = squares + fill(0, slack, NONE);
        return Exact.of(Math.min(1, value * (1 + 1e-14)));
    }

    /**
     * True where nothing stands in j as long as i has room: exchanging the increments of i and j,
     * or moving some of j to i, never lowers the sum.
     */
    private static boolean dominates(Item i, Item j) {
        boolean exchange =
                !j.isCapped() && i.full >= j.full && i.lo >= j.lo && i.hi - i.lo >= j.hi - j.lo;
        boolean move = i.full * i.lo >= j.full * Math.min(j.hi, j.limit);
        return !i.isCapped() && (exchange || move);
    }

    private void search(int depth, double rest, double gain, int free, int notFull) {
        if (depth == open.size()) {
            keep(rest, gain, free);
            return;
        }
        if (gain + offsets(depth, free) + fill(depth, rest, free) <= bestGain) {
            return;
        }
        Item item = open.get(depth);
        boolean blocked = (dominating[depth] & notFull) != 0;
        for (double amount : breaks[depth]) {
            double step = amount - item.lo;
            if (step <= rest + Problem.TOLERANCE && (step == 0 || !blocked)) {
                choice[depth] = amount;
                int open = amount == item.hi ? notFull : notFull | 1 << depth;
                double more = item.lump(amount) - item.lump(item.lo);
                search(depth + 1, rest - step, gain + more, free, open);
            }
        }
        if (free == NONE && !blocked) {
            choice[depth] = item.lo;
            search(depth + 1, rest, gain, depth, notFull | 1 << depth);
        }
    }

    private void keep(double rest, double gain, int free) {
        double value = gain;
        if (free == NONE) {
            if (rest > Problem.TOLERANCE) {
                return;
            }
        } else {
            Item item = open.get(free);
            if (rest < 0 || rest > item.hi - item.lo) {
                return;
            }
            value += item.lump(item.lo + rest) - item.lump(item.lo);
        }
        if (value > bestGain) {
            bestGain = value;
            bestFree = free;
            best = choice.clone();
        }
    }

    /** What the line over the squares gives for {@code rest}, the free row first. */
    private double fill(int depth, double rest, int free) {
        double value = 0;
        double left = rest;
        if (free != NONE) {
            Item item = open.get(free);
            double step = Math.min(left, item.hi - item.lo);
            value += step * item.chordSlope();
            left -= step;
        }
        for (int i = depth; i < open.size() && left > 0; i++) {
            Item item = open.get(i);
            double step = Math.min(left, item.hi - item.lo);
            value += step * item.chordSlope();
            left -= step;
        }
        return value;
    }

    /** How far the line of a capped block lies above the block at its low end. */
    private double offsets(int depth, int free) {
        double sum = 0;
        for (int i = 0; i < open.size(); i++) {
            Item item = open.get(i);
            if ((i >= depth || i == free) && item.isCapped()) {
                sum += item.chordSlope() * item.lo - item.lump(item.lo);
            }
        }
        return sum;
    }

    private UpperEnd exact() {
        BigDecimal rest = BigDecimal.ONE;
        BigDecimal squares = BigDecimal.ZERO;
        double[] amounts = new double[items.size()];
        for (int i = 0; i < amounts.length; i++) {
            Item item = items.get(i);
            int place = open.indexOf(item);
            if (place == NONE || place != bestFree) {
                BigDecimal amount = place == NONE ? item.low : UpperEnd.exact(item, best[place]);
                rest = rest.subtract(amount);
                squares = squares.add(item.lump(amount));
                amounts[i] = amount.doubleValue();
            }
        }
        if (bestFree != NONE) {
            Item item = open.get(bestFree);
            BigDecimal high = item.high == null ? BigDecimal.ONE : item.high;
            BigDecimal amount = Exact.clamp(rest, item.low, high);
            squares = squares.add(item.lump(amount));
            amounts[items.indexOf(item)] = amount.doubleValue();
        }
        return new UpperEnd(
                squares.round(Exact.DIGITS), false, Arrays.stream(amounts).boxed().toList());
    }
}
