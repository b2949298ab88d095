package io.github.linchpin.admin;

import io.github.linchpin.access.Permission;
import io.github.linchpin.account.AccountService;
import io.github.linchpin.unit.UnitService;
import io.github.linchpin.unit.UnitTree;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The list of accounts, with what lies beside them. */
@Service
@RolesAllowed(Permission.ACCOUNTS)
public class AccountListService {
    private final AccountService accounts;
    private final UnitService units;
    private final AccountTimesQuery times;

    AccountListService(AccountService accounts, UnitService units, AccountTimesQuery times) {
        this.accounts = accounts;
        this.units = units;
        this.times = times;
    }

    /**
     * The list.
     *
     * @param units the tree that accounts are given parts of
     */
    public record Page(List<AccountLine> lines, UnitTree units) {}

    /** All accounts by name. */
    @Transactional(readOnly = true)
    public Page page() {
        UnitTree tree = new UnitTree(units.all());
        Map<String, AccountTimesQuery.Times> known = times.byAccount();
        List<AccountLine> lines =
                accounts.all().stream()
                        .map(account -> {
                            AccountTimesQuery.Times its =
                                    known.getOrDefault(
                                            Integer.toString(account.id()),
                                            AccountTimesQuery.Times.NEVER);
                            return new AccountLine(
                                    account,
                                    tree.paths(account.units()),
                                    its.lastSignIn(),
                                    its.lastChange());
                        })
                        .toList();
        return new Page(lines, tree);
    }
}
