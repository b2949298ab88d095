package io.github.linchpin.exposure;

import io.github.linchpin.control.KnownRegister;
import io.github.linchpin.control.RegisteredMeasure;
import io.github.linchpin.measure.Blocs;
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
        return new ExposedShare(
                supply,
                effect,
                supply.parts().stream()
                        .map(part ->
                                new ExposedShare.ClassedPart(
                                        part,
                                        classify(part, supply, measures, today, on),
                                        classify(part, supply, measures, awake, on)))
                        .toList());
    }

    /** The days after a day, up to another, on which the class of some part may change. */
    Set<LocalDate> candidates(Supply supply, LocalDate after, LocalDate until, Effect effect) {
        Set<LocalDate> days = new TreeSet<>();
        register.binding(supply.input(), supply.stage(), effect)
                .forEach(measure -> days.addAll(measure.timetable().changes(reading)));
        for (Blocs.Membership membership : register.blocs().memberships()) {
            if (membership.from() != null) {
                days.add(membership.from());
            }
            if (membership.to() != null) {
                days.add(membership.to().plusDays(1));
            }
        }
        days.removeIf(day -> !day.isAfter(after) || day.isAfter(until));
        return days;
    }

    private Classification classify(
            Supply.Part part,
            Supply supply,
            List<Measure> measures,
            Classifier classifier,
            CivilDay on) {
        if (measures.isEmpty()) {
            return Classification.FREE;
        }
        return switch (part.kind()) {
            case COUNTRY -> country(String.valueOf(part.area()), supply, measures, classifier, on);
            case BLOCK, RESIDUAL ->
                    unnamed(
                            behind(part, supply, measures, on).stream()
                                    .map(area -> country(area, supply, measures, classifier, on))
                                    .toList());
        };
    }

    private Classification country(
            String country,
            Supply supply,
            List<Measure> measures,
            Classifier classifier,
            CivilDay on) {
        return classifier.of(
                Purchase.share(
                        supply.input(),
                        supply.stage(),
                        register.formKey(supply.input(), supply.stage(), supply.form()),
                        country,
                        home),
                measures,
                on);
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
        if (possible.stream().anyMatch(other -> other.controlClass() != first)) {
            return new Classification(
                    ControlClass.UNKNOWN, null, List.of(), Set.of(), Certainty.CONFIRMED);
        }
        return new Classification(
                first,
                possible.stream()
                        .map(Classification::mayBecome)
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

    /** What one measure alone would do to a supply if it were in force. */
    ExposedShare reached(Supply supply, RegisteredMeasure measure, CivilDay on) {
        Measure alone = measure.measure();
        return new ExposedShare(
                supply,
                alone.effect(),
                supply.parts().stream()
                        .map(part -> {
                            Classification found = inForce(part, supply, alone, on);
                            return new ExposedShare.ClassedPart(part, found, found);
                        })
                        .toList());
    }

    private Classification inForce(Supply.Part part, Supply supply, Measure measure, CivilDay on) {
        LocalDate day = on.in(measure.zone());
        Measure forced = measure.inForceSince(day);
        return classify(
                part,
                supply,
                List.of(forced),
                new Classifier(register.scopeTest(), reading, true),
                CivilDay.of(day));
    }
}
