package io.github.linchpin.demo;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;

/**
 * Something that the group buys.
 *
 * @param group magnets, chips, batteries ...
 * @param unit unit of measure of quantities and prices
 * @param priceLow price of the cheapest supplier in EUR for one unit at the start of {@link
 *     MarketPrice#BASE}
 * @param priceHigh the same of the dearest supplier
 * @param trend factor by which the price changes in a year
 * @param demand quantity a month by key of the business unit, 0 where it does not buy the item
 * @param orders usual number of orders a month of a company of middle size
 * @param hsCode six digits of the Harmonized System
 */
record DemoItem(
        String code,
        String description,
        String group,
        String unit,
        BigDecimal priceLow,
        BigDecimal priceHigh,
        double trend,
        Map<String, BigDecimal> demand,
        double orders,
        String hsCode) {

    private static final Set<String> ALSO_MILITARY = Set.of("magnets", "chips", "optics", "alloys");

    /** Quantity that a business unit needs in a usual month. */
    BigDecimal demandOf(DemoUnit buyer) {
        return demand.getOrDefault(buyer.key(), BigDecimal.ZERO);
    }

    /** Whether a part of it may go into goods for military use. */
    boolean maybeMilitary() {
        return ALSO_MILITARY.contains(group);
    }

    /** Decimals of a quantity: goods that are counted have none. */
    int quantityDecimals() {
        return switch (unit) {
            case "kg" -> 1;
            case "t" -> 3;
            default -> 0;
        };
    }
}
