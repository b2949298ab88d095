package io.github.linchpin.metric;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A (weighted) Herfindahl-Hirschman index as a fraction of 1 with the interval that holds it under
 * every reading of the figures.
 *
 * @param low smallest possible value; null where data are insufficient for both ends
 * @param point value at the middle of every row; null where any residual, withheld or aggregate row
 *     is positive or anything is missing
 * @param high largest possible value; null where data are insufficient for it
 * @param highIsBound true where {@code high} is a proven bound that no completion need attain
 * @param reason why an end is null; null where both ends are known
 */
public record HhiInterval(
        @Nullable BigDecimal low,
        @Nullable BigDecimal point,
        @Nullable BigDecimal high,
        boolean highIsBound,
        @Nullable InsufficientData reason) {
    private static final BigDecimal POINTS = BigDecimal.valueOf(10_000);

    /**
     * @throws IllegalArgumentException where an end is null without a reason, or the ends are
     *     crossed
     */
    public HhiInterval {
        if ((low == null || high == null) != (reason != null)) {
            throw new IllegalArgumentException(
                    "ends [%s, %s] and reason %s disagree".formatted(low, high, reason));
        }
        if (low != null && high != null && low.compareTo(high) > 0) {
            throw new IllegalArgumentException("low " + low + " is above high " + high);
        }
    }

    /** Neither end is known. */
    public static HhiInterval insufficient(InsufficientData reason) {
        return new HhiInterval(null, null, null, false, reason);
    }

    /** A fraction in points, 0 to 10,000. */
    public static BigDecimal points(BigDecimal fraction) {
        return fraction.multiply(POINTS);
    }

    /** True where both ends are known. */
    public boolean isComplete() {
        return reason == null;
    }

    /**
     * The low end.
     *
     * @throws NullPointerException where data are insufficient for it
     */
    public BigDecimal requireLow() {
        return Objects.requireNonNull(low, "insufficient data for the low end");
    }

    /**
     * The high end.
     *
     * @throws NullPointerException where data are insufficient for it
     */
    public BigDecimal requireHigh() {
        return Objects.requireNonNull(high, "insufficient data for the high end");
    }

    /**
     * Number of equally large suppliers with the same index, 1/HHI (Hill number of order 2); the
     * ends change places. Null parts stay null.
     */
    public Interval effectiveSuppliers() {
        return new Interval(inverse(high), inverse(point), inverse(low));
    }

    private static @Nullable BigDecimal inverse(@Nullable BigDecimal value) {
        return value == null || value.signum() == 0 ? null : Exact.divide(BigDecimal.ONE, value);
    }
}
