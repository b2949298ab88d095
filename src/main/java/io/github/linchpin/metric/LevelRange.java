package io.github.linchpin.metric;

import io.github.linchpin.shared.Level;
import org.jspecify.annotations.Nullable;

/**
 * The levels that an interval touches: one word where certain, two ("high or severe") else.
 *
 * @param low level of the low end, null where data are insufficient for both ends
 * @param high level of the high end, null where data are insufficient for it: "{@code low} or
 *     higher"
 */
public record LevelRange(@Nullable Level low, @Nullable Level high) {

    /** No level can be named. */
    public static final LevelRange INSUFFICIENT = new LevelRange(null, null);

    /**
     * @throws IllegalArgumentException where the levels are crossed, or only the high one is known
     */
    public LevelRange {
        if (high != null && (low == null || low.compareTo(high) > 0)) {
            throw new IllegalArgumentException("levels are crossed: " + low + ", " + high);
        }
    }

    /** True where the level is the same under every reading of the published figures. */
    public boolean isCertain() {
        return low != null && low == high;
    }

    /** True where only the lowest possible level is known. */
    public boolean isOpen() {
        return low != null && high == null;
    }
}
