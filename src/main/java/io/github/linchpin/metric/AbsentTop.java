package io.github.linchpin.metric;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Carries bounds of the j largest listed shares (index j of the arrays, 0 at 0) over to the whole,
 * of which shares w stand outside the total.
 */
final class AbsentTop {
    private static final int STEPS = 120;

    private AbsentTop() {}

    /**
     * Smallest sum of the n largest. It is convex in w and even w are best, so one level is sought:
     * w_k = min(level, bound); groups spread thin only shrink the rest.
     */
    static BigDecimal lower(double[] listed, List<Absent> absent) {
        double left = 0;
        double right = 1;
        for (int step = 0; step < STEPS; step++) {
            double a = left + (right - left) / 3;
            double b = right - (right - left) / 3;
            if (largest(listed, absent, a) > largest(listed, absent, b)) {
                left = a;
            } else {
                right = b;
            }
        }
        return Exact.of(Math.min(largest(listed, absent, left), largest(listed, absent, right)));
    }

    private static double largest(double[] listed, List<Absent> absent, double level) {
        double[] shares =
                absent.stream()
                        .filter(gone -> !gone.group())
                        .mapToDouble(gone -> -Math.min(level, gone.limit()))
                        .sorted()
                        .toArray();
        double whole = absent.stream().filter(Absent::group).mapToDouble(Absent::limit).sum();
        for (double share : shares) {
            whole -= share;
        }
        double rest = Math.max(0, 1 - whole);
        int n = listed.length - 1;
        double best = 0;
        double taken = 0;
        for (int i = 0; i <= n; i++) {
            best = Math.max(best, taken + rest * listed[n - i]);
            taken -= i < shares.length ? shares[i] : 0;
        }
        return best;
    }

    /** Largest sum: the i largest bounds beside the n - i largest listed; null without a bound. */
    static @Nullable BigDecimal upper(double[] listed, List<Absent> absent) {
        if (absent.stream().anyMatch(gone -> gone.bound() == null)) {
            return null;
        }
        List<Double> bounds =
                absent.stream().map(Absent::limit).sorted(Comparator.reverseOrder()).toList();
        int n = listed.length - 1;
        double taken = 0;
        double best = listed[n];
        for (int i = 0; i < n; i++) {
            taken = Math.min(1, taken + (i < bounds.size() ? bounds.get(i) : 0));
            best = Math.max(best, taken + (1 - taken) * listed[n - i - 1]);
        }
        return Exact.of(best);
    }
}
