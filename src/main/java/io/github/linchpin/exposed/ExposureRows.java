package io.github.linchpin.exposed;

import io.github.linchpin.spend.ExposureGroup;
import io.github.linchpin.spend.Grouping;
import io.github.linchpin.spend.InputExposure;
import io.github.linchpin.spend.Partition;
import io.github.linchpin.spend.Sourcing;
import io.github.linchpin.spend.SourcingService;
import io.github.linchpin.unit.BusinessUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What tells the rows of an exported exposure apart.
 *
 * @param first columns before the values
 * @param after columns after them
 */
record ExposureRows(List<String> first, List<String> after, List<Row> rows) {
    /** A row: cells of the columns before and after, and the values between. */
    record Row(List<Object> first, Partition partition, List<Object> after) {}

    /**
     * A row for each input at a stage.
     *
     * @param sources suppliers used and known of each
     */
    static ExposureRows of(
            List<InputExposure> inputs, Map<SourcingService.Place, Sourcing> sources) {
        return new ExposureRows(
                List.of("input", "stage"),
                List.of("suppliers_used", "suppliers_known", "only_country", "single_or_sole"),
                inputs.stream()
                        .map(input ->
                                new Row(
                                        List.of(input.input(), input.stage().code()),
                                        input.partition(),
                                        sources(sources.get(SourcingService.Place.of(input)))))
                        .toList());
    }

    /** A row for each group. */
    static ExposureRows of(Grouping by, List<ExposureGroup> groups, List<BusinessUnit> units) {
        Map<Integer, String> names =
                units.stream().collect(Collectors.toMap(BusinessUnit::id, BusinessUnit::name));
        return new ExposureRows(
                List.of("by", "unit", "code", "name"),
                List.of(),
                groups.stream()
                        .map(group ->
                                new Row(
                                        List.of(
                                                by.code(),
                                                names.getOrDefault(group.key().unit(), ""),
                                                group.key().code(),
                                                group.key().name()),
                                        group.partition(),
                                        List.of()))
                        .toList());
    }

    /** Empty where nobody asked. */
    private static List<Object> sources(@Nullable Sourcing of) {
        return of == null
                ? List.of("", "", "", "")
                : List.of(
                        of.used(),
                        of.known(),
                        Objects.requireNonNullElse(of.country(), ""),
                        of.flag().code());
    }
}
