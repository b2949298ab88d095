package io.github.linchpin.spend;

import io.github.linchpin.measure.Question;
import java.math.BigDecimal;
import java.util.Set;

/**
 * What was bought of one item from one supplier, as far as it contains one input, from one origin.
 *
 * @param euros value of the input in it
 * @param open what has to be answered to rule out a stronger class, of what has a class as well
 */
public record ItemExposure(
        Item item,
        Seller seller,
        SpendScope scope,
        PurchaseOrigin origin,
        BigDecimal euros,
        Partition partition,
        Set<Question> open) {
    public ItemExposure {
        open = Set.copyOf(open);
    }

    /** An item of a unit. */
    public record Item(int unit, String unitName, int id, String code, String description) {}

    /** A supplier of the same unit. */
    public record Seller(int id, String code, String name) {}
}
