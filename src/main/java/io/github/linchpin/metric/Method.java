package io.github.linchpin.metric;

import io.github.linchpin.shared.Level;
import io.github.linchpin.shared.MethodMetric;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A published way to put a metric into levels, for example the Merger Guidelines 2023. What lies
 * below every band is low.
 *
 * @param code stable name, with {@code version} the key
 * @param bands in any order; a higher level has a higher threshold
 */
public record Method(String code, int version, MethodMetric metric, List<Band> bands) {

    /**
     * @throws IllegalArgumentException where a level stands twice or the thresholds do not rise
     *     with the levels
     */
    public Method {
        bands = bands.stream().sorted(Comparator.comparing(Band::level)).toList();
        for (int i = 1; i < bands.size(); i++) {
            Band lower = bands.get(i - 1);
            Band upper = bands.get(i);
            if (lower.level() == upper.level() || lower.above().compareTo(upper.above()) > 0) {
                throw new IllegalArgumentException(
                        "bands of %s do not rise: %s, %s".formatted(code, lower, upper));
            }
        }
    }

    /** The level of a value in the unit of the metric. */
    public Level level(BigDecimal value) {
        Level level = Level.LOW;
        for (Band band : bands) {
            level = band.holds(value) ? band.level() : level;
        }
        return level;
    }

    /** The levels of an interval in the unit of the metric; null ends are insufficient data. */
    public LevelRange range(@Nullable BigDecimal low, @Nullable BigDecimal high) {
        if (low == null) {
            return LevelRange.INSUFFICIENT;
        }
        Level least = level(low);
        boolean isTop = least == top();
        return new LevelRange(least, high != null ? level(high) : isTop ? least : null);
    }

    /** The levels of an index given as a fraction, or of a largest share. */
    public LevelRange levels(HhiInterval index, Interval largestShare) {
        return switch (metric) {
            case HHI -> range(points(index.low()), points(index.high()));
            case LARGEST_SHARE -> range(largestShare.low(), largestShare.high());
        };
    }

    private Level top() {
        return bands.isEmpty() ? Level.LOW : bands.get(bands.size() - 1).level();
    }

    private static @Nullable BigDecimal points(@Nullable BigDecimal fraction) {
        return fraction == null ? null : HhiInterval.points(fraction);
    }
}
