package io.github.linchpin.measures;

import io.github.linchpin.amendment.SourceService;
import io.github.linchpin.control.RegisteredMeasure;
import java.util.List;
import java.util.Map;

/**
 * What the forms offer.
 *
 * @param measures every measure as it is known now, by issuer and id
 * @param areas names by code
 * @param inputs names by slug
 * @param acts names by id
 * @param types the effect of every type of measure
 */
record Choices(
        List<RegisteredMeasure> measures,
        List<SourceService.Cited> sources,
        Map<String, String> areas,
        Map<String, String> inputs,
        Map<String, String> acts,
        Map<String, String> types) {

    /** Issuer and short name; the id where it is not on file. */
    String measure(String id) {
        return measures.stream()
                .filter(measure -> measure.id().equals(id))
                .findFirst()
                .map(RegisteredMeasure::label)
                .orElse(id);
    }
}
