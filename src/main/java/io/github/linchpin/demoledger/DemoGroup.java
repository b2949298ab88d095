package io.github.linchpin.demoledger;

import io.github.linchpin.access.Permission;
import io.github.linchpin.account.Account;
import io.github.linchpin.account.AccountChange;
import io.github.linchpin.account.AccountService;
import io.github.linchpin.demo.DemoLedger;
import io.github.linchpin.demo.DemoUnit;
import io.github.linchpin.unit.BusinessUnit;
import io.github.linchpin.unit.UnitChange;
import io.github.linchpin.unit.UnitService;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The units of the invented group, which the demo accounts see. */
@Service
@RolesAllowed(Permission.UNITS)
class DemoGroup {
    private static final String NAME = "Northgate Drives";
    private static final String REASON = "demo mode";

    private final UnitService units;
    private final AccountService accounts;

    DemoGroup(UnitService units, AccountService accounts) {
        this.units = units;
        this.accounts = accounts;
    }

    /**
     * The group as it is on file.
     *
     * @param top id of the unit above
     * @param companies id by key of the company
     */
    record Group(int top, Map<String, Integer> companies) {}

    /**
     * Makes the group where there is no unit at all.
     *
     * @return empty where there are other units
     */
    @Transactional
    public Optional<Group> prepare(DemoLedger ledger) {
        List<BusinessUnit> all = units.all();
        return all.isEmpty() ? Optional.of(create(ledger)) : find(ledger, all);
    }

    private Group create(DemoLedger ledger) {
        int top =
                units.create(
                        new UnitChange(
                                null, NAME, ledger.units().getFirst().country(), true, REASON));
        Map<String, Integer> companies = new HashMap<>();
        for (DemoUnit company : ledger.units()) {
            companies.put(
                    company.key(),
                    units.create(
                            new UnitChange(top, company.name(), company.country(), true, REASON)));
        }
        accounts.all().stream().filter(Account::demo).forEach(account -> grant(account, top));
        return new Group(top, companies);
    }

    private void grant(Account account, int top) {
        accounts.change(
                account,
                new AccountChange(
                        account.displayName(),
                        account.roles(),
                        Set.of(top),
                        account.active(),
                        REASON));
    }

    /** A start before may have been cut off: the group is there, and its lines are not. */
    private static Optional<Group> find(DemoLedger ledger, List<BusinessUnit> all) {
        Optional<BusinessUnit> top =
                all.stream()
                        .filter(unit -> unit.parent() == null && unit.name().equals(NAME))
                        .findFirst();
        if (top.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Integer> companies = new HashMap<>();
        for (DemoUnit company : ledger.units()) {
            all.stream()
                    .filter(unit ->
                            Objects.equals(unit.parent(), top.get().id())
                                    && unit.name().equals(company.name()))
                    .findFirst()
                    .ifPresent(unit -> companies.put(company.key(), unit.id()));
        }
        return Optional.of(new Group(top.get().id(), companies));
    }
}
