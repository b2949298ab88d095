package io.github.linchpin.standing;

import io.github.linchpin.exposure.ClassChange;
import io.github.linchpin.exposure.ExposedShare;
import io.github.linchpin.exposure.Exposures;
import io.github.linchpin.measure.Measure;
import io.github.linchpin.shared.CivilDay;
import io.github.linchpin.shared.ControlClass;
import io.github.linchpin.shared.Effect;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A day on which measures of one issuer change the class of supply.
 *
 * @param day the first day of the new class, in the calendar of the issuer
 * @param issuer area code; empty where only the membership of a bloc changes
 * @param effect export or import restriction
 * @param causes the measures whose state changes then
 * @param touched the input stages that change class, the largest changing share first
 */
public record ComingEvent(
        LocalDate day, String issuer, Effect effect, List<Measure> causes, List<Touched> touched) {

    /**
     * An input stage that changes class.
     *
     * @param change before and after, in the reading shown
     * @param otherBefore the day before, in the other reading
     * @param otherAfter the day, in the other reading
     */
    public record Touched(
            Standing standing,
            ClassChange change,
            ExposedShare otherBefore,
            ExposedShare otherAfter) {

        /** The other reading knows of no change on that day. */
        public boolean otherStays() {
            return otherBefore.sameClasses(otherAfter);
        }

        /** The most that changes class. */
        public BigDecimal share() {
            BigDecimal sum = BigDecimal.ZERO;
            for (int i = 0; i < change.after().parts().size(); i++) {
                ExposedShare.ClassedPart after = change.after().parts().get(i);
                if (after.controlClass() != change.before().parts().get(i).controlClass()) {
                    sum = sum.add(after.part().share().high());
                }
            }
            return sum.min(BigDecimal.ONE);
        }
    }

    private record Key(LocalDate day, String issuer, Effect effect) {}

    public ComingEvent {
        causes = List.copyOf(causes);
        touched =
                touched.stream()
                        .sorted(
                                Comparator.comparing(Touched::share)
                                        .reversed()
                                        .thenComparing(one -> one.standing().lead().input()))
                        .toList();
    }

    /** The inputs that change class, the largest changing share first. */
    public List<String> inputs() {
        return touched.stream().map(one -> one.standing().lead().input()).distinct().toList();
    }

    /** The strongest class on either side of the change. */
    public ControlClass strongest() {
        return touched.stream()
                .map(Touched::change)
                .map(change -> min(change.before().headline(), change.after().headline()))
                .min(Comparator.naturalOrder())
                .orElse(ControlClass.FREE);
    }

    /** The largest share that changes class. */
    public BigDecimal share() {
        return touched.getFirst().share();
    }

    /** The events of the next 12 months, soonest first. */
    public static List<ComingEvent> of(Standings standings) {
        Map<Key, List<Touched>> touched =
                new TreeMap<>(
                        Comparator.comparing(Key::day)
                                .thenComparing(Key::issuer)
                                .thenComparing(Key::effect));
        Map<Key, Set<Measure>> causes = new TreeMap<>(((TreeMap<Key, ?>) touched).comparator());
        for (Standing standing : standings.all()) {
            for (ClassChange change : standing.changes()) {
                List<Measure> found = causes(change, standings.from());
                Key key =
                        new Key(
                                change.day(),
                                found.isEmpty() ? "" : found.getFirst().issuer(),
                                change.after().effect());
                touched.computeIfAbsent(key, of -> new ArrayList<>())
                        .add(touched(standing, change, standings.from()));
                causes.computeIfAbsent(key, of -> new LinkedHashSet<>()).addAll(found);
            }
        }
        return touched.entrySet().stream()
                .map(entry ->
                        new ComingEvent(
                                entry.getKey().day(),
                                entry.getKey().issuer(),
                                entry.getKey().effect(),
                                List.copyOf(causes.getOrDefault(entry.getKey(), Set.of())),
                                entry.getValue()))
                .toList();
    }

    /**
     * The events that weigh most, soonest first: by the strongest class on either side, then by the
     * largest share that changes class, then by day (own rule, docs/metrics.md, Overview). No
     * score.
     */
    public static List<ComingEvent> weightiest(List<ComingEvent> events, int most) {
        return events.stream()
                .sorted(
                        Comparator.comparing(ComingEvent::strongest)
                                .thenComparing(Comparator.comparing(ComingEvent::share).reversed())
                                .thenComparing(ComingEvent::day))
                .limit(most)
                .sorted(Comparator.comparing(ComingEvent::day))
                .toList();
    }

    private static Touched touched(Standing standing, ClassChange change, Exposures from) {
        Exposures other = from.in(from.reading().other());
        Effect effect = change.after().effect();
        return new Touched(
                standing,
                change,
                other.on(CivilDay.of(change.day().minusDays(1))).of(standing.supply(), effect),
                other.on(CivilDay.of(change.day())).of(standing.supply(), effect));
    }

    /** Of the measures that give a class before or after, those whose state changes that day. */
    private static List<Measure> causes(ClassChange change, Exposures from) {
        Set<Measure> binding = new LinkedHashSet<>(change.after().binding());
        binding.addAll(change.before().binding());
        return binding.stream()
                .filter(measure ->
                        measure.timetable().changes(from.reading()).contains(change.day()))
                .toList();
    }

    private static ControlClass min(ControlClass one, ControlClass other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
