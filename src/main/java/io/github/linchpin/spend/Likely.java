package io.github.linchpin.spend;

import io.github.linchpin.origin.Rung;
import io.github.linchpin.shared.ControlClass;
import java.math.BigDecimal;
import java.util.Map;

/**
 * What a part of unknown origin probably is.
 *
 * @param rung of the prior that says so; NONE: there is none
 * @param countries by country, fractions of the part
 * @param classes by class, fractions of the part that add up to 1; UNKNOWN is what no prior tells
 */
public record Likely(
        Rung rung, Map<String, BigDecimal> countries, Map<ControlClass, BigDecimal> classes) {
    public Likely {
        countries = Map.copyOf(countries);
        classes = Map.copyOf(classes);
    }
}
