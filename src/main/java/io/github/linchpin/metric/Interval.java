package io.github.linchpin.metric;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A metric with what is known of it.
 *
 * @param low smallest value under every reading of the figures, null where data are insufficient
 * @param point value at the middle of every row, null where none may be shown
 * @param high largest value under every reading, null where data are insufficient
 */
public record Interval(
        @Nullable BigDecimal low, @Nullable BigDecimal point, @Nullable BigDecimal high) {

    /** Nothing is known. */
    public static final Interval UNKNOWN = new Interval(null, null, null);

    /**
     * @throws IllegalArgumentException where low is above high
     */
    public Interval {
        if (low != null && high != null && low.compareTo(high) > 0) {
            throw new IllegalArgumentException("low " + low + " is above high " + high);
        }
    }

    /** True where both ends are known. */
    public boolean isComplete() {
        return low != null && high != null;
    }
}
