package io.github.linchpin.lookup;

import io.github.linchpin.control.KnownRegister;
import io.github.linchpin.control.RegisteredMeasure;
import io.github.linchpin.exposure.ClassChange;
import io.github.linchpin.exposure.ExposedShare;
import io.github.linchpin.exposure.Exposures;
import io.github.linchpin.exposure.Supply;
import io.github.linchpin.exposure.UpstreamShare;
import io.github.linchpin.measure.Purchase;
import io.github.linchpin.measure.ScopeRow;
import io.github.linchpin.shared.ControlClass;
import io.github.linchpin.shared.Coverage;
import io.github.linchpin.shared.Effect;
import io.github.linchpin.shared.MeasureState;
import io.github.linchpin.shared.Reading;
import io.github.linchpin.shared.Stage;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The control of every input and stage on D: by share where there is a lead table, by its measures
 * alone where there is none.
 */
final class StageControls {
    private static final int DAYS_AHEAD = 365;

    private final Map<Place, OfStage> byPlace = new HashMap<>();

    /** An input at a stage; no stage for an input without a table. */
    record Place(String input, @Nullable Stage stage) {}

    /**
     * The control of a stage.
     *
     * @param headline its strongest class, direct or upstream
     * @param share its partition, null where no share is on file
     * @param upstream the earlier stage that gives the headline, null where the stage itself does
     * @param otherReading its strongest class in the other reading
     * @param otherShare its partition in the other reading, null where no share is on file
     * @param next the next day on which a class changes within a year, null where none is on file
     */
    record OfStage(
            ControlClass headline,
            @Nullable ExposedShare share,
            @Nullable UpstreamShare upstream,
            ControlClass otherReading,
            @Nullable ExposedShare otherShare,
            boolean readingsDiffer,
            @Nullable ClassChange next) {}

    StageControls(Exposures from, List<Supply> supplies) {
        Reading other = from.reading().other();
        LocalDate day = from.on().in(ZoneOffset.UTC);
        Map<String, List<Supply>> byInput =
                supplies.stream().collect(Collectors.groupingBy(Supply::input));
        for (Supply supply : supplies) {
            ExposedShare shown = from.of(supply, Effect.EXPORT_RESTRICTION);
            ExposedShare then = from.in(other).of(supply, Effect.EXPORT_RESTRICTION);
            UpstreamShare upstream =
                    UpstreamShare.strongest(
                                    from.upstream(
                                            supply,
                                            byInput.getOrDefault(supply.input(), List.of())))
                            .filter(found -> found.headline().compareTo(shown.headline()) < 0)
                            .orElse(null);
            byPlace.put(
                    new Place(supply.input(), supply.stage()),
                    new OfStage(
                            upstream == null ? shown.headline() : upstream.headline(),
                            shown,
                            upstream,
                            then.headline(),
                            then,
                            !shown.sameClasses(then),
                            from
                                    .changes(
                                            supply,
                                            day,
                                            day.plusDays(DAYS_AHEAD),
                                            Effect.EXPORT_RESTRICTION)
                                    .stream()
                                    .findFirst()
                                    .orElse(null)));
        }
        Map<String, ControlClass> named = withoutTable(from);
        Map<String, ControlClass> namedOther = withoutTable(from.in(other));
        Set<String> inputs = new HashSet<>(named.keySet());
        inputs.addAll(namedOther.keySet());
        inputs.removeAll(supplies.stream().map(Supply::input).toList());
        for (String input : inputs) {
            ControlClass headline = named.getOrDefault(input, ControlClass.FREE);
            ControlClass then = namedOther.getOrDefault(input, ControlClass.FREE);
            byPlace.put(
                    new Place(input, null),
                    new OfStage(headline, null, null, then, null, headline != then, null));
        }
    }

    Optional<OfStage> at(String input, @Nullable Stage stage) {
        return Optional.ofNullable(byPlace.get(new Place(input, stage)));
    }

    /** The inputs and stages whose strongest class is one of these. */
    List<Place> with(Set<ControlClass> classes) {
        return byPlace.entrySet().stream()
                .filter(entry -> classes.contains(entry.getValue().headline()))
                .map(Map.Entry::getKey)
                .sorted(
                        Comparator.comparing(Place::input)
                                .thenComparing(
                                        Place::stage,
                                        Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
    }

    /** How many inputs and stages read differently, with a table or without. */
    long differing() {
        return byPlace.values().stream().filter(OfStage::readingsDiffer).count();
    }

    /** Names of inputs that a measure in force names, with the strongest class it gives them. */
    private static Map<String, ControlClass> withoutTable(Exposures from) {
        KnownRegister register = from.register();
        Map<String, ControlClass> classes = new HashMap<>();
        for (RegisteredMeasure measure : register.measures()) {
            if (!restrictsExports(measure, from)) {
                continue;
            }
            for (ScopeRow row : measure.measure().scope()) {
                if (row.coverage() != Coverage.NONE && Stage.OF_SHARES.contains(row.stage())) {
                    classes.merge(
                            row.input(), classOf(row, measure, from), StageControls::stronger);
                }
            }
        }
        classes.values().removeIf(found -> found == ControlClass.FREE);
        return classes;
    }

    private static boolean restrictsExports(RegisteredMeasure measure, Exposures from) {
        return measure.measure().bindsGoods()
                && measure.measure().effect() == Effect.EXPORT_RESTRICTION
                && measure.on(from.on(), from.reading()).state() == MeasureState.IN_FORCE;
    }

    /** What the measure does to a share that comes from its issuer. */
    private static ControlClass classOf(ScopeRow row, RegisteredMeasure measure, Exposures from) {
        return from.classOf(
                Purchase.share(
                        row.input(),
                        row.stage(),
                        row.formKey(),
                        measure.measure().issuer(),
                        from.home()),
                List.of(measure.measure()));
    }

    private static ControlClass stronger(ControlClass one, ControlClass other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
