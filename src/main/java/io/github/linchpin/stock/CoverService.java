package io.github.linchpin.stock;

import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.access.Permission;
import io.github.linchpin.shared.Stage;
import io.github.linchpin.shared.Viewpoint;
import io.github.linchpin.spend.InputExposure;
import io.github.linchpin.spend.PurchaseExposure;
import io.github.linchpin.spend.SpendFilter;
import io.github.linchpin.spend.SpendService;
import io.github.linchpin.unit.UnitService;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How long the stocks of one's own units last, and when it is too late to do something about it. As
 * with purchases, counts are those on file now; D chooses the newest of them.
 */
@Service
@RolesAllowed(Permission.LEDGER)
public class CoverService {
    private final StockRepository stocks;
    private final SpendService spend;
    private final UnitService units;
    private final Clock clock;

    CoverService(StockRepository stocks, SpendService spend, UnitService units, Clock clock) {
        this.stocks = stocks;
        this.spend = spend;
        this.units = units;
        this.clock = clock;
    }

    /** An input at a stage. */
    public record Place(String input, Stage stage) {}

    /**
     * Every input at a stage that a unit has bought in twelve months or counted; the one to act on
     * first stands first.
     */
    @Transactional(readOnly = true)
    public List<UnitCover> covers(Viewpoint viewpoint) {
        Map<Integer, List<RecordedCount>> counts = counts(viewpoint);
        PurchaseExposure exposure = spend.exposure(viewpoint, SpendFilter.ALL);
        return units.own().stream()
                .flatMap(unit -> covers(exposure, unit.id(), unit.name(), counts).stream())
                .sorted(UnitCover.BY_URGENCY)
                .toList();
    }

    /**
     * The same of what was counted only, over all units of an exposure: what lasts least and what
     * comes first; one statement.
     *
     * @param exposure of whole purchases, of all units or of one
     * @param names of the units that it is of, by their id
     */
    @Transactional(readOnly = true)
    public Map<Place, SoonestCover> soonest(
            Viewpoint viewpoint, PurchaseExposure exposure, Map<Integer, String> names) {
        Map<Integer, List<RecordedCount>> counts = counts(viewpoint);
        Map<Place, List<UnitCover>> places =
                counts.keySet().stream()
                        .filter(names::containsKey)
                        .flatMap(unit ->
                                covers(
                                        exposure,
                                        unit,
                                        Objects.requireNonNull(names.get(unit)),
                                        counts)
                                        .stream())
                        .filter(one -> one.cover() != null)
                        .collect(Collectors.groupingBy(one -> new Place(one.input(), one.stage())));
        Map<Place, SoonestCover> soonest = new LinkedHashMap<>();
        places.forEach((place, covers) -> soonest.put(place, soonest(place, covers)));
        return soonest;
    }

    private static SoonestCover soonest(Place place, Collection<UnitCover> covers) {
        return new SoonestCover(
                place.input(),
                place.stage(),
                covers.stream()
                        .min(Comparator.comparing(one -> Objects.requireNonNull(one.floor())))
                        .orElseThrow(),
                covers.stream()
                        .filter(one -> one.actBy() != null)
                        .min(UnitCover.BY_URGENCY)
                        .orElse(null));
    }

    private Map<Integer, List<RecordedCount>> counts(Viewpoint viewpoint) {
        return stocks.newest(CurrentActor.get().units(), day(viewpoint)).stream()
                .collect(Collectors.groupingBy(RecordedCount::unit));
    }

    private static List<UnitCover> covers(
            PurchaseExposure exposure,
            int unit,
            String name,
            Map<Integer, List<RecordedCount>> counts) {
        Map<Place, RecordedCount> counted = new LinkedHashMap<>();
        counts.getOrDefault(unit, List.of())
                .forEach(one ->
                        counted.put(new Place(one.count().input(), one.count().stage()), one));
        List<UnitCover> covers = new ArrayList<>();
        for (InputExposure input : exposure.inputs()) {
            if (input.byUnit().containsKey(unit)) {
                Place place = new Place(input.input(), input.stage());
                covers.add(
                        cover(
                                unit,
                                name,
                                place,
                                new Outlook(exposure, unit, input),
                                counted.remove(place)));
            }
        }
        counted.forEach((place, count) ->
                covers.add(cover(unit, name, place, Outlook.ofNothing(exposure), count)));
        return covers;
    }

    private static UnitCover cover(
            int unit, String name, Place place, Outlook outlook, @Nullable RecordedCount count) {
        CoverEvent event = outlook.event();
        return new UnitCover(
                outlook.day(),
                unit,
                name,
                place.input(),
                place.stage(),
                outlook.value(),
                outlook.exposedShare(),
                event,
                count,
                count == null
                        ? null
                        : Cover.of(
                                count.count(),
                                outlook.day(),
                                event == null ? null : event.day(),
                                outlook.exposedShare()));
    }

    private LocalDate day(Viewpoint viewpoint) {
        return viewpoint.day(clock).in(ZoneOffset.UTC);
    }
}
