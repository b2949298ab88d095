package io.github.linchpin.compare;

import io.github.linchpin.access.Permission;
import io.github.linchpin.kit.UrlState;
import io.github.linchpin.shared.Viewpoint;
import io.github.linchpin.standing.ComingEvent;
import io.github.linchpin.standing.Differences;
import io.github.linchpin.standing.Outlook;
import io.github.linchpin.standing.StandingService;
import io.github.linchpin.standing.Standings;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What differs between two days, or between two states of knowledge. */
@Service
@RolesAllowed(Permission.READ)
public class DifferenceService {
    private final StandingService standings;
    private final ComparableInputsQuery inputs;
    private final Clock clock;

    DifferenceService(StandingService standings, ComparableInputsQuery inputs, Clock clock) {
        this.standings = standings;
        this.inputs = inputs;
        this.clock = clock;
    }

    /**
     * Two viewpoints and what differs.
     *
     * @param from the viewpoints
     * @param names of inputs by slug
     * @param marks days that are worth a look
     */
    record Page(
            Sides<Viewpoint> from,
            Sides<Standings> standings,
            Differences differences,
            Map<String, String> names,
            Marks marks) {

        String name(String slug) {
            return names.getOrDefault(slug, slug);
        }

        /** The state of the address with the day and the knowledge of either side. */
        Sides<UrlState> states(UrlState state) {
            return from.map(side ->
                    state.viewpointOnly()
                            .with(UrlState.ON, text(side.on()))
                            .with(UrlState.KNOWN, text(side.known())));
        }

        private static @Nullable String text(@Nullable LocalDate day) {
            return day == null ? null : day.toString();
        }
    }

    /**
     * Days that are worth a look.
     *
     * @param next the next day on which supply changes class, null where none is on file
     * @param edition the last day before the newest edition came out, null where there is none
     */
    record Marks(LocalDate today, @Nullable LocalDate next, @Nullable LocalDate edition) {}

    /** Two days with the knowledge of the viewpoint; by default its own and the next event. */
    @Transactional(readOnly = true)
    Page days(Sides<Optional<LocalDate>> asked, Viewpoint viewpoint) {
        Outlook outlook = standings.outlook();
        LocalDate base = viewpoint.on() == null ? today() : viewpoint.on();
        Marks marks = marks(outlook, on(base, viewpoint));
        LocalDate left = asked.left().orElse(base);
        LocalDate right =
                asked.right()
                        .or(() -> next(outlook.from(on(left, viewpoint))))
                        .orElseGet(() -> left.plusMonths(1));
        return page(outlook, new Sides<>(on(left, viewpoint), on(right, viewpoint)), marks);
    }

    /** Two states of knowledge about the day of the viewpoint; by default the newest edition. */
    @Transactional(readOnly = true)
    Page knowledge(Sides<Optional<LocalDate>> asked, Viewpoint viewpoint) {
        Outlook outlook = standings.outlook();
        Viewpoint right = known(asked.right().orElse(viewpoint.known()), viewpoint);
        Marks marks = marks(outlook, right);
        LocalDate before = marks.edition() == null ? marks.today().minusYears(1) : marks.edition();
        return page(
                outlook, new Sides<>(known(asked.left().orElse(before), viewpoint), right), marks);
    }

    private Page page(Outlook outlook, Sides<Viewpoint> from, Marks marks) {
        Sides<Standings> sides = from.map(outlook::from);
        return new Page(
                from,
                sides,
                Differences.between(sides.left(), sides.right()),
                inputs.all().stream().collect(Collectors.toMap(Named::code, Named::name)),
                marks);
    }

    private Marks marks(Outlook outlook, Viewpoint viewpoint) {
        Standings from = outlook.from(viewpoint);
        LocalDate edition =
                from.all().stream()
                        .map(standing -> standing.lead().edition().published())
                        .max(Comparator.naturalOrder())
                        .map(day -> day.minusDays(1))
                        .orElse(null);
        return new Marks(today(), next(from).orElse(null), edition);
    }

    private static Optional<LocalDate> next(Standings from) {
        return ComingEvent.of(from).stream().map(ComingEvent::day).findFirst();
    }

    private static Viewpoint on(LocalDate day, Viewpoint viewpoint) {
        return new Viewpoint(day, viewpoint.known(), viewpoint.home(), viewpoint.reading());
    }

    private static Viewpoint known(@Nullable LocalDate day, Viewpoint viewpoint) {
        return new Viewpoint(viewpoint.on(), day, viewpoint.home(), viewpoint.reading());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
