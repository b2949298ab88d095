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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the purchases of one's own units are exposed to. K is about shares and measures; purchases
 * and what is known of them are those on file now.
 */
@Service
@RolesAllowed(Permission.LEDGER)
public class SpendService {
    private static final int MONTHS_AHEAD = 12;

    private final SpendQuery query;
    private final ItemSpendQuery items;
    private final Worlds worlds;
    private final Clock clock;

    SpendService(SpendQuery query, ItemSpendQuery items, Worlds worlds, Clock clock) {
        this.query = query;
        this.items = items;
        this.worlds = worlds;
        this.clock = clock;
    }

    private record Bought(String input, Stage stage) {}

    /** What was spent in the twelve whole months before D, partitioned. */
    @Transactional(readOnly = true)
    public PurchaseExposure exposure(Viewpoint viewpoint, SpendFilter filter) {
        UnitScope units = CurrentActor.get().units();
        WholeMonths period = period(viewpoint);
        List<Spent> spent = query.inputs(units, filter, period);
        World world = worlds.at(viewpoint);
        PurchaseClasses classes = world.classes(viewpoint.reading(), viewpoint.day(clock));
        UpstreamClasses upstream = world.upstream(viewpoint.reading(), viewpoint.day(clock));
        Map<Bought, InputSum> inputs = new LinkedHashMap<>();
        Partition.Sum whole = new Partition.Sum();
        for (Spent one : spent) {
            List<ClassedPart> parts = kept(classes, one, filter);
            if (!parts.isEmpty()) {
                InputSum input =
                        inputs.computeIfAbsent(
                                new Bought(one.scope().input(), one.scope().stage()),
                                bought -> new InputSum(one.scope()));
                parts.forEach(part -> input.add(one, part));
                parts.forEach(part -> whole.add(one.euros(), one.origin().lastRung(), part));
                if (filter.keepsWhole()) {
                    upstream.of(one.scope(), one.origin()).forEach(part -> input.add(one, part));
                }
            }
        }
        LocalDate day = day(viewpoint);
        return new PurchaseExposure(
                day,
                period,
                query.all(units, filter, period),
                whole.partition(),
                inputs.values().stream()
                        .map(InputSum::exposure)
                        .sorted(
                                Comparator.comparing(
                                                (InputExposure input) -> input.partition().value())
                                        .reversed()
                                        .thenComparing(InputExposure::input)
                                        .thenComparing(InputExposure::stage))
                        .toList(),
                otherReading(world, spent, viewpoint, filter),
                world.moves(spent, filter, viewpoint.reading(), day, day.plusMonths(MONTHS_AHEAD)));
    }

    private Partition otherReading(
            World world, List<Spent> spent, Viewpoint viewpoint, SpendFilter filter) {
        PurchaseClasses classes = world.classes(viewpoint.reading().other(), viewpoint.day(clock));
        Partition.Sum sum = new Partition.Sum();
        for (Spent one : spent) {
            kept(classes, one, filter)
                    .forEach(part -> sum.add(one.euros(), one.origin().lastRung(), part));
        }
        return sum.partition();
    }

    /**
     * What was bought of one input, item by item and supplier by supplier; the largest value first.
     *
     * @param filter with an input
     */
    @Transactional(readOnly = true)
    public List<ItemExposure> items(Viewpoint viewpoint, SpendFilter filter) {
        World world = worlds.at(viewpoint);
        PurchaseClasses classes = world.classes(viewpoint.reading(), viewpoint.day(clock));
        List<ItemExposure> found = new ArrayList<>();
        for (ItemSpendQuery.Bought one :
                items.items(CurrentActor.get().units(), filter, period(viewpoint))) {
            List<ClassedPart> parts = kept(classes, one.spent(), filter);
            if (!parts.isEmpty()) {
                Spent spent = one.spent();
                Partition.Sum sum = new Partition.Sum();
                parts.forEach(part -> sum.add(spent.euros(), spent.origin().lastRung(), part));
                found.add(
                        new ItemExposure(
                                one.item(),
                                one.seller(),
                                spent.scope(),
                                spent.origin(),
                                spent.euros(),
                                sum.partition()));
            }
        }
        return found;
    }

    private static List<ClassedPart> kept(
            PurchaseClasses classes, Spent spent, SpendFilter filter) {
        return classes.of(spent.scope(), spent.origin()).stream().filter(filter::keeps).toList();
    }

    private LocalDate day(Viewpoint viewpoint) {
        return viewpoint.day(clock).in(ZoneOffset.UTC);
    }

    private WholeMonths period(Viewpoint viewpoint) {
        return WholeMonths.before(day(viewpoint));
    }
}
