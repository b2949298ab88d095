package io.github.linchpin.spend;

import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.access.Permission;
import io.github.linchpin.access.UnitScope;
import io.github.linchpin.shared.Stage;
import io.github.linchpin.shared.Viewpoint;
import io.github.linchpin.shared.WholeMonths;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * From how many suppliers and countries the units of the current actor buy. Who sees more units may
 * know of more suppliers.
 */
@Service
@RolesAllowed(Permission.LEDGER)
public class SourcingService {
    private final SourcingQuery query;
    private final Clock clock;

    SourcingService(SourcingQuery query, Clock clock) {
        this.query = query;
        this.clock = clock;
    }

    /** An input at a stage. */
    public record Place(String input, Stage stage) {
        /** Of what was bought. */
        public static Place of(InputExposure input) {
            return new Place(input.input(), input.stage());
        }
    }

    /**
     * Of every input bought in the twelve months; one statement.
     *
     * @param filter its unit and its input only
     * @param whole all purchases that it keeps
     */
    @Transactional(readOnly = true)
    public Map<Place, Sourcing> inputs(
            Viewpoint viewpoint, SpendFilter filter, PurchaseExposure whole) {
        Map<Place, List<Sourcing.Supplied>> suppliers =
                query.inputs(units(), filter, when(viewpoint));
        Map<Place, Sourcing> found = new HashMap<>();
        for (InputExposure input : whole.inputs()) {
            found.put(
                    Place.of(input),
                    new Sourcing(
                            suppliers.getOrDefault(Place.of(input), List.of()),
                            Sourcing.onlyCountry(List.of(input.partition()), input.onlyMaker())));
        }
        return found;
    }

    /**
     * Of every item that was bought of one input at one stage; one statement. A share table speaks
     * of the input, never of an item.
     *
     * @param filter its unit, input and stage only
     * @param whole all purchases that it keeps
     */
    @Transactional(readOnly = true)
    public Map<ItemExposure.Item, Sourcing> items(
            Viewpoint viewpoint, SpendFilter filter, Collection<ItemExposure> whole) {
        Map<SourcingQuery.Item, List<Sourcing.Supplied>> suppliers =
                query.itemsWith(units(), filter, when(viewpoint));
        Map<ItemExposure.Item, List<Partition>> bought =
                whole.stream()
                        .collect(
                                Collectors.groupingBy(
                                        ItemExposure::item,
                                        Collectors.mapping(
                                                ItemExposure::partition, Collectors.toList())));
        Map<ItemExposure.Item, Sourcing> found = new HashMap<>();
        bought.forEach((item, parts) ->
                found.put(
                        item,
                        new Sourcing(
                                suppliers.getOrDefault(
                                        new SourcingQuery.Item(item.unit(), item.id()), List.of()),
                                Sourcing.onlyCountry(parts, null))));
        return found;
    }

    /** Of every item that a supplier of a unit delivered in the twelve months; one statement. */
    @Transactional(readOnly = true)
    public Collection<Sourcing> itemsFrom(Viewpoint viewpoint, int unit, int supplier) {
        SpendFilter filter = new SpendFilter(unit, "", null, null, null, "", "");
        return query.itemsFrom(units(), filter, supplier, when(viewpoint)).values().stream()
                .map(suppliers -> new Sourcing(suppliers, null))
                .toList();
    }

    private SourcingQuery.When when(Viewpoint viewpoint) {
        LocalDate day = viewpoint.day(clock).in(ZoneOffset.UTC);
        return new SourcingQuery.When(WholeMonths.before(day), day);
    }

    private static UnitScope units() {
        return CurrentActor.get().units();
    }
}
