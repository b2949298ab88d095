package io.github.linchpin.metric;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Supply outside the total, as a share w of the enlarged whole.
 *
 * @param weight weight of w^2 at the lower end, 0 for a group that may be spread thin
 * @param worst weight of w^2 at the upper end
 * @param bound largest w, null where none is documented
 */
record Absent(boolean group, BigDecimal weight, BigDecimal worst, @Nullable BigDecimal bound) {

    static Absent of(Missing gone, BigDecimal weight) {
        return new Absent(
                gone.group(), weight, gone.group() ? BigDecimal.ONE : weight, gone.bound());
    }

    /** A row that a percent table prints beside its 100: x more make x/(1 + x) of the whole. */
    static Absent of(Row row, BigDecimal weight) {
        BigDecimal high = row.high() == null ? BigDecimal.ONE : row.high();
        BigDecimal bound = Exact.divide(high, BigDecimal.ONE.add(high));
        return new Absent(false, weight, weight, bound);
    }

    double limit() {
        return bound == null ? 1 : bound.doubleValue();
    }
}
