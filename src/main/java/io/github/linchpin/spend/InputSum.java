package io.github.linchpin.spend;

import io.github.linchpin.measure.Measure;
import io.github.linchpin.shared.ControlClass;
import io.github.linchpin.shared.Stage;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Adds up what purchases of one input at one stage are exposed to. */
final class InputSum {
    private final String input;
    private final Stage stage;
    private final Map<Integer, Partition.Sum> units = new HashMap<>();
    private final Map<Place, Upstream> upstream = new HashMap<>();

    private record Place(Stage stage, ControlClass controlClass) {}

    private static final class Upstream {
        private BigDecimal low = BigDecimal.ZERO;
        private BigDecimal expected = BigDecimal.ZERO;
        private BigDecimal high = BigDecimal.ZERO;
        private final Set<String> measures = new HashSet<>();
    }

    InputSum(SpendScope scope) {
        input = scope.input();
        stage = scope.stage();
    }

    void add(Spent spent, ClassedPart part) {
        units.computeIfAbsent(spent.of(), unit -> new Partition.Sum())
                .add(spent.euros(), spent.origin().lastRung(), part);
    }

    void add(Spent spent, UpstreamPart part) {
        Upstream sum =
                upstream.computeIfAbsent(
                        new Place(part.stage(), part.controlClass()), place -> new Upstream());
        sum.low = sum.low.add(spent.euros().multiply(part.low()));
        sum.expected = sum.expected.add(spent.euros().multiply(part.expected()));
        sum.high = sum.high.add(spent.euros().multiply(part.high()));
        part.binding().stream().map(Measure::id).forEach(sum.measures::add);
    }

    InputExposure exposure(Makers makers) {
        Map<Integer, Partition> byUnit = new HashMap<>();
        units.forEach((unit, sum) -> byUnit.put(unit, sum.partition()));
        return new InputExposure(
                input,
                stage,
                Partition.of(byUnit.values()),
                byUnit,
                upstream.entrySet().stream()
                        .map(one ->
                                new UpstreamExposure(
                                        one.getKey().stage(),
                                        one.getKey().controlClass(),
                                        one.getValue().low,
                                        one.getValue().expected,
                                        one.getValue().high,
                                        one.getValue().measures))
                        .sorted(
                                Comparator.comparing(UpstreamExposure::controlClass)
                                        .thenComparing(UpstreamExposure::stage))
                        .toList(),
                makers.only(input, stage).orElse(null));
    }
}
