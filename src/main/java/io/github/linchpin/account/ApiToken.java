package io.github.linchpin.account;

import io.github.linchpin.access.Role;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * With what a program reads for an account. The token itself is shown once and not kept.
 *
 * @param account id of its owner
 * @param start its first letters, by which the owner knows it again
 * @param role what it may do; never more than its owner may
 * @param units ids of the units whose rows it sees; never more than its owner sees
 */
public record ApiToken(
        int id,
        int account,
        String accountName,
        String name,
        String start,
        Role role,
        Set<Integer> units,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant revokedAt,
        @Nullable Instant lastUsedAt) {

    /** Neither revoked nor expired. */
    public boolean works(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }
}
