package io.github.linchpin.spend;

import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.access.Permission;
import io.github.linchpin.access.UnitScope;
import io.github.linchpin.control.Registers;
import io.github.linchpin.exposure.Supplies;
import io.github.linchpin.shared.CivilDay;
import io.github.linchpin.shared.Viewpoint;
import io.github.linchpin.shared.WholeMonths;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a manager wants to know of the purchases of one's own units. */
@Service
@RolesAllowed(Permission.LEDGER)
public class SpendOverviewService {
    private static final int MONTHS_BACK = 12;

    private final SpendQuery query;
    private final Worlds worlds;
    private final Clock clock;

    SpendOverviewService(SpendQuery query, Worlds worlds, Clock clock) {
        this.query = query;
        this.worlds = worlds;
        this.clock = clock;
    }

    /** All registers and supplies that are stored, with the viewpoint from which they are seen. */
    private record Asked(
            Registers.States registers, Supplies.States supplies, Viewpoint viewpoint) {}

    /**
     * Purchases from a viewpoint; three statements.
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
        Asked asked = new Asked(registers, supplies, viewpoint);
        CivilDay on = viewpoint.day(clock);
        LocalDate day = on.in(ZoneOffset.UTC);
        Instant known = viewpoint.knownUntil(clock);
        Instant knownBefore = knownAt(knownThen);
        WholeMonths period = WholeMonths.before(day);
        WholeMonths before = WholeMonths.before(since);
        LocalDate first = earlier(before.first(), period.first().minusMonths(MONTHS_BACK));
        UnitScope units = CurrentActor.get().units();
        MonthlySpend months = query.months(units, first, period.last());
        List<Spent> then =
                months.without(query.changesAfter(since, units, before.first(), before.last()))
                        .in(before);
        List<Spent> now = months.in(period);
        ExposureSum shown = sum(asked, on, known);
        SpendFigures figures = shown.figures(now);
        UnitPurchases bought = new UnitPurchases(query.units(units, period), now);
        return new SpendOverview(
                shown.of(bought, period),
                bought.units(),
                SpendEvent.of(
                        shown.moves(now),
                        shown.in(viewpoint.reading().other()).moves(now),
                        shown.world()::issuer),
                year(asked, months, day, known, figures),
                new SpendOverview.Changes(
                        sum(asked, CivilDay.of(since), knownBefore).figures(then),
                        sum(asked, on, knownBefore).figures(then),
                        shown.figures(then),
                        figures));
    }

    private List<SpendFigures> year(
            Asked asked, MonthlySpend months, LocalDate day, Instant known, SpendFigures today) {
        List<SpendFigures> year = new ArrayList<>();
        for (int back = MONTHS_BACK; back > 0; back--) {
            LocalDate then = day.minusMonths(back);
            Instant knownThen = knownAt(then);
            year.add(
                    sum(asked, CivilDay.of(then), knownThen.isBefore(known) ? knownThen : known)
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
}
