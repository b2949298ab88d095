package io.github.linchpin.standing;

import com.github.benmanes.caffeine.cache.Cache;
import io.github.linchpin.control.KnownRegister;
import io.github.linchpin.control.Registers;
import io.github.linchpin.exposure.ClassChange;
import io.github.linchpin.exposure.ExposedShare;
import io.github.linchpin.exposure.Exposures;
import io.github.linchpin.exposure.KnownSupplies;
import io.github.linchpin.exposure.LeadSupply;
import io.github.linchpin.exposure.Supplies;
import io.github.linchpin.shared.CivilDay;
import io.github.linchpin.shared.Effect;
import io.github.linchpin.shared.Reading;
import io.github.linchpin.shared.Viewpoint;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The data as they are stored now, seen from any viewpoint; what was computed is kept. */
public final class Outlook {
    private static final int MONTHS_BACK = 12;

    private final Registers.States registers;
    private final Supplies.States supplies;
    private final Clock clock;
    private final Cache<Key, Standings> standings;
    private final Cache<Aspect, Standings> newest;
    private final Cache<Key, Counts> counts;

    /**
     * Under what the supplies are seen.
     *
     * @param register kept by identity: a change makes another one
     * @param days D as the issuers read it
     */
    record Aspect(KnownRegister register, String home, Reading reading, List<LocalDate> days) {
        private Exposures exposures(CivilDay on) {
            return new Exposures(register, reading, home, on);
        }
    }

    /**
     * What decides how things stand: two viewpoints with the same key see the same.
     *
     * @param supplies kept by identity
     */
    record Key(Aspect aspect, KnownSupplies supplies) {}

    Outlook(
            Registers.States registers,
            Supplies.States supplies,
            Clock clock,
            Cache<Key, Standings> standings,
            Cache<Aspect, Standings> newest,
            Cache<Key, Counts> counts) {
        this.registers = registers;
        this.supplies = supplies;
        this.clock = clock;
        this.standings = standings;
        this.newest = newest;
        this.counts = counts;
    }

    /** The register as it is stored, at every K. */
    public Registers.States registers() {
        return registers;
    }

    /** The lead tables as they are stored, at every K. */
    public Supplies.States supplies() {
        return supplies;
    }

    /** How every input stage stands from a viewpoint. */
    public Standings from(Viewpoint viewpoint) {
        Instant known = viewpoint.knownUntil(clock);
        CivilDay on = viewpoint.day(clock);
        Key key = key(known, viewpoint, on);
        return standings.get(key, fresh -> compute(fresh, on));
    }

    /** Anew only where the tables of an input are others than those that were computed last. */
    private Standings compute(Key key, CivilDay on) {
        Standings computed =
                new Standings(
                        key.aspect().exposures(on),
                        key.supplies(),
                        newest.getIfPresent(key.aspect()));
        newest.put(key.aspect(), computed);
        return computed;
    }

    /**
     * The figures of the overview on the same day of each of the last 12 months and on D, as they
     * were known then, never later than K; oldest first.
     */
    public List<Counts> year(Viewpoint viewpoint) {
        LocalDate day = viewpoint.day(clock).in(ZoneOffset.UTC);
        Instant known = viewpoint.knownUntil(clock);
        List<Counts> year = new ArrayList<>();
        for (int months = MONTHS_BACK; months > 0; months--) {
            LocalDate then = day.minusMonths(months);
            Instant knownThen = new Viewpoint(then, then).knownUntil(clock);
            Instant earlier = knownThen.isBefore(known) ? knownThen : known;
            CivilDay on = CivilDay.of(then);
            year.add(counts.get(key(earlier, viewpoint, on), fresh -> count(fresh, on)));
        }
        year.add(from(viewpoint).counts());
        return year;
    }

    /** The last day on which share tables became known; where K is set, the one before it. */
    public Optional<LocalDate> lastEdition(Viewpoint viewpoint) {
        LocalDate known = viewpoint.known();
        return (known == null
                        ? supplies.lastNews(clock.instant())
                        : supplies.lastNews(
                                known.atStartOfDay(ZoneOffset.UTC).toInstant().minusMillis(1)))
                .map(moment -> LocalDate.ofInstant(moment, ZoneOffset.UTC));
    }

    private Key key(Instant known, Viewpoint viewpoint, CivilDay on) {
        KnownRegister register = registers.at(known);
        return new Key(
                new Aspect(register, viewpoint.home(), viewpoint.reading(), register.days(on)),
                supplies.at(known));
    }

    /** Less than {@link Standings#counts}: one reading, and the days ahead that are counted. */
    private static Counts count(Key key, CivilDay on) {
        Exposures from = key.aspect().exposures(on);
        LocalDate day = on.in(ZoneOffset.UTC);
        Counts.Counter counter = new Counts.Counter(day);
        for (LeadSupply table : key.supplies().leads()) {
            counter.table(table);
            ExposedShare exported = from.of(table.supply(), Effect.EXPORT_RESTRICTION);
            List<ClassChange> changes =
                    Standings.changes(from, table.supply(), day, day.plusDays(Finding.DAYS_AHEAD));
            for (Finding finding : Finding.values()) {
                if (finding.holds(table, exported, changes, day)) {
                    counter.found(finding, table.lead().input());
                }
            }
        }
        return counter.counts();
    }
}
