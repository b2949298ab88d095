package io.github.linchpin.metric;

import io.github.linchpin.shared.Level;
import java.math.BigDecimal;

/**
 * One band of a method: values above a threshold have a level.
 *
 * @param above threshold in the unit of the metric (HHI: points; largest share: fraction)
 * @param inclusive true where the threshold itself belongs to the band
 */
public record Band(Level level, BigDecimal above, boolean inclusive) {

    boolean holds(BigDecimal value) {
        int order = value.compareTo(above);
        return order > 0 || (inclusive && order == 0);
    }
}
