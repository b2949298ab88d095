package io.github.linchpin.metric;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Normalised HHI, (H - 1/n)/(1 - 1/n) = (nH - 1)/(n - 1) with n countries of share above 0; 0 for
 * equal shares, 1 for a single country.
 */
public final class NormalisedHhi {
    /** Number of countries that nothing limits. */
    private static final int UNLIMITED = Integer.MAX_VALUE;

    private NormalisedHhi() {}

    /** The value of an index (fraction) over n countries. */
    public static BigDecimal of(BigDecimal index, int n) {
        if (n < 1) {
            throw new IllegalArgumentException("no country: " + n);
        }
        if (n == 1) {
            return BigDecimal.ONE;
        }
        BigDecimal count = BigDecimal.valueOf(n);
        BigDecimal excess = count.multiply(index).subtract(BigDecimal.ONE);
        return Exact.divide(excess, count.subtract(BigDecimal.ONE)).max(BigDecimal.ZERO);
    }

    /**
     * Proven bounds: the value rises with the index and with n, so the low end takes the fewest
     * countries, the high end the most (without limit it is the index itself).
     */
    public static Interval of(Distribution distribution, HhiInterval index) {
        int least = 0;
        int most = 0;
        for (Row row : distribution.rows()) {
            least += row.low().signum() > 0 ? 1 : 0;
            most = plus(most, row.canBePositive() ? 1 : 0);
        }
        for (Block block : distribution.blocks()) {
            if (block.canBePositive()) {
                least += block.low().signum() > 0 ? 1 : 0;
                most = plus(most, block.producers() == 0 ? UNLIMITED : block.producers());
            }
        }
        for (Missing gone : distribution.missing()) {
            most = plus(most, gone.group() ? UNLIMITED : 1);
        }
        BigDecimal point =
                index.point() == null ? null : of(index.point(), distribution.positiveAreas());
        return new Interval(low(index.low(), least, most), point, high(index.high(), most));
    }

    private static int plus(int sum, int more) {
        return sum == UNLIMITED || more == UNLIMITED ? UNLIMITED : sum + more;
    }

    private static @Nullable BigDecimal low(@Nullable BigDecimal index, int least, int most) {
        return index == null ? null : of(index, most == 1 ? 1 : Math.max(2, least));
    }

    private static @Nullable BigDecimal high(@Nullable BigDecimal index, int most) {
        if (index == null) {
            return null;
        }
        return most == UNLIMITED ? index : of(index, Math.max(1, most));
    }
}
