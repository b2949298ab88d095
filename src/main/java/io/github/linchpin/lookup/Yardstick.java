package io.github.linchpin.lookup;

import io.github.linchpin.shared.Level;
import io.github.linchpin.shared.MethodMetric;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What one method says of a revision.
 *
 * @param low lowest level, null for insufficient data
 * @param high highest level, null where the upper end is not known
 * @param floor threshold above which the lowest level begins, in the unit of the metric
 */
record Yardstick(
        String method,
        MethodMetric metric,
        String name,
        @Nullable String note,
        @Nullable Level low,
        @Nullable Level high,
        @Nullable BigDecimal floor) {}
