package io.github.linchpin.spend;

import java.math.BigDecimal;

/**
 * What was bought of one item from one supplier, as far as it contains one input, from one origin.
 *
 * @param euros value of the input in it
 */
public record ItemExposure(
        Item item,
        Seller seller,
        SpendScope scope,
        PurchaseOrigin origin,
        BigDecimal euros,
        Partition partition) {

    /** An item of a unit. */
    public record Item(int unit, String unitName, int id, String code, String description) {}

    /** A supplier of the same unit. */
    public record Seller(int id, String code, String name) {}
}
