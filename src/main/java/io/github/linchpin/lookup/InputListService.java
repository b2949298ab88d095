package io.github.linchpin.lookup;

import io.github.linchpin.access.Permission;
import io.github.linchpin.shared.Viewpoint;
import io.github.linchpin.standing.StandingService;
import io.github.linchpin.standing.Standings;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The list of inputs: pages of it, its facets, and the whole of it for an export. */
@Service
@RolesAllowed(Permission.READ)
public class InputListService {
    private final InputListQuery rows;
    private final FacetQuery facets;
    private final StandingService standings;
    private final Clock clock;

    InputListService(
            InputListQuery rows, FacetQuery facets, StandingService standings, Clock clock) {
        this.rows = rows;
        this.facets = facets;
        this.standings = standings;
        this.clock = clock;
    }

    /** The control of every input and stage, needed by the other questions. */
    @Transactional(readOnly = true)
    Standings controls(Viewpoint viewpoint) {
        return standings.from(viewpoint);
    }

    /** A page of the rows that the filter keeps. */
    @Transactional(readOnly = true)
    List<InputRow> page(
            InputFilter filter,
            Standings controls,
            Viewpoint viewpoint,
            InputsNavigation.Sorting sorting,
            int offset,
            int limit) {
        return rows.page(filter, controls, viewpoint.knownUntil(clock), sorting, offset, limit);
    }

    /** How many rows the filter keeps. */
    @Transactional(readOnly = true)
    InputListQuery.Count count(InputFilter filter, Standings controls, Viewpoint viewpoint) {
        return rows.count(filter, controls, viewpoint.knownUntil(clock));
    }

    /** The values of the facets that come from the data. */
    @Transactional(readOnly = true)
    Facets facets(Viewpoint viewpoint) {
        return new Facets(facets.lists(), facets.leaders(viewpoint.knownUntil(clock)));
    }

    /** Critical lists and leading countries to choose from. */
    record Facets(List<FacetQuery.Value> lists, List<FacetQuery.Value> leaders) {}

    /** The whole filtered list as CSV, in the order shown. */
    @Transactional(readOnly = true)
    byte[] export(InputFilter filter, Viewpoint viewpoint, InputsNavigation.Sorting sorting) {
        Standings controls = controls(viewpoint);
        return InputListExport.csv(
                page(filter, controls, viewpoint, sorting, 0, Integer.MAX_VALUE),
                controls,
                viewpoint,
                clock);
    }
}
