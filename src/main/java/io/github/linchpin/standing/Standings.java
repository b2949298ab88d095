package io.github.linchpin.standing;

import io.github.linchpin.control.KnownRegister;
import io.github.linchpin.exposure.ClassChange;
import io.github.linchpin.exposure.Exposures;
import io.github.linchpin.exposure.KnownSupplies;
import io.github.linchpin.exposure.LeadSupply;
import io.github.linchpin.exposure.Supply;
import io.github.linchpin.exposure.UpstreamShare;
import io.github.linchpin.shared.ControlClass;
import io.github.linchpin.shared.Effect;
import io.github.linchpin.shared.Stage;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How every input stage stands from one viewpoint. It does not change once it is computed. */
public final class Standings {
    private static final int MONTHS_AHEAD = 12;

    private final Exposures from;
    private final LocalDate day;
    private final Map<Standing.Place, Standing> byPlace = new LinkedHashMap<>();
    private final Map<String, NamedInputs.Named> named;

    /**
     * @param like how things stood with the same register on the same days, null where that is not
     *     known: an input whose tables are the same stands the same
     */
    Standings(Exposures from, KnownSupplies supplies, @Nullable Standings like) {
        this.from = from;
        this.day = from.on().in(ZoneOffset.UTC);
        Map<String, List<Supply>> byInput =
                supplies.leads().stream()
                        .map(LeadSupply::supply)
                        .collect(Collectors.groupingBy(Supply::input));
        for (LeadSupply lead : supplies.leads()) {
            List<Supply> stages = byInput.getOrDefault(lead.lead().input(), List.of());
            Standing standing = like == null ? null : like.same(lead, stages);
            if (standing == null) {
                standing = standing(lead, stages);
            }
            byPlace.put(standing.place(), standing);
        }
        this.named = NamedInputs.of(from, byInput.keySet());
    }

    /** The standing of a lead table; null unless all tables of its input were the same. */
    private @Nullable Standing same(LeadSupply lead, List<Supply> stages) {
        String input = lead.lead().input();
        Standing standing = byPlace.get(new Standing.Place(input, lead.lead().stage()));
        boolean same =
                standing != null
                        && standing.table().equals(lead)
                        && of(input).stream()
                                .map(one -> one.table().supply())
                                .toList()
                                .equals(stages);
        return same ? standing : null;
    }

    private Standing standing(LeadSupply lead, List<Supply> stages) {
        Supply supply = lead.supply();
        var exported = from.of(supply, Effect.EXPORT_RESTRICTION);
        return new Standing(
                lead,
                exported,
                from.in(from.reading().other()).of(supply, Effect.EXPORT_RESTRICTION),
                from.of(supply, Effect.IMPORT_RESTRICTION),
                UpstreamShare.strongest(from.upstream(supply, stages))
                        .filter(found -> found.headline().compareTo(exported.headline()) < 0)
                        .orElse(null),
                changes(from, supply, day, day.plusMonths(MONTHS_AHEAD)));
    }

    /** The changes of a supply by either kind of restriction, soonest first. */
    static List<ClassChange> changes(
            Exposures from, Supply supply, LocalDate after, LocalDate until) {
        return Stream.of(Effect.EXPORT_RESTRICTION, Effect.IMPORT_RESTRICTION)
                .flatMap(effect -> from.changes(supply, after, until, effect).stream())
                .sorted(Comparator.comparing(ClassChange::day))
                .toList();
    }

    /** The questions behind the answers: register, reading, home and D. */
    public Exposures from() {
        return from;
    }

    public KnownRegister register() {
        return from.register();
    }

    /** D as the calendar of a page reads it. */
    public LocalDate day() {
        return day;
    }

    /** Every input stage with a lead table, by name of the input. */
    public List<Standing> all() {
        return List.copyOf(byPlace.values());
    }

    /** One input stage. */
    public Optional<Standing> at(String input, Stage stage) {
        return Optional.ofNullable(byPlace.get(new Standing.Place(input, stage)));
    }

    /** The stages of one input that have a table. */
    public List<Standing> of(String input) {
        return all().stream().filter(one -> one.lead().input().equals(input)).toList();
    }

    /** The inputs without a table that measures in force restrict by name in either reading. */
    public Set<String> named() {
        return Set.copyOf(named.keySet());
    }

    /**
     * The strongest class that a measure in force gives by name to an input without a table; empty
     * where none restricts it in either reading.
     */
    public Optional<ControlClass> named(String input) {
        return Optional.ofNullable(named.get(input)).map(NamedInputs.Named::headline);
    }

    /** The same in the other reading. */
    public Optional<ControlClass> namedOtherwise(String input) {
        return Optional.ofNullable(named.get(input)).map(NamedInputs.Named::otherReading);
    }

    /** The inputs and stages whose strongest class is one of these, with a table or without. */
    public List<Standing.Place> with(Set<ControlClass> classes) {
        List<Standing.Place> places = new ArrayList<>();
        byPlace.values().stream()
                .filter(one -> classes.contains(one.headline()))
                .forEach(one -> places.add(one.place()));
        named.entrySet().stream()
                .filter(entry -> classes.contains(entry.getValue().headline()))
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> places.add(new Standing.Place(entry.getKey(), null)));
        return places;
    }

    /** The input stages that have a finding. */
    public List<Standing> with(Finding finding) {
        return all().stream()
                .filter(one -> finding.holds(one.table(), one.exported(), one.changes(), day))
                .toList();
    }

    /**
     * The input stages whose class changes on a day, by measures of one issuer where one is given.
     */
    public List<Standing> changing(LocalDate on, String issuer) {
        return ComingEvent.of(this).stream()
                .filter(event -> event.day().equals(on))
                .filter(event -> issuer.isEmpty() || event.issuer().equals(issuer))
                .flatMap(event -> event.touched().stream())
                .map(ComingEvent.Touched::standing)
                .distinct()
                .toList();
    }

    /** How many input stages, with a table or without, read differently. */
    public long differing() {
        return all().stream().filter(Standing::readingsDiffer).count()
                + named.values().stream()
                        .filter(one -> one.headline() != one.otherReading())
                        .count();
    }

    /** The figures of the overview. */
    public Counts counts() {
        Counts.Counter counter = new Counts.Counter(day);
        for (Standing one : byPlace.values()) {
            counter.table(one.table());
            for (Finding finding : Finding.values()) {
                if (finding.holds(one.table(), one.exported(), one.changes(), day)) {
                    counter.found(finding, one.lead().input());
                }
            }
        }
        return counter.counts();
    }

    /**
     * How many input stages each country leads, most first; code to number. Where open figures
     * leave that open it is the largest country listed.
     */
    public Map<String, Long> leaders() {
        Map<String, Long> found =
                all().stream()
                        .map(one -> one.lead().largest())
                        .filter(largest -> largest.area() != null)
                        .collect(
                                Collectors.groupingBy(
                                        largest -> String.valueOf(largest.area()),
                                        Collectors.counting()));
        Map<String, Long> sorted = new LinkedHashMap<>();
        found.entrySet().stream()
                .sorted(
                        Map.Entry.<String, Long>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }
}
