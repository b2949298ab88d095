package io.github.linchpin.exposure;

import io.github.linchpin.shared.Period;
import io.github.linchpin.shared.Stage;
import java.math.BigDecimal;
import java.util.Map;

/**
 * From where a country imports an input at a stage: countries of shipment, not of origin.
 *
 * @param buyer country
 * @param input slug
 * @param source short name and edition of the source
 * @param countries fractions of the imports; what is missing to 1 comes from countries not named
 */
public record ImportMix(
        String buyer,
        String input,
        Stage stage,
        Period period,
        String source,
        Map<String, BigDecimal> countries) {
    public ImportMix {
        countries = Map.copyOf(countries);
    }
}
