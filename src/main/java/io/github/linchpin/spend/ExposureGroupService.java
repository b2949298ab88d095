package io.github.linchpin.spend;

import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.access.Permission;
import io.github.linchpin.access.UnitScope;
import io.github.linchpin.measure.Measure;
import io.github.linchpin.shared.Viewpoint;
import io.github.linchpin.shared.WholeMonths;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The value of purchases of one's own units by what they have in common. */
@Service
@RolesAllowed(Permission.LEDGER)
public class ExposureGroupService {
    private final SpendQuery query;
    private final SupplierSpendQuery suppliers;
    private final ItemSpendQuery items;
    private final Worlds worlds;
    private final Clock clock;

    ExposureGroupService(
            SpendQuery query,
            SupplierSpendQuery suppliers,
            ItemSpendQuery items,
            Worlds worlds,
            Clock clock) {
        this.query = query;
        this.suppliers = suppliers;
        this.items = items;
        this.worlds = worlds;
        this.clock = clock;
    }

    /** Something of a value, and the group that all of it belongs to, if that decides it. */
    private record Bought(Spent spent, ExposureGroup.Key key) {}

    /**
     * What was spent in the twelve whole months before D, by group, the largest value first. Every
     * value is in one group, but one that two measures give its class.
     */
    @Transactional(readOnly = true)
    public List<ExposureGroup> groups(Viewpoint viewpoint, SpendFilter filter, Grouping by) {
        ExposureSum sums =
                new ExposureSum(
                        worlds.at(viewpoint), viewpoint.reading(), viewpoint.day(clock), filter);
        PurchaseClasses classes = sums.world().classes(sums.reading(), sums.on());
        WholeMonths period = WholeMonths.before(viewpoint.day(clock).in(ZoneOffset.UTC));
        Map<ExposureGroup.Key, Partition.Sum> groups = new HashMap<>();
        for (Bought one : bought(CurrentActor.get().units(), filter, period, by)) {
            Spent spent = one.spent();
            for (ClassedPart part : sums.kept(classes, spent)) {
                keys(one, part, by, sums.world())
                        .forEach(key ->
                                groups.computeIfAbsent(key, other -> new Partition.Sum())
                                        .add(spent.euros(), spent.origin().lastRung(), part));
            }
        }
        return groups.entrySet().stream()
                .map(group -> new ExposureGroup(group.getKey(), group.getValue().partition()))
                .sorted(
                        Comparator.comparing((ExposureGroup group) -> group.partition().value())
                                .reversed()
                                .thenComparing(group -> group.key().code())
                                .thenComparingInt(group -> group.key().unit())
                                .thenComparingInt(group -> group.key().id()))
                .toList();
    }

    private List<Bought> bought(
            UnitScope units, SpendFilter filter, WholeMonths period, Grouping by) {
        return switch (by) {
            case SUPPLIER ->
                    suppliers.suppliers(units, filter, period).stream()
                            .map(one -> new Bought(one.spent(), one.key()))
                            .toList();
            case ITEM ->
                    items.items(units, filter, period).stream()
                            .map(one -> new Bought(one.spent(), item(one.item())))
                            .toList();
            case INPUT, UNIT, STAGE, FORM, COUNTRY, MEASURE ->
                    query.bought(units, filter, period).inputs().stream()
                            .map(spent -> new Bought(spent, ExposureGroup.Key.unit(spent.of())))
                            .toList();
        };
    }

    private static ExposureGroup.Key item(ItemExposure.Item item) {
        return new ExposureGroup.Key(item.unit(), item.id(), item.code(), item.description());
    }

    private static Stream<ExposureGroup.Key> keys(
            Bought bought, ClassedPart part, Grouping by, World world) {
        SpendScope scope = bought.spent().scope();
        return switch (by) {
            case UNIT, SUPPLIER, ITEM -> Stream.of(bought.key());
            case INPUT -> Stream.of(ExposureGroup.Key.code(scope.input()));
            case STAGE -> Stream.of(ExposureGroup.Key.code(scope.stage().code()));
            case FORM ->
                    Stream.of(
                            ExposureGroup.Key.code(
                                    String.join(
                                            "/",
                                            scope.input(),
                                            scope.stage().code(),
                                            scope.form())));
            case COUNTRY ->
                    Stream.of(ExposureGroup.Key.code(Objects.requireNonNullElse(part.from(), "")));
            case MEASURE -> measures(part, world);
        };
    }

    private static Stream<ExposureGroup.Key> measures(ClassedPart part, World world) {
        return part.isKnown() && !part.today().binding().isEmpty()
                ? part.today().binding().stream()
                        .map(Measure::id)
                        .distinct()
                        .map(id -> new ExposureGroup.Key(0, 0, id, world.title(id)))
                : Stream.of(ExposureGroup.Key.code(""));
    }
}
