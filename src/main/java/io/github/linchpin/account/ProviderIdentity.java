package io.github.linchpin.account;

import java.util.List;
import java.util.Set;

/**
 * Somebody as an OpenID Connect provider knows them.
 *
 * @param issuer the provider
 * @param subject what it calls them for ever
 * @param names what they may be called here, the best first
 * @param displayName how they are shown; may be empty
 */
public record ProviderIdentity(
        String issuer, String subject, List<String> names, String displayName, Set<String> groups) {
    public ProviderIdentity {
        names = List.copyOf(names);
        groups = Set.copyOf(groups);
    }
}
