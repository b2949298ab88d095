package io.github.linchpin.metric;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Documented upper bounds for what a table leaves out of its total, as fractions of the whole
 * supply, missing part included.
 *
 * @param areas area code to the largest documented share of that area
 * @param residual the same for a residual outside the total, null where none is on file
 */
public record Bounds(Map<String, BigDecimal> areas, @Nullable BigDecimal residual) {

    /** No bound on file. */
    public static final Bounds NONE = new Bounds(Map.of(), null);

    /**
     * @throws IllegalArgumentException where a bound is no fraction from 0 to 1
     */
    public Bounds {
        areas = Map.copyOf(areas);
        areas.values().forEach(Bounds::requireFraction);
        if (residual != null) {
            requireFraction(residual);
        }
    }

    /** Bounds of named areas only. */
    public static Bounds of(Map<String, BigDecimal> areas) {
        return new Bounds(areas, null);
    }

    static void requireFraction(BigDecimal bound) {
        if (bound.signum() < 0 || bound.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException(bound + " is no fraction from 0 to 1");
        }
    }
}
