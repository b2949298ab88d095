package io.github.linchpin.overview;

import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.access.Permission;
import io.github.linchpin.country.Countries;
import io.github.linchpin.shared.Viewpoint;
import io.github.linchpin.spend.SpendOverview;
import io.github.linchpin.spend.SpendOverviewService;
import io.github.linchpin.standing.ComingEvent;
import io.github.linchpin.standing.Differences;
import io.github.linchpin.standing.Outlook;
import io.github.linchpin.standing.StandingService;
import io.github.linchpin.standing.Standings;
import io.github.linchpin.stock.CoverService;
import io.github.linchpin.stock.SoonestCover;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The page on which a manager decides, from any viewpoint. */
@Service
@RolesAllowed(Permission.READ)
public class OverviewService {
    private static final int EVENTS = 5;

    private final StandingService standings;
    private final SpendOverviewService spend;
    private final CoverService covers;
    private final Countries countries;
    private final Clock clock;

    OverviewService(
            StandingService standings,
            SpendOverviewService spend,
            CoverService covers,
            Countries countries,
            Clock clock) {
        this.standings = standings;
        this.spend = spend;
        this.covers = covers;
        this.countries = countries;
        this.clock = clock;
    }

    /** Today, for visits. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /**
     * The page; two statements, one more for who may look at purchases, more after a change of the
     * data.
     */
    @Transactional(readOnly = true)
    public Overview of(Viewpoint viewpoint, Since since) {
        Outlook outlook = standings.outlook();
        Standings shown = outlook.from(viewpoint);
        Overview.Changes changes = changes(outlook, viewpoint, shown, since);
        SpendOverview own = own(outlook, viewpoint, changes);
        return new Overview(
                viewpoint,
                countries.name(viewpoint.home()),
                shown,
                outlook.year(viewpoint),
                ComingEvent.weightiest(ComingEvent.of(shown), EVENTS),
                shown.leaders(),
                countries.all(),
                changes,
                own,
                own == null ? Map.of() : covers(viewpoint, own));
    }

    private Map<CoverService.Place, SoonestCover> covers(Viewpoint viewpoint, SpendOverview own) {
        return covers.soonest(
                viewpoint,
                own.exposure(),
                own.units().entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey, unit -> unit.getValue().name())));
    }

    private @Nullable SpendOverview own(
            Outlook outlook, Viewpoint viewpoint, Overview.Changes changes) {
        if (!CurrentActor.get().may(Permission.LEDGER)) {
            return null;
        }
        SpendOverview own =
                spend.overview(
                        outlook.registers(),
                        outlook.supplies(),
                        viewpoint,
                        changes.since().day(),
                        changes.knownThen());
        return own.isAny() ? own : null;
    }

    private Overview.Changes changes(
            Outlook outlook, Viewpoint viewpoint, Standings shown, Since since) {
        LocalDate day = shown.day();
        LocalDate knownNow = viewpoint.known() == null ? today() : viewpoint.known();
        LocalDate from = earlier(since.day(), day);
        LocalDate knownThen = earlier(since.day(), knownNow);
        Standings before = outlook.from(at(viewpoint, from, knownThen));
        Standings between = outlook.from(at(viewpoint, viewpoint.on(), knownThen));
        return new Overview.Changes(
                new Since(from, since.why()),
                day,
                knownThen,
                knownNow,
                Differences.between(before, between),
                Differences.between(between, shown),
                before.counts(),
                between.counts(),
                shown.counts());
    }

    private static Viewpoint at(Viewpoint viewpoint, @Nullable LocalDate on, LocalDate known) {
        return new Viewpoint(on, known, viewpoint.home(), viewpoint.reading());
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
