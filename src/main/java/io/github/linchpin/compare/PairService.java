package io.github.linchpin.compare;

import io.github.linchpin.access.Permission;
import io.github.linchpin.control.KnownRegister;
import io.github.linchpin.control.RegisteredMeasure;
import io.github.linchpin.country.Countries;
import io.github.linchpin.shared.Viewpoint;
import io.github.linchpin.standing.ComingEvent;
import io.github.linchpin.standing.StandingService;
import io.github.linchpin.standing.Standings;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Two inputs or two countries beside each other. A side that is not asked for is chosen. */
@Service
@RolesAllowed(Permission.READ)
public class PairService {
    private final StandingService standings;
    private final ComparableInputsQuery inputs;
    private final ComparedListsQuery listings;
    private final Countries countries;
    private final NewestGovernanceQuery governance;
    private final ComparedBlocsQuery blocs;
    private final Clock clock;

    PairService(
            StandingService standings,
            ComparableInputsQuery inputs,
            ComparedListsQuery listings,
            Countries countries,
            NewestGovernanceQuery governance,
            ComparedBlocsQuery blocs,
            Clock clock) {
        this.standings = standings;
        this.inputs = inputs;
        this.listings = listings;
        this.countries = countries;
        this.governance = governance;
        this.blocs = blocs;
        this.clock = clock;
    }

    /**
     * Two inputs. Where none is asked for: those that change class next; beside one that is given
     * the one that most measures name together with it.
     */
    @Transactional(readOnly = true)
    InputPair inputs(Sides<Optional<String>> asked, Viewpoint viewpoint) {
        Standings from = standings.from(viewpoint);
        List<Named> all = inputs.all();
        Choice choice = Choice.of(asked, all);
        List<String> likely =
                Stream.concat(
                                ComingEvent.of(from).stream()
                                        .flatMap(event -> event.inputs().stream()),
                                from.all().stream().map(one -> one.lead().input()))
                        .distinct()
                        .toList();
        Sides<Named> sides = choice.complete(likely, first -> related(first, from, likely), all);
        Map<String, List<Named>> lists =
                listings.of(List.of(sides.left().code(), sides.right().code()));
        return new InputPair(
                sides,
                all,
                from,
                sides.map(side -> lists.getOrDefault(side.code(), List.of())),
                choice.unknown());
    }

    /** Two countries. Where none is asked for: those that lead most input stages. */
    @Transactional(readOnly = true)
    CountryPair countries(Sides<Optional<String>> asked, Viewpoint viewpoint) {
        Standings from = standings.from(viewpoint);
        List<Named> all =
                countries.all().stream()
                        .map(country -> new Named(country.code(), country.name()))
                        .toList();
        Choice choice = Choice.of(asked, all);
        List<String> leading = List.copyOf(from.leaders().keySet());
        Sides<Named> sides = choice.complete(leading, first -> leading, all);
        LocalDate known = LocalDate.ofInstant(viewpoint.knownUntil(clock), ZoneOffset.UTC);
        return new CountryPair(
                sides,
                all,
                from,
                governance.newest(List.of(sides.left().code(), sides.right().code()), known),
                blocs.all(),
                choice.unknown());
    }

    /** Inputs with a table, those first that share most measures with one. */
    private static List<String> related(String input, Standings from, List<String> tables) {
        KnownRegister register = from.register();
        Set<String> own = ids(register, input);
        Map<String, Long> shared =
                tables.stream()
                        .collect(
                                Collectors.toMap(
                                        other -> other,
                                        other ->
                                                ids(register, other).stream()
                                                        .filter(own::contains)
                                                        .count()));
        List<String> sorted = new ArrayList<>(tables);
        sorted.sort(
                Comparator.comparing((String other) -> shared.getOrDefault(other, 0L)).reversed());
        return sorted;
    }

    private static Set<String> ids(KnownRegister register, String input) {
        return register.about(input).stream()
                .map(RegisteredMeasure::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
