package io.github.linchpin.exposure;

import io.github.linchpin.control.KnownRegister;
import io.github.linchpin.control.RegisteredMeasure;
import io.github.linchpin.measure.Classification;
import io.github.linchpin.measure.Classifier;
import io.github.linchpin.measure.Measure;
import io.github.linchpin.measure.Purchase;
import io.github.linchpin.shared.Certainty;
import io.github.linchpin.shared.CivilDay;
import io.github.linchpin.shared.ControlClass;
import io.github.linchpin.shared.Effect;
import io.github.linchpin.shared.Reading;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Gives the parts of a supply their class towards a country. A share has no buyer, and what a
 * country supplies at a stage counts as coming from it at first too; where that is wrong, the
 * upstream stages say so.
 *
 * @param register the measures known
 * @param reading which end of a suspension counts
 * @param home destination, ISO 3166-1 alpha-2
 */
record SupplyClasses(KnownRegister register, Reading reading, String home) {
    ExposedShare of(Supply supply, CivilDay on, Effect effect) {
        List<Measure> measures = register.binding(supply.input(), supply.stage(), effect);
        Classifier today = new Classifier(register.scopeTest(), reading, false);
        Classifier awake = new Classifier(register.scopeTest(), reading, true);
        List<Classifier.InForce> now = today.inForce(measures, on);
        List<Classifier.InForce> woken = awake.inForce(measures, on);
        boolean sleepers = woken.size() > now.size();
        List<ExposedShare.ClassedPart> parts = new ArrayList<>();
        for (Supply.Part part : supply.parts()) {
            Set<String> areas = areas(part, supply, measures, on);
            Classification found = classify(areas, supply, today, now, effect);
            parts.add(
                    new ExposedShare.ClassedPart(
                            part,
                            found,
                            sleepers ? classify(areas, supply, awake, woken, effect) : found));
        }
        return new ExposedShare(supply, effect, parts);
    }

    /** What one measure alone would do to a supply if it were in force. */
    ExposedShare reached(Supply supply, RegisteredMeasure measure, CivilDay on) {
        Measure alone = measure.measure();
        Classifier classifier = new Classifier(register.scopeTest(), reading, false);
        List<Classifier.InForce> active =
                List.of(new Classifier.InForce(alone, on.in(alone.zone()), Certainty.CONFIRMED));
        List<ExposedShare.ClassedPart> parts = new ArrayList<>();
        for (Supply.Part part : supply.parts()) {
            Classification found =
                    classify(
                            areas(part, supply, List.of(alone), on),
                            supply,
                            classifier,
                            active,
                            alone.effect());
            parts.add(new ExposedShare.ClassedPart(part, found, found));
        }
        return new ExposedShare(supply, alone.effect(), parts);
    }

    /** The days after a day, up to another, on which the class of some part may change. */
    Set<LocalDate> candidates(Supply supply, LocalDate after, LocalDate until, Effect effect) {
        Set<LocalDate> days = new TreeSet<>();
        register.binding(supply.input(), supply.stage(), effect)
                .forEach(measure -> days.addAll(measure.timetable().changes(reading)));
        days.addAll(register.blocs().changes());
        days.removeIf(day -> !day.isAfter(after) || day.isAfter(until));
        return days;
    }

    /** The class of what comes from one of several countries. */
    private Classification classify(
            Set<String> areas,
            Supply supply,
            Classifier classifier,
            List<Classifier.InForce> active,
            Effect effect) {
        if (active.isEmpty()) {
            return Classification.FREE;
        }
        // the forms of the whole register, also where one measure alone is looked at
        Set<String> forms = register.forms(supply.input(), supply.stage(), effect);
        String form = register.formKey(supply.input(), supply.stage(), supply.form());
        return unnamed(
                areas.stream()
                        .map(area ->
                                classifier.of(
                                        Purchase.share(
                                                supply.input(), supply.stage(), form, area, home),
                                        active,
                                        forms))
                        .toList());
    }

    /** A country stands for itself, any other row for the countries it may hold. */
    private Set<String> areas(
            Supply.Part part, Supply supply, List<Measure> measures, CivilDay on) {
        return part.kind() == Supply.Kind.COUNTRY
                ? Set.of(String.valueOf(part.area()))
                : behind(part, supply, measures, on);
    }

    /** The countries that may stand behind a row and for which measures could hold, or home. */
    private Set<String> behind(
            Supply.Part part, Supply supply, List<Measure> measures, CivilDay on) {
        Set<String> named = new TreeSet<>(Set.of(home));
        for (Measure measure : measures) {
            named.add(measure.issuer());
            named.addAll(measure.origins());
        }
        return new Unnamed(register.blocs()).behind(part, supply, named, on.in(ZoneOffset.UTC));
    }

    /** One class for all possible countries, else unknown. */
    private static Classification unnamed(List<Classification> possible) {
        ControlClass first = possible.getFirst().controlClass();
        boolean same = possible.stream().allMatch(other -> other.controlClass() == first);
        return new Classification(
                same ? first : ControlClass.UNKNOWN,
                possible.stream()
                        .map(one -> same ? one.mayBecome() : one.strongest())
                        .filter(Objects::nonNull)
                        .map(ControlClass.class::cast)
                        .min(ControlClass::compareTo)
                        .orElse(null),
                possible.stream().flatMap(one -> one.binding().stream()).distinct().toList(),
                possible.stream()
                        .flatMap(one -> one.questions().stream())
                        .collect(Collectors.toSet()),
                possible.stream().allMatch(one -> one.certainty() == Certainty.CONFIRMED)
                        ? Certainty.CONFIRMED
                        : Certainty.UNCONFIRMED);
    }
}
