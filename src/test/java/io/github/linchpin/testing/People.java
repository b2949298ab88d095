package io.github.linchpin.testing;

import io.github.linchpin.access.Actor;
import io.github.linchpin.access.Role;
import io.github.linchpin.account.AccountChange;
import io.github.linchpin.account.AccountService;
import java.util.Set;

/** Accounts for tests. */
public final class People {
    private People() {}

    /** The account of this name; where there is none yet, it is made with these roles. */
    public static Actor person(AccountService accounts, String name, Role... roles) {
        return person(accounts, name, Set.of(), roles);
    }

    /** The same, for somebody who sees these units. */
    public static Actor person(
            AccountService accounts, String name, Set<Integer> units, Role... roles) {
        int id =
                accounts.all().stream()
                        .filter(account -> account.name().equals(name))
                        .findFirst()
                        .map(account -> account.id())
                        .orElseGet(() ->
                                accounts.create(
                                        name,
                                        new AccountChange(name, Set.of(roles), units, true, "")));
        return accounts.find(id).orElseThrow().actor();
    }
}
