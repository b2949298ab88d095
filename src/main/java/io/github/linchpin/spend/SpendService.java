package io.github.linchpin.spend;

import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.access.Permission;
import io.github.linchpin.access.UnitScope;
import io.github.linchpin.control.KnownRegister;
import io.github.linchpin.exposure.ExposureService;
import io.github.linchpin.shared.Reading;
import io.github.linchpin.shared.Stage;
import io.github.linchpin.shared.Viewpoint;
import io.github.linchpin.shared.WholeMonths;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the purchases of one's own units are exposed to. K is about shares and measures; purchases
 * are those on file now.
 */
@Service
@RolesAllowed(Permission.LEDGER)
public class SpendService {
    private final SpendQuery query;
    private final ExposureService exposure;
    private final Clock clock;

    SpendService(SpendQuery query, ExposureService exposure, Clock clock) {
        this.query = query;
        this.exposure = exposure;
        this.clock = clock;
    }

    private record Bought(String input, Stage stage) {}

    /** The partition of what was spent in the twelve whole months before D. */
    @Transactional(readOnly = true)
    public PurchaseExposure exposure(Viewpoint viewpoint, SpendFilter filter) {
        UnitScope units = CurrentActor.get().units();
        WholeMonths period = period(viewpoint);
        List<Spent> spent = query.inputs(units, filter, period);
        PurchaseClasses classes = classes(viewpoint, viewpoint.reading());
        Partition.Sum whole = new Partition.Sum();
        Map<Bought, Partition.Sum> inputs = new LinkedHashMap<>();
        add(
                spent,
                classes,
                filter,
                (one, part) -> {
                    whole.add(one.euros(), one.origin().lastRung(), part);
                    inputs.computeIfAbsent(
                                    new Bought(one.scope().input(), one.scope().stage()),
                                    bought -> new Partition.Sum())
                            .add(one.euros(), one.origin().lastRung(), part);
                });
        Partition.Sum other = new Partition.Sum();
        add(
                spent,
                classes(viewpoint, viewpoint.reading().other()),
                filter,
                (one, part) -> other.add(one.euros(), one.origin().lastRung(), part));
        return new PurchaseExposure(
                period,
                query.all(units, filter, period),
                whole.partition(),
                inputs.entrySet().stream()
                        .map(input ->
                                new InputExposure(
                                        input.getKey().input(),
                                        input.getKey().stage(),
                                        input.getValue().partition()))
                        .sorted(
                                Comparator.comparing(
                                                (InputExposure input) -> input.partition().value())
                                        .reversed()
                                        .thenComparing(InputExposure::input)
                                        .thenComparing(InputExposure::stage))
                        .toList(),
                other.partition());
    }

    /** Takes a part of what was spent. */
    private interface Taker {
        void take(Spent spent, ClassedPart part);
    }

    private static void add(
            List<Spent> spent, PurchaseClasses classes, SpendFilter filter, Taker taker) {
        for (Spent one : spent) {
            for (ClassedPart part : classes.of(one.scope(), one.origin())) {
                if (filter.keeps(part)) {
                    taker.take(one, part);
                }
            }
        }
    }

    private PurchaseClasses classes(Viewpoint viewpoint, Reading reading) {
        KnownRegister register = exposure.register(viewpoint);
        return new PurchaseClasses(
                register, new Makers(exposure.supplies(viewpoint)), reading, viewpoint.day(clock));
    }

    private WholeMonths period(Viewpoint viewpoint) {
        return WholeMonths.before(viewpoint.day(clock).in(ZoneOffset.UTC));
    }
}
