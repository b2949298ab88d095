package io.github.linchpin.admin;

import io.github.linchpin.access.Role;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;

/** Which accounts are shown; what is empty does not matter. */
record AccountFilter(String text, Set<Role> roles, Set<AccountState> states) {

    boolean keeps(AccountLine line) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        return (wanted.isEmpty()
                        || line.account().name().contains(wanted)
                        || contains(line.account().displayName(), wanted)
                        || line.units().stream().anyMatch(unit -> contains(unit, wanted)))
                && (roles.isEmpty() || !Collections.disjoint(roles, line.account().roles()))
                && (states.isEmpty() || states.contains(AccountState.of(line.account())));
    }

    private static boolean contains(String where, String wanted) {
        return where.toLowerCase(Locale.ROOT).contains(wanted);
    }
}
