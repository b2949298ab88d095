package io.github.linchpin.spend;

import io.github.linchpin.shared.WholeMonths;
import java.math.BigDecimal;
import java.util.List;

/**
 * What purchases are exposed to on D.
 *
 * @param period in which they were made
 * @param spend on everything that was bought, mapped to an input or not, whatever the filter says
 *     of classes and countries
 * @param whole all inputs together
 * @param inputs input by input, the largest value first
 * @param other the whole in the other reading
 */
public record PurchaseExposure(
        WholeMonths period,
        BigDecimal spend,
        Partition whole,
        List<InputExposure> inputs,
        Partition other) {
    public PurchaseExposure {
        inputs = List.copyOf(inputs);
    }

    /** Whether the two readings give different figures. */
    public boolean readingsDiffer() {
        return !whole.byClass().equals(other.byClass());
    }
}
