package io.github.linchpin.account;

import io.github.linchpin.access.Actor;
import io.github.linchpin.access.Role;
import io.github.linchpin.access.UnitScope;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may sign in.
 *
 * @param name what is typed at sign-in, in small letters
 * @param units ids of the business units as they were granted
 * @param active an account that is not cannot sign in; it stays, since the audit trail names it
 * @param demo one of the accounts that the demo mode opens to everybody
 * @param hasPassword whether a password was set
 * @param singleSignOn whether it is tied to an account at an OpenID Connect provider
 * @param version counts the changes, so that nobody overwrites what they have not seen
 */
public record Account(
        int id,
        String name,
        String displayName,
        Set<Role> roles,
        Set<Integer> units,
        boolean active,
        boolean demo,
        boolean hasPassword,
        boolean singleSignOn,
        Instant createdAt,
        @Nullable Instant passwordChangedAt,
        Profile profile,
        int version) {

    /** The account as somebody who acts. */
    public Actor actor() {
        return Actor.person(id, name, displayName, roles, new UnitScope(units));
    }
}
