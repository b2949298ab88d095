package io.github.linchpin.account;

import io.github.linchpin.access.Role;
import java.util.Set;

/**
 * What an administrator sets of an account.
 *
 * @param units ids of business units
 * @param reason for the audit trail
 */
public record AccountChange(
        String displayName, Set<Role> roles, Set<Integer> units, boolean active, String reason) {
    public AccountChange {
        displayName = displayName.strip();
        roles = Set.copyOf(roles);
        units = Set.copyOf(units);
    }
}
