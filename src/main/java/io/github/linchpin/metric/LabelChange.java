package io.github.linchpin.metric;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would change the label: the top share x moves, the others pro rata, HHI(x) = x^2/t + (1 -
 * x)^2 h, with h = sum over the others of (s/(1 - x_now))^2 and t equal suppliers at the top, which
 * shrink together (definition of this product). Without others a new second source takes what the
 * top gives up, h = 1.
 *
 * @param top share of one top supplier today, fraction
 * @param tied number of equal suppliers at the top
 * @param current index today, fraction
 * @param reachable smallest index that moving the top share alone can reach, (h/t)/(1/t + h)
 * @param topAtThreshold share of one top supplier at which the index equals the threshold; null
 *     where that is not reachable
 * @param newSource true where the others are a new second source
 */
public record LabelChange(
        BigDecimal top,
        int tied,
        BigDecimal current,
        BigDecimal reachable,
        @Nullable BigDecimal topAtThreshold,
        boolean newSource) {

    /** Shares this close are a tie. */
    private static final BigDecimal TIE = new BigDecimal("1e-9");

    /** The answers at both ends of an interval; null where an end has no single completion. */
    public record Ends(@Nullable LabelChange low, @Nullable LabelChange high) {}

    /**
     * At both ends of the index of a distribution. Nothing is answered where anything is missing
     * outside the total.
     *
     * @param threshold index to reach, fraction
     */
    public static Ends of(Distribution distribution, BigDecimal threshold) {
        Problem problem = Problem.of(distribution);
        if (problem.obstacle() != null || !problem.absent().isEmpty()) {
            return new Ends(null, null);
        }
        List<BigDecimal> low = Completions.lower(problem);
        List<BigDecimal> high = Completions.upper(problem);
        return new Ends(
                low.isEmpty() ? null : of(low, threshold),
                high.isEmpty() ? null : of(high, threshold));
    }

    /**
     * For exact shares.
     *
     * @param shares fractions; what they lack of 1 is spread so thin that it adds nothing
     * @param threshold index to reach, fraction
     * @throws IllegalArgumentException where no share is above 0
     */
    public static LabelChange of(List<BigDecimal> shares, BigDecimal threshold) {
        List<BigDecimal> order = new ArrayList<>(shares);
        order.sort(Comparator.reverseOrder());
        if (order.isEmpty() || order.get(0).signum() <= 0) {
            throw new IllegalArgumentException("no share is above 0");
        }
        BigDecimal largest = order.get(0);
        BigDecimal together = BigDecimal.ZERO;
        BigDecimal others = BigDecimal.ZERO;
        BigDecimal current = BigDecimal.ZERO;
        int tied = 0;
        for (BigDecimal share : order) {
            current = current.add(Exact.square(share));
            if (largest.subtract(share).compareTo(TIE) <= 0) {
                together = together.add(share);
                tied++;
            } else {
                others = others.add(Exact.square(share));
            }
        }
        BigDecimal rest = BigDecimal.ONE.subtract(together);
        boolean alone = rest.compareTo(TIE) <= 0;
        BigDecimal h = alone ? BigDecimal.ONE : Exact.divide(others, Exact.square(rest));
        BigDecimal a = Exact.divide(BigDecimal.ONE, BigDecimal.valueOf(tied));
        BigDecimal best = Exact.divide(a.multiply(h), a.add(h));
        return new LabelChange(
                largest, tied, current.round(Exact.DIGITS), best, solve(a, h, threshold), alone);
    }

    /** Larger root of (a + h) x^2 - 2 h x + h - T = 0, as the share of one of the tied. */
    private static @Nullable BigDecimal solve(BigDecimal a, BigDecimal h, BigDecimal threshold) {
        BigDecimal sum = a.add(h);
        BigDecimal root = Exact.square(h).subtract(sum.multiply(h.subtract(threshold)));
        if (root.signum() < 0) {
            return null;
        }
        BigDecimal x = Exact.divide(h.add(root.sqrt(MathContext.DECIMAL64)), sum);
        return x.compareTo(BigDecimal.ONE) > 0 ? null : x.multiply(a).round(Exact.DIGITS);
    }
}
