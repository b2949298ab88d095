package io.github.linchpin.exposure;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A part of a whole, as a fraction.
 *
 * @param low smallest value that the figures allow
 * @param point the value of the figures as printed, null where a part of them is not known
 * @param high largest value that the figures allow
 */
public record ShareRange(BigDecimal low, @Nullable BigDecimal point, BigDecimal high) {
    public static final ShareRange ZERO =
            new ShareRange(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    /**
     * @throws IllegalArgumentException where the ends are no fractions, or out of order
     */
    public ShareRange {
        if (low.signum() < 0 || high.compareTo(BigDecimal.ONE) > 0 || low.compareTo(high) > 0) {
            throw new IllegalArgumentException("No part of a whole: " + low + " to " + high);
        }
    }

    /**
     * Cuts to 0 and 1, and moves the point between the ends: ends of printed figures are rounded.
     */
    static ShareRange within(BigDecimal low, @Nullable BigDecimal point, BigDecimal high) {
        BigDecimal top = high.min(BigDecimal.ONE).max(BigDecimal.ZERO);
        BigDecimal bottom = low.max(BigDecimal.ZERO).min(top);
        return new ShareRange(bottom, point == null ? null : point.max(bottom).min(top), top);
    }

    /** Nothing of the whole can be in it. */
    public boolean isZero() {
        return high.signum() == 0;
    }
}
