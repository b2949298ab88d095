package io.github.linchpin.spend;

import io.github.linchpin.origin.Rung;
import java.math.BigDecimal;
import java.util.Map;

/**
 * Where something of unknown origin probably comes from.
 *
 * @param rung IMPORT_MIX, WORLD_SHARE, or NONE where nobody tells
 * @param countries fractions; what is missing to 1 comes from countries that nobody names
 */
record Prior(Rung rung, Map<String, BigDecimal> countries) {
    static final Prior NONE = new Prior(Rung.NONE, Map.of());

    Prior {
        countries = Map.copyOf(countries);
    }
}
