package io.github.linchpin.stock;

import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.access.Permission;
import io.github.linchpin.shared.Stage;
import io.github.linchpin.shared.Viewpoint;
import io.github.linchpin.spend.InputExposure;
import io.github.linchpin.spend.PurchaseExposure;
import io.github.linchpin.spend.SpendFilter;
import io.github.linchpin.spend.SpendService;
import io.github.linchpin.unit.BusinessUnit;
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
        Map<Integer, List<RecordedCount>> counts = counts(viewpoint, null);
        return units.own().stream()
                .flatMap(unit -> covers(viewpoint, unit, counts).stream())
                .sorted(UnitCover.BY_URGENCY)
                .toList();
    }

    /**
     * The same of what was counted only, over all units: what lasts least and what comes first.
     *
     * @param unit only this one; null: all
     */
    @Transactional(readOnly = true)
    public Map<Place, SoonestCover> soonest(Viewpoint viewpoint, @Nullable Integer unit) {
        Map<Integer, List<RecordedCount>> counts = counts(viewpoint, unit);
        if (counts.isEmpty()) {
            return Map.of();
        }
        Map<Place, List<UnitCover>> places =
                units.own().stream()
                        .filter(one -> counts.containsKey(one.id()))
                        .flatMap(one -> covers(viewpoint, one, counts).stream())
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

    private Map<Integer, List<RecordedCount>> counts(Viewpoint viewpoint, @Nullable Integer unit) {
        return stocks.newest(CurrentActor.get().units(), day(viewpoint)).stream()
                .filter(count -> unit == null || unit == count.unit())
                .collect(Collectors.groupingBy(RecordedCount::unit));
    }

    private List<UnitCover> covers(
            Viewpoint viewpoint, BusinessUnit unit, Map<Integer, List<RecordedCount>> counts) {
        PurchaseExposure exposure =
                spend.exposure(viewpoint, new SpendFilter(unit.id(), "", null, null, null, "", ""));
        Map<Place, RecordedCount> counted = new LinkedHashMap<>();
        counts.getOrDefault(unit.id(), List.of())
                .forEach(one ->
                        counted.put(new Place(one.count().input(), one.count().stage()), one));
        List<UnitCover> covers = new ArrayList<>();
        for (InputExposure input : exposure.inputs()) {
            Place place = new Place(input.input(), input.stage());
            covers.add(cover(unit, place, new Outlook(exposure, input), counted.remove(place)));
        }
        counted.forEach((place, count) ->
                covers.add(cover(unit, place, Outlook.ofNothing(exposure), count)));
        return covers;
    }

    private static UnitCover cover(
            BusinessUnit unit, Place place, Outlook outlook, @Nullable RecordedCount count) {
        CoverEvent event = outlook.event();
        return new UnitCover(
                outlook.day(),
                unit.id(),
                unit.name(),
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
