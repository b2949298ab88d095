package io.github.linchpin.spend;

import java.math.BigDecimal;

/**
 * What was spent on a scope from an origin.
 *
 * @param of of whom or what it is a part: id of a supplier, of an item or of a unit; 0 of all
 */
public record Spent(int of, SpendScope scope, PurchaseOrigin origin, BigDecimal euros) {}
