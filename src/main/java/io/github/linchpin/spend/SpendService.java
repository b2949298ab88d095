package io.github.linchpin.spend;

import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.access.Permission;
import io.github.linchpin.access.UnitScope;
import io.github.linchpin.shared.Viewpoint;
import io.github.linchpin.shared.WholeMonths;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the purchases of one's own units are exposed to. K is about shares and measures; purchases
 * and what is known of them are those on file now.
 */
@Service
@RolesAllowed(Permission.LEDGER)
public class SpendService {
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

    /** What was spent in the twelve whole months before D, partitioned. */
    @Transactional(readOnly = true)
    public PurchaseExposure exposure(Viewpoint viewpoint, SpendFilter filter) {
        UnitScope units = CurrentActor.get().units();
        WholeMonths period = period(viewpoint);
        return sum(viewpoint, filter).of(query.bought(units, filter, period), period);
    }

    /**
     * What was bought of one input, item by item and supplier by supplier; the largest value first.
     *
     * @param filter with an input
     */
    @Transactional(readOnly = true)
    public List<ItemExposure> items(Viewpoint viewpoint, SpendFilter filter) {
        ExposureSum sums = sum(viewpoint, filter);
        PurchaseClasses classes = sums.world().classes(sums.reading(), sums.on());
        List<ItemExposure> found = new ArrayList<>();
        for (ItemSpendQuery.Bought one :
                items.items(CurrentActor.get().units(), filter, period(viewpoint))) {
            List<ClassedPart> parts = sums.kept(classes, one.spent());
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
                                sum.partition(),
                                parts.stream()
                                        .flatMap(part -> part.today().questions().stream())
                                        .collect(Collectors.toSet())));
            }
        }
        return found;
    }

    private ExposureSum sum(Viewpoint viewpoint, SpendFilter filter) {
        return new ExposureSum(
                worlds.at(viewpoint), viewpoint.reading(), viewpoint.day(clock), filter);
    }

    private LocalDate day(Viewpoint viewpoint) {
        return viewpoint.day(clock).in(ZoneOffset.UTC);
    }

    private WholeMonths period(Viewpoint viewpoint) {
        return WholeMonths.before(day(viewpoint));
    }
}
