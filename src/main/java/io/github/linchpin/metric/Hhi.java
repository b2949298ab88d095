package io.github.linchpin.metric;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The Herfindahl-Hirschman index, sum of s^2, as a fraction of 1 (US DOJ/FTC Merger Guidelines
 * 2023, guideline 1), and its governance-weighted form, sum of g s^2 (GeoPolRisk, Gemechu et al.
 * 2016).
 */
public final class Hhi {
    private Hhi() {}

    /** The index of exact amounts; shares are amounts over their sum. */
    public static BigDecimal of(List<BigDecimal> amounts) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal squares = BigDecimal.ZERO;
        for (BigDecimal amount : amounts) {
            sum = sum.add(amount);
            squares = squares.add(Exact.square(amount));
        }
        return Exact.divide(squares, Exact.square(sum));
    }

    /** The index with the interval that holds it under every reading of the figures. */
    public static HhiInterval of(Distribution distribution) {
        return of(distribution, Problem.of(distribution));
    }

    /**
     * The governance-weighted index with its interval. A listed area that can have a share and has
     * no estimate makes both ends "insufficient data"; an unknown country weighs 0 to 1.
     */
    public static HhiInterval of(Distribution distribution, Governance governance) {
        return interval(Problem.of(distribution, governance), point(distribution, governance));
    }

    static HhiInterval of(Distribution distribution, Problem problem) {
        return interval(problem, point(distribution, null));
    }

    private static HhiInterval interval(Problem problem, @Nullable BigDecimal point) {
        if (problem.obstacle() != null) {
            return HhiInterval.insufficient(problem.obstacle());
        }
        BigDecimal listed = new LowerEnd(problem.denominator(), problem.items()).value();
        BigDecimal low = AbsentShares.lower(listed, problem.absent());
        InsufficientData obstacle = problem.obstacleToUpperEnd();
        if (obstacle != null) {
            return new HhiInterval(low, null, null, false, obstacle);
        }
        UpperEnd end = AbsentShares.upper(UpperEnd.of(problem, listed), problem.absent());
        return new HhiInterval(low, point, end.value().max(low), end.isBound(), null);
    }

    private static @Nullable BigDecimal point(
            Distribution distribution, @Nullable Governance governance) {
        Middles middles = Middles.of(distribution);
        return middles == null ? null : middles.index(governance);
    }
}
