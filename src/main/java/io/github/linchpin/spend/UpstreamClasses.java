package io.github.linchpin.spend;

import io.github.linchpin.control.KnownRegister;
import io.github.linchpin.exposure.Supply;
import io.github.linchpin.measure.Classification;
import io.github.linchpin.measure.Classifier;
import io.github.linchpin.measure.Measure;
import io.github.linchpin.measure.Purchase;
import io.github.linchpin.measure.ScopeRow;
import io.github.linchpin.shared.CivilDay;
import io.github.linchpin.shared.ControlClass;
import io.github.linchpin.shared.Effect;
import io.github.linchpin.shared.Reading;
import io.github.linchpin.shared.Stage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Works out what earlier stages add to purchases (own definition, docs/metrics.md, Exposure):
 * whether what a processing country takes in is restricted towards it. Where the primary origin is
 * known, that decides, at the stage bought as well, since an intermediate product may have crossed
 * the border; where it is not, the lead table of an earlier stage says what is likely. What has
 * been worked out is kept.
 */
public final class UpstreamClasses {
    private final KnownRegister register;
    private final CivilDay on;
    private final Classifier classifier;
    private final Map<Place, Supply> supplies = new HashMap<>();
    private final Map<Pair, List<UpstreamPart>> parts = new ConcurrentHashMap<>();

    private record Place(String input, Stage stage) {}

    private record Pair(SpendScope scope, PurchaseOrigin origin) {}

    /** Which part of a purchase depends on a class at a stage. */
    private static final class Found {
        private BigDecimal low = BigDecimal.ZERO;
        private BigDecimal expected = BigDecimal.ZERO;
        private BigDecimal high = BigDecimal.ZERO;
        private final Set<Measure> binding = new LinkedHashSet<>();

        void add(BigDecimal least, BigDecimal likely, BigDecimal most, List<Measure> measures) {
            low = low.add(least);
            expected = expected.add(likely);
            high = high.add(most).min(BigDecimal.ONE);
            binding.addAll(measures);
        }
    }

    /**
     * @param leads the lead table of every input and stage
     */
    public UpstreamClasses(
            KnownRegister register, Collection<Supply> leads, Reading reading, CivilDay on) {
        this.register = register;
        this.on = on;
        classifier = new Classifier(register.scopeTest(), reading, false);
        leads.forEach(supply -> supplies.put(new Place(supply.input(), supply.stage()), supply));
    }

    /** What earlier stages add, the strongest class first; nothing where none is restricted. */
    public List<UpstreamPart> of(SpendScope scope, PurchaseOrigin origin) {
        Pair pair = new Pair(scope, origin);
        // the common case takes no lock
        List<UpstreamPart> known = parts.get(pair);
        return known == null ? parts.computeIfAbsent(pair, missing -> found(scope, origin)) : known;
    }

    private List<UpstreamPart> found(SpendScope scope, PurchaseOrigin origin) {
        List<Stage> stages = new ArrayList<>(scope.stage().upstream());
        if (!origin.primary().isUnknown()) {
            stages.add(scope.stage());
        }
        List<UpstreamPart> all = new ArrayList<>();
        for (Stage stage : stages) {
            Map<ControlClass, Found> classes = new HashMap<>();
            origin.lastProcessing()
                    .fractions()
                    .forEach((country, fraction) -> {
                        if (origin.primary().isUnknown()) {
                            likely(scope, stage, country, fraction, classes);
                        } else {
                            known(scope, stage, country, fraction, origin, classes);
                        }
                    });
            classes.forEach((one, found) ->
                    all.add(
                            new UpstreamPart(
                                    stage,
                                    one,
                                    found.low,
                                    found.expected,
                                    found.high,
                                    List.copyOf(found.binding))));
        }
        all.sort(
                Comparator.comparing(UpstreamPart::controlClass)
                        .thenComparing(UpstreamPart::stage));
        return all;
    }

    /** Which country sends what to which nobody says where both are mixes: bounds then. */
    private void known(
            SpendScope scope,
            Stage stage,
            String country,
            BigDecimal fraction,
            PurchaseOrigin origin,
            Map<ControlClass, Found> classes) {
        origin.primary()
                .fractions()
                .forEach((area, part) -> {
                    Classification towards = towards(scope, stage, area, country);
                    if (area.equals(country) || isFree(towards)) {
                        return;
                    }
                    boolean exact =
                            fraction.compareTo(BigDecimal.ONE) == 0
                                    || part.compareTo(BigDecimal.ONE) == 0;
                    BigDecimal product = fraction.multiply(part);
                    classes.computeIfAbsent(towards.controlClass(), one -> new Found())
                            .add(
                                    exact
                                            ? product
                                            : fraction.add(part)
                                                    .subtract(BigDecimal.ONE)
                                                    .max(BigDecimal.ZERO),
                                    product,
                                    exact ? product : fraction.min(part),
                                    towards.binding());
                });
    }

    private void likely(
            SpendScope scope,
            Stage stage,
            String country,
            BigDecimal fraction,
            Map<ControlClass, Found> classes) {
        @Nullable Supply supply = supplies.get(new Place(scope.input(), stage));
        if (supply == null) {
            return;
        }
        Map<ControlClass, Found> here = new HashMap<>();
        for (Supply.Part part : supply.parts()) {
            if (part.kind() != Supply.Kind.COUNTRY || country.equals(part.area())) {
                continue;
            }
            Classification towards = towards(scope, stage, String.valueOf(part.area()), country);
            if (!isFree(towards)) {
                here.computeIfAbsent(towards.controlClass(), one -> new Found())
                        .add(
                                BigDecimal.ZERO,
                                fraction.multiply(likely(part)),
                                BigDecimal.ZERO,
                                towards.binding());
            }
        }
        // all that the country processes may come from there, or nothing
        here.forEach((one, found) ->
                classes.computeIfAbsent(one, other -> new Found())
                        .add(
                                BigDecimal.ZERO,
                                found.expected,
                                fraction,
                                List.copyOf(found.binding)));
    }

    /** As printed, or where that is not known at least. */
    private static BigDecimal likely(Supply.Part part) {
        return Objects.requireNonNullElse(part.share().point(), part.share().low());
    }

    private static boolean isFree(Classification found) {
        return found.controlClass() == ControlClass.FREE;
    }

    /** The class of what goes from one country to another at an earlier stage. */
    private Classification towards(SpendScope scope, Stage stage, String from, String to) {
        List<Measure> measures = register.binding(scope.input(), stage, Effect.EXPORT_RESTRICTION);
        return classifier.of(
                new Purchase(
                        scope.input(),
                        stage,
                        ScopeRow.ANY,
                        Map.of(),
                        Purchase.Origin.of(from),
                        to,
                        null),
                classifier.inForce(measures, on),
                register.forms(scope.input(), stage, Effect.EXPORT_RESTRICTION));
    }
}
