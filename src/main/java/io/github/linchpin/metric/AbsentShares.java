package io.github.linchpin.metric;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Carries an index H0 of the listed supply over to the whole, of which shares w_j stand outside the
 * total: H = (1 - sum w)^2 H0 + sum g_j w_j^2, each w_j in [0, bound_j].
 */
final class AbsentShares {
    private static final BigDecimal ZERO = BigDecimal.ZERO;

    private AbsentShares() {}

    /**
     * Smallest value: g_j w_j = min(m, g_j bound_j) with m = (1 - W) H0. With the shares B at their
     * bounds and G = sum 1/g over the others, H = (1 - B)^2 H0/(1 + H0 G) + sum g bound^2; for k
     * countries without bounds 1/H = 1/H0 + k.
     */
    static BigDecimal lower(BigDecimal index, List<Absent> absent) {
        if (absent.isEmpty() || index.signum() == 0) {
            return index;
        }
        List<Absent> order = new ArrayList<>(absent);
        order.sort(Comparator.comparingDouble(a -> a.weight().doubleValue() * a.limit()));
        BigDecimal room = BigDecimal.ZERO;
        BigDecimal bounds = BigDecimal.ZERO;
        BigDecimal squares = BigDecimal.ZERO;
        for (int i = 0; i < order.size(); i++) {
            Absent gone = order.get(i);
            BigDecimal bound = gone.bound() == null ? BigDecimal.ONE : gone.bound();
            BigDecimal weight = gone.weight();
            // in rising order of weight x bound: once one is below its bound, the rest are too
            boolean noneFree = room.signum() == 0;
            if (weight.signum() == 0 || (noneFree && isAtBound(index, order, i, bounds))) {
                bounds = bounds.add(bound).min(BigDecimal.ONE);
                squares = squares.add(Exact.square(bound).multiply(weight));
            } else {
                room = room.add(Exact.divide(BigDecimal.ONE, weight));
            }
        }
        BigDecimal listed = Exact.square(BigDecimal.ONE.subtract(bounds)).multiply(index);
        BigDecimal whole = BigDecimal.ONE.add(index.multiply(room));
        return Exact.divide(listed, whole).add(squares).round(Exact.DIGITS);
    }

    /** True where the level with i and all after it free lies above what i can take. */
    private static boolean isAtBound(
            BigDecimal index, List<Absent> order, int i, BigDecimal bounds) {
        double room = 0;
        for (Absent free : order.subList(i, order.size())) {
            room += 1 / free.weight().doubleValue();
        }
        double h = index.doubleValue();
        double level = h * (1 - bounds.doubleValue()) / (1 + h * room);
        Absent gone = order.get(i);
        return level >= gone.weight().doubleValue() * gone.limit();
    }

    /**
     * Largest value where every bound is known: the sum is convex in each w, so it stands where
     * each w is 0 or at its bound and at most one takes what is left of 1. Beyond 12 countries the
     * line over the squares bounds it, (1 - W)^2 &lt;= 1 - W and w^2 &lt;= bound w.
     */
    static UpperEnd upper(UpperEnd listed, List<Absent> absent) {
        if (absent.isEmpty()) {
            return listed;
        }
        boolean tooMany = absent.size() > UpperEnd.ENUMERATED;
        BigDecimal value =
                tooMany
                        ? bound(listed.value(), absent)
                        : largest(listed.value(), absent, 0, null, BigDecimal.ONE, ZERO);
        return new UpperEnd(value.round(Exact.DIGITS), listed.isBound() || tooMany, null);
    }

    private static BigDecimal largest(
            BigDecimal index,
            List<Absent> absent,
            int i,
            @Nullable Absent last,
            BigDecimal rest,
            BigDecimal squares) {
        if (i == absent.size()) {
            BigDecimal step = last == null ? ZERO : limit(last).min(rest);
            BigDecimal own = last == null ? ZERO : Exact.square(step).multiply(last.worst());
            BigDecimal listed = Exact.square(rest.subtract(step)).multiply(index);
            return squares.add(own).add(listed);
        }
        Absent gone = absent.get(i);
        BigDecimal value = largest(index, absent, i + 1, last, rest, squares);
        BigDecimal limit = limit(gone);
        if (limit.compareTo(rest) <= 0) {
            BigDecimal more = squares.add(Exact.square(limit).multiply(gone.worst()));
            value = value.max(largest(index, absent, i + 1, last, rest.subtract(limit), more));
        }
        return last != null ? value : value.max(largest(index, absent, i + 1, gone, rest, squares));
    }

    private static BigDecimal bound(BigDecimal index, List<Absent> absent) {
        List<Absent> order = new ArrayList<>(absent);
        order.sort(Comparator.comparing((Absent a) -> limit(a).multiply(a.worst())).reversed());
        BigDecimal rest = BigDecimal.ONE;
        BigDecimal value = BigDecimal.ZERO;
        for (Absent gone : order) {
            BigDecimal slope = limit(gone).multiply(gone.worst());
            if (slope.compareTo(index) > 0) {
                BigDecimal step = limit(gone).min(rest);
                value = value.add(step.multiply(slope));
                rest = rest.subtract(step);
            }
        }
        return value.add(rest.multiply(index));
    }

    private static BigDecimal limit(Absent gone) {
        return gone.bound() == null ? BigDecimal.ONE : gone.bound();
    }
}
