package io.github.linchpin.spend;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What units bought in some months.
 *
 * @param units on everything, mapped to an input or not, by the id of the unit
 * @param inputs on inputs, by unit, scope and origin
 */
record UnitPurchases(Map<Integer, UnitSpend> units, List<Spent> inputs) {
    UnitPurchases {
        units = Map.copyOf(units);
        inputs = List.copyOf(inputs);
    }

    /** On everything, by all of them. */
    BigDecimal all() {
        return units.values().stream()
                .map(UnitSpend::euros)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The same on some inputs only. */
    UnitPurchases keep(Predicate<Spent> wanted) {
        return new UnitPurchases(units, inputs.stream().filter(wanted).toList());
    }
}
