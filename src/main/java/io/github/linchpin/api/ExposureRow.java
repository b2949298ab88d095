package io.github.linchpin.api;

import io.github.linchpin.shared.Reading;
import io.github.linchpin.shared.Stage;
import io.github.linchpin.spend.InputExposure;
import io.github.linchpin.spend.Partition;
import io.github.linchpin.spend.PurchaseExposure;
import io.github.linchpin.spend.UpstreamExposure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What purchases of an input at a stage, or of all of them, are exposed to.
 *
 * @param exposure of which it is a part
 * @param place input and stage; null: all of them
 * @param units what each unit has in it, by id
 * @param upstream what earlier stages add, the strongest class first; null where only parts of
 *     purchases are looked at
 */
record ExposureRow(
        PurchaseExposure exposure,
        Reading reading,
        @Nullable Place place,
        Partition partition,
        List<UnitPart> units,
        @Nullable List<UpstreamExposure> upstream) {

    /** What was bought. */
    record Place(String input, Stage stage) {}

    /** What a unit bought. */
    record UnitPart(int unit, String name, BigDecimal euros) {}

    /** The same of inputs that are looked at together: with names of units. */
    record Looked(
            PurchaseExposure exposure,
            Reading reading,
            Map<Integer, String> units,
            boolean upstream) {
        ExposureRow of(InputExposure input) {
            return new ExposureRow(
                    exposure,
                    reading,
                    new Place(input.input(), input.stage()),
                    input.partition(),
                    units(List.of(input)),
                    upstream ? input.upstream() : null);
        }

        ExposureRow whole(Collection<InputExposure> inputs) {
            Partition.Sum sum = new Partition.Sum();
            inputs.forEach(input -> sum.add(input.partition()));
            return new ExposureRow(
                    exposure,
                    reading,
                    null,
                    sum.partition(),
                    units(inputs),
                    upstream ? together(inputs) : null);
        }

        private List<UnitPart> units(Collection<InputExposure> inputs) {
            Map<Integer, BigDecimal> sums = new TreeMap<>();
            inputs.forEach(input ->
                    input.byUnit()
                            .forEach((unit, part) ->
                                    sums.merge(unit, part.value(), BigDecimal::add)));
            List<UnitPart> parts = new ArrayList<>();
            sums.forEach((unit, euros) ->
                    parts.add(new UnitPart(unit, Objects.requireNonNull(units.get(unit)), euros)));
            return parts;
        }

        /** Of different purchases, so the ends of their ranges may be added. */
        private static List<UpstreamExposure> together(Collection<InputExposure> inputs) {
            Map<Object, UpstreamExposure> sums = new LinkedHashMap<>();
            inputs.stream()
                    .flatMap(input -> input.upstream().stream())
                    .forEach(one ->
                            sums.merge(
                                    List.of(one.stage(), one.controlClass()),
                                    one,
                                    Looked::together));
            return sums.values().stream()
                    .sorted(
                            Comparator.comparing(UpstreamExposure::controlClass)
                                    .thenComparing(UpstreamExposure::stage))
                    .toList();
        }

        private static UpstreamExposure together(UpstreamExposure one, UpstreamExposure other) {
            TreeSet<String> measures = new TreeSet<>(one.measures());
            measures.addAll(other.measures());
            return new UpstreamExposure(
                    one.stage(),
                    one.controlClass(),
                    one.low().add(other.low()),
                    one.expected().add(other.expected()),
                    one.high().add(other.high()),
                    measures);
        }
    }

    Optional<UpstreamExposure> strongest() {
        return upstream == null ? Optional.empty() : upstream.stream().findFirst();
    }
}
