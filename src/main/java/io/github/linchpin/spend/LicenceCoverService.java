package io.github.linchpin.spend;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.access.Permission;
import io.github.linchpin.licence.ExportLicence;
import io.github.linchpin.licence.LicenceService;
import io.github.linchpin.measure.Measure;
import io.github.linchpin.shared.ControlClass;
import io.github.linchpin.shared.Viewpoint;
import io.github.linchpin.shared.WholeMonths;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What licences on file cover of the purchases of one's own units that need one on D. Only what
 * suppliers with a licence have delivered is read: all the rest has none.
 */
@Service
@RolesAllowed(Permission.LEDGER)
public class LicenceCoverService {
    private final LicenceService licences;
    private final SpendQuery query;
    private final ItemSpendQuery items;
    private final Worlds worlds;
    private final Clock clock;

    LicenceCoverService(
            LicenceService licences,
            SpendQuery query,
            ItemSpendQuery items,
            Worlds worlds,
            Clock clock) {
        this.licences = licences;
        this.query = query;
        this.items = items;
        this.worlds = worlds;
        this.clock = clock;
    }

    private record Deliverer(int unit, int supplier) {}

    /** Of what was bought in the twelve whole months before D, as far as a filter keeps it. */
    @Transactional(readOnly = true)
    public LicenceCover cover(Viewpoint viewpoint, SpendFilter filter) {
        LocalDate day = viewpoint.day(clock).in(ZoneOffset.UTC);
        LicenceCover cover = new LicenceCover(day);
        if (filter.controlClass() != null && filter.controlClass() != ControlClass.LICENCE) {
            return cover;
        }
        List<ExportLicence> all = licences.all();
        if (all.isEmpty()) {
            return cover;
        }
        Set<ItemSpendQuery.Delivery> wanted =
                all.stream()
                        .map(one ->
                                new ItemSpendQuery.Delivery(
                                        one.unit(),
                                        one.terms().goods().supplier(),
                                        one.terms().goods().item()))
                        .collect(toSet());
        Map<Deliverer, List<ExportLicence>> byDeliverer =
                all.stream()
                        .collect(
                                groupingBy(one ->
                                        new Deliverer(one.unit(), one.terms().goods().supplier())));
        Function<Spent, List<ClassedPart>> parts = parts(viewpoint, filter);
        items.deliveries(CurrentActor.get().units(), filter, WholeMonths.before(day), wanted)
                .forEach(one -> {
                    List<ExportLicence> about =
                            byDeliverer
                                    .getOrDefault(
                                            new Deliverer(one.item().unit(), one.seller().id()),
                                            List.of())
                                    .stream()
                                    .filter(licence ->
                                            licence.terms()
                                                    .goods()
                                                    .covers(
                                                            one.seller().id(),
                                                            one.item().id(),
                                                            one.spent().scope().destination()))
                                    .toList();
                    parts.apply(one.spent()).stream()
                            .filter(LicenceCoverService::isUnderLicence)
                            .forEach(part -> add(cover, one.spent(), part, about));
                });
        return cover;
    }

    /** Value of what was bought in these months that needs a licence on D, on file or not. */
    @Transactional(readOnly = true)
    public BigDecimal needed(Viewpoint viewpoint, SpendFilter filter) {
        Function<Spent, List<ClassedPart>> parts = parts(viewpoint, filter);
        BigDecimal needed = BigDecimal.ZERO;
        for (Spent one :
                query.bought(
                                CurrentActor.get().units(),
                                filter,
                                WholeMonths.before(viewpoint.day(clock).in(ZoneOffset.UTC)))
                        .inputs()) {
            for (ClassedPart part : parts.apply(one)) {
                if (isUnderLicence(part)) {
                    needed = needed.add(one.euros().multiply(part.fraction()));
                }
            }
        }
        return needed;
    }

    /** The parts of a purchase that are looked at. */
    private Function<Spent, List<ClassedPart>> parts(Viewpoint viewpoint, SpendFilter filter) {
        ExposureSum sums =
                new ExposureSum(
                        worlds.at(viewpoint), viewpoint.reading(), viewpoint.day(clock), filter);
        PurchaseClasses classes = sums.world().classes(sums.reading(), sums.on());
        return spent -> sums.kept(classes, spent);
    }

    private static boolean isUnderLicence(ClassedPart part) {
        return part.today().controlClass() == ControlClass.LICENCE;
    }

    /** Every authority that asks for a licence has to have given one. */
    private static void add(
            LicenceCover cover, Spent spent, ClassedPart part, List<ExportLicence> about) {
        BigDecimal euros = spent.euros().multiply(part.fraction());
        Map<String, List<Measure>> byIssuer =
                part.today().binding().stream().collect(groupingBy(Measure::issuer));
        cover.add(
                spent.scope(),
                euros,
                LicenceStanding.weakestOf(
                        byIssuer.values().stream()
                                .map(measures ->
                                        LicenceStanding.of(
                                                about.stream()
                                                        .filter(one -> isUnder(one, measures))
                                                        .map(one -> one.terms().dates())
                                                        .toList(),
                                                cover.day()))
                                .toList()));
        about.stream()
                .filter(one -> isUnder(one, part.today().binding()))
                .forEach(one -> cover.add(one, euros));
    }

    /** Whether a licence is one that some of these measures ask for. */
    private static boolean isUnder(ExportLicence licence, Collection<Measure> measures) {
        String named = licence.terms().goods().measure();
        return named == null || measures.stream().anyMatch(measure -> measure.id().equals(named));
    }
}
