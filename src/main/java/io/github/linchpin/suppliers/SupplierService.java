package io.github.linchpin.suppliers;

import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.access.Permission;
import io.github.linchpin.access.UnitScope;
import io.github.linchpin.shared.Viewpoint;
import io.github.linchpin.shared.WholeMonths;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The suppliers of the units that the current actor sees. */
@Service
@RolesAllowed(Permission.LEDGER)
public class SupplierService {
    private final SupplierListQuery list;
    private final SupplierQuery one;
    private final Clock clock;

    SupplierService(SupplierListQuery list, SupplierQuery one, Clock clock) {
        this.list = list;
        this.one = one;
        this.clock = clock;
    }

    /**
     * The suppliers that a filter keeps.
     *
     * @param isAny whether there is any without the filter
     */
    record Page(WholeMonths period, List<SupplierLine> lines, boolean isAny) {}

    @Transactional(readOnly = true)
    Page page(SupplierFilter filter, Viewpoint viewpoint) {
        WholeMonths period = period(viewpoint);
        List<SupplierLine> all = list.all(scope(), period);
        return new Page(period, all.stream().filter(filter::keeps).toList(), !all.isEmpty());
    }

    /** One of them; that of a foreign unit is absent. */
    @Transactional(readOnly = true)
    Optional<SupplierDossier> find(int unit, int id, Viewpoint viewpoint) {
        WholeMonths period = period(viewpoint);
        return list.one(scope(), unit, id, period).stream()
                .findFirst()
                .map(line ->
                        new SupplierDossier(
                                line,
                                period,
                                one.sites(line),
                                one.months(line, period),
                                one.items(line),
                                one.origins(line),
                                one.inputs(line)));
    }

    private WholeMonths period(Viewpoint viewpoint) {
        LocalDate on = viewpoint.on();
        return WholeMonths.before(
                on == null ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) : on);
    }

    private static UnitScope scope() {
        return CurrentActor.get().units();
    }
}
