package io.github.linchpin.spend;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.linchpin.control.KnownRegister;
import io.github.linchpin.exposure.KnownSupplies;
import io.github.linchpin.exposure.LeadSupply;
import io.github.linchpin.exposure.Supply;
import io.github.linchpin.measure.Classification;
import io.github.linchpin.measure.Measure;
import io.github.linchpin.shared.CivilDay;
import io.github.linchpin.shared.ControlClass;
import io.github.linchpin.shared.Effect;
import io.github.linchpin.shared.Reading;
import io.github.linchpin.shared.Stage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * What is known at K of measures and shares, as purchases see it. What has been worked out for a
 * day is kept for whoever asks next.
 */
final class World {
    /** A year has some thirty days on which something changes, and there are two readings. */
    private static final int DAYS = 160;

    private final KnownRegister register;
    private final List<Supply> leads;
    private final Makers makers;
    private final Priors priors;
    private final Cache<Asked, PurchaseClasses> classes =
            Caffeine.newBuilder().maximumSize(DAYS).build();
    private final Cache<Asked, UpstreamClasses> upstream =
            Caffeine.newBuilder().maximumSize(DAYS).build();

    private final Map<Rules, NavigableSet<LocalDate>> changes = new ConcurrentHashMap<>();

    /**
     * @param days D as the issuers read it: two moments of the same days see the same
     */
    private record Asked(Reading reading, List<LocalDate> days) {}

    /** What the days of change depend on. */
    private record Rules(String input, Stage stage, Reading reading) {}

    /** What moves on a day. */
    private record Move(
            LocalDate day, String input, Stage stage, ControlClass from, ControlClass to) {}

    private static final class Moved {
        private BigDecimal euros = BigDecimal.ZERO;
        private final Set<String> measures = new HashSet<>();
        private final Map<Integer, BigDecimal> units = new HashMap<>();
    }

    World(KnownRegister register, KnownSupplies supplies) {
        this.register = register;
        leads = supplies.leads().stream().map(LeadSupply::supply).toList();
        makers = new Makers(leads);
        priors = new Priors(leads, supplies.mixes());
    }

    Makers makers() {
        return makers;
    }

    PurchaseClasses classes(Reading reading, CivilDay on) {
        return classes.get(
                new Asked(reading, register.days(on)),
                asked -> new PurchaseClasses(register, makers, priors, reading, on));
    }

    UpstreamClasses upstream(Reading reading, CivilDay on) {
        return upstream.get(
                new Asked(reading, register.days(on)),
                asked -> new UpstreamClasses(register, leads, reading, on));
    }

    /**
     * What changes class after a day, up to another.
     *
     * @param spent on what
     * @return by day, then input, the largest value first
     */
    List<ComingMove> moves(
            List<Spent> spent,
            SpendFilter filter,
            Reading reading,
            LocalDate after,
            LocalDate until) {
        Map<Move, Moved> moves = new HashMap<>();
        days(spent, reading, after, until)
                .forEach((day, concerned) -> {
                    PurchaseClasses before = classes(reading, CivilDay.of(day.minusDays(1)));
                    PurchaseClasses then = classes(reading, CivilDay.of(day));
                    for (Spent one : concerned) {
                        List<ClassedPart> was = before.of(one.scope(), one.origin());
                        List<ClassedPart> is = then.of(one.scope(), one.origin());
                        for (int part = 0; part < was.size(); part++) {
                            if (filter.keepsPlace(was.get(part))) {
                                add(moves, day, one, was.get(part), is.get(part));
                            }
                        }
                    }
                });
        return moves.entrySet().stream()
                .map(move ->
                        new ComingMove(
                                move.getKey().day(),
                                move.getKey().input(),
                                move.getKey().stage(),
                                move.getKey().from(),
                                move.getKey().to(),
                                move.getValue().euros,
                                move.getValue().measures,
                                move.getValue().units))
                .sorted(
                        Comparator.comparing(ComingMove::day)
                                .thenComparing(ComingMove::euros, Comparator.reverseOrder())
                                .thenComparing(ComingMove::input)
                                .thenComparing(ComingMove::stage)
                                .thenComparing(ComingMove::to))
                .toList();
    }

    /** The parts of a purchase that have another class on some day after one, up to another. */
    Set<Integer> changing(Spent spent, Reading reading, LocalDate after, LocalDate until) {
        List<ClassedPart> was =
                classes(reading, CivilDay.of(after)).of(spent.scope(), spent.origin());
        Set<Integer> changing = new HashSet<>();
        for (LocalDate day : days(List.of(spent), reading, after, until).keySet()) {
            List<ClassedPart> is =
                    classes(reading, CivilDay.of(day)).of(spent.scope(), spent.origin());
            for (int part = 0; part < was.size(); part++) {
                if (was.get(part).today().controlClass() != is.get(part).today().controlClass()) {
                    changing.add(part);
                }
            }
        }
        return changing;
    }

    /** What a measure is called. */
    String title(String measure) {
        return register.find(measure).map(found -> found.text().title()).orElse("");
    }

    /** The issuer of a measure. */
    String issuer(String measure) {
        return register.find(measure).map(found -> found.measure().issuer()).orElse("");
    }

    private static void add(
            Map<Move, Moved> moves, LocalDate day, Spent spent, ClassedPart was, ClassedPart is) {
        ControlClass from = was.today().controlClass();
        ControlClass to = is.today().controlClass();
        if (from == to) {
            return;
        }
        Moved moved =
                moves.computeIfAbsent(
                        new Move(day, spent.scope().input(), spent.scope().stage(), from, to),
                        move -> new Moved());
        BigDecimal euros = spent.euros().multiply(was.fraction());
        moved.euros = moved.euros.add(euros);
        moved.units.merge(spent.of(), euros, BigDecimal::add);
        Classification stronger = to.compareTo(from) < 0 ? is.today() : was.today();
        moved.measures.addAll(
                stronger.binding().stream().map(Measure::id).collect(Collectors.toSet()));
    }

    /** The days on which a class may change, with what that concerns. */
    private Map<LocalDate, List<Spent>> days(
            List<Spent> spent, Reading reading, LocalDate after, LocalDate until) {
        Map<LocalDate, List<Spent>> days = new TreeMap<>();
        spent.stream()
                .collect(
                        Collectors.groupingBy(one ->
                                new Rules(one.scope().input(), one.scope().stage(), reading)))
                .forEach((rules, concerned) ->
                        changes.computeIfAbsent(rules, this::changes)
                                .subSet(after, false, until, true)
                                .forEach(day ->
                                        days.computeIfAbsent(day, other -> new ArrayList<>())
                                                .addAll(concerned)));
        return days;
    }

    private NavigableSet<LocalDate> changes(Rules rules) {
        NavigableSet<LocalDate> days = new TreeSet<>(register.blocs().changes());
        register.binding(rules.input(), rules.stage(), Effect.EXPORT_RESTRICTION)
                .forEach(measure -> days.addAll(measure.timetable().changes(rules.reading())));
        return days;
    }
}
