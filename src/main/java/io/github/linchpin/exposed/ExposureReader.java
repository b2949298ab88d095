package io.github.linchpin.exposed;

import io.github.linchpin.kit.UrlState;
import io.github.linchpin.spend.ExposureGroup;
import io.github.linchpin.spend.ExposureGroupService;
import io.github.linchpin.spend.Grouping;
import io.github.linchpin.spend.InputExposure;
import io.github.linchpin.spend.ItemExposure;
import io.github.linchpin.spend.LicenceCover;
import io.github.linchpin.spend.LicenceCoverService;
import io.github.linchpin.spend.PurchaseExposure;
import io.github.linchpin.spend.Sourcing;
import io.github.linchpin.spend.SourcingService;
import io.github.linchpin.spend.SpendFilter;
import io.github.linchpin.spend.SpendService;
import io.github.linchpin.stock.CoverService;
import io.github.linchpin.stock.SoonestCover;
import io.github.linchpin.unit.BusinessUnit;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads what the screen of the exposure shows in a state of its address. */
@Component
class ExposureReader {
    private final SpendService spend;
    private final ExposureGroupService groups;
    private final LicenceCoverService licences;
    private final SourcingService sourcing;
    private final CoverService covers;
    private final Clock clock;

    ExposureReader(
            SpendService spend,
            ExposureGroupService groups,
            LicenceCoverService licences,
            SourcingService sourcing,
            CoverService covers,
            Clock clock) {
        this.spend = spend;
        this.groups = groups;
        this.licences = licences;
        this.sourcing = sourcing;
        this.covers = covers;
        this.clock = clock;
    }

    /**
     * What stands beside the exposure of each input.
     *
     * @param licences what those on file cover
     * @param sources suppliers and countries, of whole purchases whatever part of them is shown
     * @param covers the stock that ends first, of whole purchases too
     */
    record Beside(
            LicenceCover licences,
            Map<SourcingService.Place, Sourcing> sources,
            Map<CoverService.Place, SoonestCover> covers) {
        Sourcing source(InputExposure input) {
            return sources.getOrDefault(
                    SourcingService.Place.of(input), new Sourcing(List.of(), null));
        }
    }

    /** What was bought of one input, item by item, and from how many each comes. */
    record Items(List<ItemExposure> bought, Sources sources) {}

    PurchaseExposure exposure(UrlState state) {
        return spend.exposure(state.viewpoint(), ExposureNavigation.filter(state));
    }

    /**
     * What stands beside the exposures shown.
     *
     * @param units all that somebody sees
     */
    Beside beside(UrlState state, PurchaseExposure shown, List<BusinessUnit> units) {
        SpendFilter filter = ExposureNavigation.filter(state);
        PurchaseExposure whole = whole(state, shown);
        return new Beside(
                licences.cover(state.viewpoint(), filter),
                sourcing.inputs(state.viewpoint(), filter, whole),
                covers.soonest(
                        state.viewpoint(),
                        whole,
                        units.stream()
                                .filter(unit -> filter.unit() == null || filter.unit() == unit.id())
                                .collect(Collectors.toMap(BusinessUnit::id, BusinessUnit::name))));
    }

    Items items(UrlState state, InputExposure open, Beside beside) {
        SpendFilter here = ExposureNavigation.filter(state).at(open.input(), open.stage());
        List<ItemExposure> items = spend.items(state.viewpoint(), here);
        List<ItemExposure> whole =
                here.isWhole() ? items : spend.items(state.viewpoint(), here.whole());
        return new Items(
                items,
                new Sources(beside.source(open), sourcing.items(state.viewpoint(), here, whole)));
    }

    /** By something else than inputs. */
    List<ExposureGroup> groups(UrlState state, Grouping by) {
        return groups.groups(state.viewpoint(), ExposureNavigation.filter(state), by);
    }

    /**
     * What is shown as a file has it.
     *
     * @param units all that somebody sees
     */
    ExposureExport export(UrlState state, List<BusinessUnit> units) {
        PurchaseExposure shown = exposure(state);
        Grouping by = ExposureNavigation.by(state);
        return new ExposureExport(
                by == Grouping.INPUT
                        ? ExposureRows.of(
                                shown.inputs(),
                                sourcing.inputs(
                                        state.viewpoint(),
                                        ExposureNavigation.filter(state),
                                        whole(state, shown)))
                        : ExposureRows.of(by, groups(state, by), units),
                shown,
                state.viewpoint(),
                state.query().getQueryString(),
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    private PurchaseExposure whole(UrlState state, PurchaseExposure shown) {
        SpendFilter filter = ExposureNavigation.filter(state);
        return filter.isWhole() ? shown : spend.exposure(state.viewpoint(), filter.whole());
    }
}
