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

    /**
     * A measure that is in force on the day.
     *
     * @param day D in the calendar of its issuer
     */
    public record InForce(Measure measure, LocalDate day, Certainty certainty) {}

    /** A measure that applies, with what would have to be answered. */
    private record Found(InForce rule, ControlClass strength, Set<Question> questions) {
        boolean confirmed() {
            return rule.certainty() == Certainty.CONFIRMED;
        }
    }

    /**
     * The measures that are in force.
     *
     * @param on D; each issuer reads it in its own time zone
     */
    public List<InForce> inForce(Collection<Measure> measures, CivilDay on) {
        List<InForce> active = new ArrayList<>();
        for (Measure measure : measures) {
            LocalDate day = on.in(measure.zone());
            Status status = timetable(measure).on(day, reading);
            if (status.state() == MeasureState.IN_FORCE) {
                active.add(new InForce(measure, day, status.certainty()));
            }
        }
        return active;
    }

    /**
     * The class of a purchase. Where its form is not known, the forms that these measures name are
     * the possible ones.
     *
     * @param measures the measures to look at
     */
    public Classification of(Purchase purchase, Collection<Measure> measures, CivilDay on) {
        return of(
                purchase,
                inForce(measures, on),
                scopeTest.forms(purchase.input(), purchase.stage(), measures));
    }

    /**
     * The class of a purchase that has one of several forms: certain is what holds for each of
     * them.
     *
     * @param active the measures in force
     * @param forms short names of the possible forms, not used where the purchase states its own
     */
    public Classification of(
            Purchase purchase, Collection<InForce> active, Collection<String> forms) {
        if (active.isEmpty()) {
            return Classification.FREE;
        }
        if (purchase.knowsForm() || forms.isEmpty()) {
            return ofForm(purchase, active);
        }
        return Classification.whicheverOf(
                forms.stream()
                        .sorted()
                        .map(form -> ofForm(purchase.withForm(form), active))
                        .toList());
    }

    private Classification ofForm(Purchase purchase, Collection<InForce> active) {
        List<Found> hits = new ArrayList<>();
        List<Found> open = new ArrayList<>();
        for (InForce rule : active) {
            ControlClass strength = strength(rule.measure());
            switch (scopeTest.of(rule.measure(), purchase, rule.day())) {
                case Verdict.Hit hit -> hits.add(new Found(rule, strength, Set.of()));
                case Verdict.Conditional conditional ->
                        open.add(new Found(rule, strength, conditional.questions()));
                case Verdict.Miss miss -> {}
            }
        }
        return hits.isEmpty() && open.isEmpty() ? Classification.FREE : combined(hits, open);
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
                binding.stream().map(found -> found.rule().measure()).toList(),
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
