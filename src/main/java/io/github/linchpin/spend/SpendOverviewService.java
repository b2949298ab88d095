package io.github.linchpin.spend;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.access.Permission;
import io.github.linchpin.access.UnitScope;
import io.github.linchpin.control.KnownRegister;
import io.github.linchpin.control.Registers;
import io.github.linchpin.exposure.KnownSupplies;
import io.github.linchpin.exposure.Supplies;
import io.github.linchpin.shared.CivilDay;
import io.github.linchpin.shared.Reading;
import io.github.linchpin.shared.Viewpoint;
import io.github.linchpin.shared.WholeMonths;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a manager wants to know of the purchases of one's own units. */
@Service
@RolesAllowed(Permission.LEDGER)
public class SpendOverviewService {
    private static final int MONTHS_BACK = 12;

    /** Of a hundred kilobytes or so each. */
    private static final int MOST = 32;

    private final SpendQuery query;
    private final UnitSumsQuery sums;
    private final Worlds worlds;
    private final Clock clock;
    private final Cache<Seen, SpendOverview> kept = Caffeine.newBuilder().maximumSize(MOST).build();

    SpendOverviewService(SpendQuery query, UnitSumsQuery sums, Worlds worlds, Clock clock) {
        this.query = query;
        this.sums = sums;
        this.worlds = worlds;
        this.clock = clock;
    }

    /** All registers and supplies that are stored, with the viewpoint from which they are seen. */
    private record Asked(
            Registers.States registers,
            Supplies.States supplies,
            Viewpoint viewpoint,
            CivilDay on,
            Instant known) {
        LocalDate day() {
            return on.in(ZoneOffset.UTC);
        }

        WholeMonths period() {
            return WholeMonths.before(day());
        }
    }

    /** Since when changes are told, and what was known on that day. */
    private record Earlier(LocalDate since, LocalDate knownThen) {}

    /**
     * What decides the figures: the same always has the same.
     *
     * @param units one's own, with the versions of their sums
     * @param registers by identity, as are the supplies and the register and supplies known at K
     * @param days D as the issuers read it
     */
    private record Seen(
            List<UnitSums> units,
            Registers.States registers,
            Supplies.States supplies,
            KnownRegister register,
            KnownSupplies supply,
            Reading reading,
            LocalDate day,
            List<LocalDate> days,
            Earlier earlier) {}

    /**
     * Purchases from a viewpoint; one statement, two more after a change.
     *
     * @param since the day from which on changes are told, not after D
     * @param knownThen state of knowledge on that day, not after K
     */
    @Transactional(readOnly = true)
    public SpendOverview overview(
            Registers.States registers,
            Supplies.States supplies,
            Viewpoint viewpoint,
            LocalDate since,
            LocalDate knownThen) {
        Asked asked =
                new Asked(
                        registers,
                        supplies,
                        viewpoint,
                        viewpoint.day(clock),
                        viewpoint.knownUntil(clock));
        UnitScope units = CurrentActor.get().units();
        KnownRegister register = registers.at(asked.known());
        Seen seen =
                new Seen(
                        sums.of(units, DSL.noCondition(), asked.period()),
                        registers,
                        supplies,
                        register,
                        supplies.at(asked.known()),
                        viewpoint.reading(),
                        asked.day(),
                        register.days(asked.on()),
                        new Earlier(since, knownThen));
        SpendOverview known = kept.getIfPresent(seen);
        if (known == null) {
            known = overview(asked, units, seen);
            kept.put(seen, known);
        }
        return known;
    }

    private SpendOverview overview(Asked asked, UnitScope units, Seen seen) {
        WholeMonths period = asked.period();
        LocalDate since = seen.earlier().since();
        Instant knownBefore = knownAt(seen.earlier().knownThen());
        WholeMonths before = WholeMonths.before(since);
        LocalDate first = earlier(before.first(), period.first().minusMonths(MONTHS_BACK));
        Set<Integer> ids = seen.units().stream().map(UnitSums::unit).collect(Collectors.toSet());
        MonthlySpend months = query.months(units, ids, first, period.last());
        List<Spent> then =
                months.without(query.changesAfter(since, units, ids, before.first(), before.last()))
                        .in(before);
        List<Spent> now = months.in(period);
        ExposureSum shown = sum(asked, asked.on(), asked.known());
        SpendFigures figures = shown.figures(now);
        UnitPurchases bought = new UnitPurchases(UnitSums.spent(seen.units()), now);
        return new SpendOverview(
                shown.of(bought, period),
                bought.units(),
                SpendEvent.of(
                        shown.moves(now),
                        shown.in(seen.reading().other()).moves(now),
                        shown.world()::issuer),
                year(asked, months, figures),
                new SpendOverview.Changes(
                        sum(asked, CivilDay.of(since), knownBefore).figures(then),
                        sum(asked, asked.on(), knownBefore).figures(then),
                        shown.figures(then),
                        figures));
    }

    private List<SpendFigures> year(Asked asked, MonthlySpend months, SpendFigures today) {
        List<SpendFigures> year = new ArrayList<>();
        for (int back = MONTHS_BACK; back > 0; back--) {
            LocalDate then = asked.day().minusMonths(back);
            Instant knownThen = knownAt(then);
            year.add(
                    sum(asked, CivilDay.of(then), earlier(knownThen, asked.known()))
                            .figures(months.in(WholeMonths.before(then))));
        }
        year.add(today);
        return year;
    }

    private ExposureSum sum(Asked asked, CivilDay on, Instant known) {
        return new ExposureSum(
                worlds.of(asked.registers(), asked.supplies(), known),
                asked.viewpoint().reading(),
                on,
                SpendFilter.ALL);
    }

    private Instant knownAt(LocalDate day) {
        return new Viewpoint(day, day).knownUntil(clock);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
