package io.github.linchpin.browser;

import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.access.Role;
import io.github.linchpin.account.AccountChange;
import io.github.linchpin.account.AccountService;
import io.github.linchpin.account.TokenService;
import io.github.linchpin.account.TokenWish;
import io.github.linchpin.unit.UnitChange;
import io.github.linchpin.unit.UnitService;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * A unit, an account and a token whose names and reasons look like a script.
 *
 * @param link of the account, for its password
 */
record WrittenNames(int unit, int account, String link) {
    static final String NAME = "\"><img src=lpx onerror=lpx()>";

    /** The name that the account signs in with. */
    static final String LOGIN = "lpx";

    static WrittenNames write(Product product) {
        return CurrentActor.asSystem("test", () -> writeAll(product));
    }

    private static WrittenNames writeAll(Product product) {
        int unit =
                product.service(UnitService.class)
                        .create(new UnitChange(null, NAME, "DE", true, NAME));
        AccountService accounts = product.service(AccountService.class);
        int account =
                accounts.create(
                        LOGIN,
                        new AccountChange(
                                NAME,
                                Set.of(Role.ADMINISTRATOR, Role.ANALYST),
                                Set.of(unit),
                                true,
                                NAME));
        TokenWish wish = new TokenWish(NAME, Role.ANALYST, Set.of(), Duration.ofDays(1));
        CurrentActor.as(
                accounts.find(account).orElseThrow().actor(),
                () -> product.service(TokenService.class).create(wish));
        return new WrittenNames(unit, account, accounts.openPasswordLink(account, NAME));
    }

    /** Pages that show what was written. */
    List<String> pages() {
        return List.of(
                "account",
                "admin/accounts",
                "admin/accounts?open=" + account,
                "admin/units",
                "admin/units?open=" + unit,
                "admin/tokens",
                "admin/sessions",
                "admin/audit");
    }
}
