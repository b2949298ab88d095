package io.github.linchpin.measure;

import io.github.linchpin.shared.Certainty;
import io.github.linchpin.shared.CivilDay;
import io.github.linchpin.shared.ControlClass;
import io.github.linchpin.shared.MeasureState;
import io.github.linchpin.shared.Reading;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Gives purchases their class: of the measures that are in force and hit, the strongest counts (own
 * definition, docs/metrics.md, Measures). Export and import restrictions are separate questions:
 * pass the measures of one effect.
 *
 * @param scopeTest which purchases a measure hits
 * @param reading which end of a suspension counts
 * @param wakeSleeping count suspended measures as if every suspension had ended
 */
public record Classifier(ScopeTest scopeTest, Reading reading, boolean wakeSleeping) {

    /** A measure that applies, with the certainty of its state. */
    private record Found(
            Measure measure, ControlClass strength, boolean confirmed, Set<Question> questions) {}

    /**
     * The class of a purchase.
     *
     * @param measures the measures to look at
     * @param on D; each issuer reads it in its own time zone
     */
    public Classification of(Purchase purchase, Collection<Measure> measures, CivilDay on) {
        List<Found> hits = new ArrayList<>();
        List<Found> open = new ArrayList<>();
        for (Measure measure : measures) {
            LocalDate day = on.in(measure.zone());
            Status status = timetable(measure).on(day, reading);
            if (status.state() != MeasureState.IN_FORCE) {
                continue;
            }
            boolean confirmed = status.certainty() == Certainty.CONFIRMED;
            ControlClass strength = strength(measure);
            switch (scopeTest.of(measure, purchase, day)) {
                case Verdict.Hit hit -> hits.add(new Found(measure, strength, confirmed, Set.of()));
                case Verdict.Conditional conditional ->
                        open.add(new Found(measure, strength, confirmed, conditional.questions()));
                case Verdict.Miss miss -> {}
            }
        }
        if (hits.isEmpty() && open.isEmpty()) {
            return Classification.FREE;
        }
        return combined(hits, open);
    }

    private Timetable timetable(Measure measure) {
        return wakeSleeping ? measure.timetable().withoutSuspensions() : measure.timetable();
    }

    private static Classification combined(List<Found> hits, List<Found> open) {
        ControlClass certain = strongest(hits);
        ControlClass possible = strongest(open);
        boolean stronger = possible.compareTo(certain) < 0;
        List<Found> binding =
                hits.isEmpty()
                        ? open.stream().filter(found -> found.strength() == possible).toList()
                        : hits.stream().filter(found -> found.strength() == certain).toList();
        Set<Question> questions =
                open.stream()
                        .filter(found -> found.strength().compareTo(certain) < 0)
                        .flatMap(found -> found.questions().stream())
                        .collect(Collectors.toSet());
        boolean confirmed = binding.stream().anyMatch(Found::confirmed);
        return new Classification(
                hits.isEmpty() ? ControlClass.CONDITIONAL : certain,
                stronger ? possible : null,
                binding.stream().map(Found::measure).toList(),
                questions,
                confirmed ? Certainty.CONFIRMED : Certainty.UNCONFIRMED);
    }

    private static ControlClass strongest(List<Found> found) {
        return found.stream()
                .map(Found::strength)
                .min(ControlClass::compareTo)
                .orElse(ControlClass.FREE);
    }

    private static ControlClass strength(Measure measure) {
        return switch (measure.strength()) {
            case PROHIBITED -> ControlClass.PROHIBITED;
            case QUOTA -> ControlClass.QUOTA;
            case LICENCE -> ControlClass.LICENCE;
            case REVIEW -> ControlClass.REVIEW;
            case NONE -> ControlClass.FREE;
        };
    }
}
