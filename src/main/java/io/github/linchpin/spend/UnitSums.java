package io.github.linchpin.spend;

import io.github.linchpin.shared.WholeMonths;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a unit spent in some months, on everything.
 *
 * @param version of its sums; null: there are none yet
 * @param euros null: nothing spent
 */
record UnitSums(int unit, @Nullable UUID version, String name, @Nullable BigDecimal euros) {
    KeptByUnit.Asked in(WholeMonths period) {
        return new KeptByUnit.Asked(unit, version, period);
    }

    /** Those that spent anything, by the id of the unit. */
    static Map<Integer, UnitSpend> spent(List<UnitSums> sums) {
        Map<Integer, UnitSpend> units = new HashMap<>();
        for (UnitSums unit : sums) {
            if (unit.euros() != null) {
                units.put(unit.unit(), new UnitSpend(unit.name(), unit.euros()));
            }
        }
        return units;
    }
}
