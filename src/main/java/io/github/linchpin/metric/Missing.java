package io.github.linchpin.metric;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Supply that stands outside the total of the table and has no number.
 *
 * @param key area code, null for a residual
 * @param group true where it stands for an unknown number of countries (residual, aggregate)
 * @param bound largest possible share of the whole supply, missing part included, as a fraction;
 *     null where none is documented
 */
public record Missing(@Nullable String key, boolean group, @Nullable BigDecimal bound) {

    /**
     * @throws IllegalArgumentException where the bound is no fraction
     */
    public Missing {
        if (bound != null) {
            Bounds.requireFraction(bound);
        }
        if (key == null && !group) {
            throw new IllegalArgumentException("a missing country has a code");
        }
    }

    /** A named country that is missing. */
    public static Missing country(String key, @Nullable BigDecimal bound) {
        return new Missing(key, false, bound);
    }

    /** A residual that is missing. */
    public static Missing residual(@Nullable BigDecimal bound) {
        return new Missing(null, true, bound);
    }
}
