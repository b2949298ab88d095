package io.github.linchpin.spend;

import java.math.BigDecimal;

/**
 * What was spent on a scope from an origin.
 *
 * @param of of whom or what it is a part: id of a unit, of a supplier or of an item
 */
public record Spent(int of, SpendScope scope, PurchaseOrigin origin, BigDecimal euros) {
    Spent ofUnit(int unit) {
        return new Spent(unit, scope, origin, euros);
    }
}
