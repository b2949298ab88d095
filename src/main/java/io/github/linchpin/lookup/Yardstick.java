package io.github.linchpin.lookup;

import io.github.linchpin.shared.Level;
import io.github.linchpin.shared.MethodMetric;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one method says of a revision.
 *
 * @param low lowest level, null for insufficient data
 * @param high highest level, null where the upper end is not known
 * @param thresholds where each level begins, in the unit of the metric, ascending
 */
record Yardstick(
        String method,
        MethodMetric metric,
        String name,
        @Nullable String note,
        @Nullable Level low,
        @Nullable Level high,
        List<Threshold> thresholds) {

    /** A level and the number above which it begins. */
    record Threshold(Level level, BigDecimal above) {}

    /**
     * The number above which the lowest level of the revision begins, null for insufficient data.
     */
    @Nullable BigDecimal floor() {
        return thresholds.stream()
                .filter(threshold -> threshold.level() == low)
                .map(Threshold::above)
                .findFirst()
                .orElse(null);
    }
}
