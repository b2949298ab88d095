package io.github.linchpin.metric;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Shannon entropy -sum s ln s in nats and the Theil index ln n - entropy over the n countries with
 * a share above 0; zeros are left out. 15 significant digits.
 *
 * @param entropy 0 for a single country, ln n for equal shares
 * @param theil 0 for equal shares, ln n for a single dominant one
 */
public record Entropy(BigDecimal entropy, BigDecimal theil) {

    /** At the middle of every row; null where a residual or anything missing forbids a point. */
    public static @Nullable Entropy of(Distribution distribution) {
        Middles middles = Middles.of(distribution);
        return middles == null ? null : of(middles.shares());
    }

    private static Entropy of(double[] shares) {
        double entropy = 0;
        for (double share : shares) {
            entropy -= share * Math.log(share);
        }
        double least = Math.max(0, entropy);
        return new Entropy(Exact.of(least), Exact.of(Math.max(0, Math.log(shares.length) - least)));
    }
}
