package io.github.linchpin.metric;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A listed area, in the unit of the distribution (quantity, or fraction for percent tables).
 *
 * @param key area code
 * @param point middle of the row, null where it has none
 * @param high largest reading, null where the source names no upper end
 * @param outside true where the row has bounds and is not part of the total; it takes part in the
 *     intervals and not in the sum behind the shown shares
 */
public record Row(
        String key,
        BigDecimal low,
        @Nullable BigDecimal point,
        @Nullable BigDecimal high,
        boolean outside) {

    /**
     * @throws IllegalArgumentException unless 0 &lt;= low &lt;= point &lt;= high
     */
    public Row {
        if (low.signum() < 0
                || (point != null && point.compareTo(low) < 0)
                || (point != null && high != null && point.compareTo(high) > 0)
                || (high != null && high.compareTo(low) < 0)) {
            throw new IllegalArgumentException(
                    "%s: not 0 <= low %s <= point %s <= high %s".formatted(key, low, point, high));
        }
    }

    /** A row inside the total with a middle. */
    public static Row of(String key, BigDecimal low, BigDecimal high) {
        return new Row(key, low, Exact.middle(low, high), high, false);
    }

    /** A row inside the total, printed unrounded. */
    public static Row exact(String key, BigDecimal value) {
        return new Row(key, value, value, value, false);
    }

    /** True where the area can have a share above 0. */
    public boolean canBePositive() {
        return high == null || high.signum() > 0;
    }

    /** True where the shown figure of the area is above 0. */
    public boolean isPositive() {
        return point == null ? low.signum() > 0 : point.signum() > 0;
    }
}
