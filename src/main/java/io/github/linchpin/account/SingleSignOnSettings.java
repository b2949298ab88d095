package io.github.linchpin.account;

import io.github.linchpin.access.Role;
import io.github.linchpin.shared.Coded;
import java.net.URI;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * How people sign in at an OpenID Connect provider: the settings {@code linchpin.oidc.*}.
 *
 * @param issuer the provider, letter by letter as it calls itself
 * @param clientSecret null for a client that proves itself by PKCE alone
 * @param name of the provider, for the sign-in page
 * @param groupsClaim in which claim the provider names the groups of a person
 * @param groups group by group the roles that it gives; empty where administrators give the roles
 */
public record SingleSignOnSettings(
        String issuer,
        String clientId,
        @Nullable String clientSecret,
        String name,
        Set<String> scopes,
        String groupsClaim,
        Map<String, Set<Role>> groups) {
    static final String PREFIX = "linchpin.oidc";
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    /** What was set, as it was written. */
    record Given(
            @Nullable String issuer,
            @Nullable String clientId,
            @Nullable String clientSecret,
            @Nullable String name,
            @Nullable String scopes,
            @Nullable String groupsClaim,
            @Nullable String groups) {
        boolean isAny() {
            return Stream.of(issuer, clientId, clientSecret, name, scopes, groupsClaim, groups)
                    .anyMatch(value -> value != null && !value.isBlank());
        }
    }

    public SingleSignOnSettings {
        scopes = Set.copyOf(scopes);
        groups = Map.copyOf(groups);
    }

    /**
     * Reads the settings; empty where none of them is set.
     *
     * @throws SetupRefused where they cannot be used
     */
    static Optional<SingleSignOnSettings> read(Environment environment) {
        return Optional.ofNullable(Binder.get(environment).bind(PREFIX, Given.class).orElse(null))
                .filter(Given::isAny)
                .map(SingleSignOnSettings::of);
    }

    private static SingleSignOnSettings of(Given given) {
        String issuer = or(given.issuer(), "");
        String clientId = or(given.clientId(), "");
        String secret = or(given.clientSecret(), "");
        if (issuer.isEmpty()) {
            throw refused(
                    "Settings of single sign-on are there, but LINCHPIN_OIDC_ISSUER is not set.",
                    "Set it to the address of the provider, or set none of LINCHPIN_OIDC_...");
        }
        if (clientId.isEmpty()) {
            throw refused(
                    "LINCHPIN_OIDC_ISSUER is set, but LINCHPIN_OIDC_CLIENT_ID is not.",
                    "Register Linchpin at the provider and set the id that it gives.");
        }
        Set<String> scopes = words(or(given.scopes(), "openid,profile,email"));
        if (!scopes.contains("openid")) {
            throw refused(
                    "LINCHPIN_OIDC_SCOPES does not contain openid, without which the provider does not say who signs in.",
                    "Add openid, or leave the setting out.");
        }
        return new SingleSignOnSettings(
                issuer(issuer),
                clientId,
                secret.isEmpty() ? null : secret,
                or(given.name(), "single sign-on"),
                scopes,
                or(given.groupsClaim(), "groups"),
                groups(or(given.groups(), "")));
    }

    private static String issuer(String text) {
        URI address;
        try {
            address = URI.create(text);
        } catch (IllegalArgumentException e) {
            throw notAnAddress(text);
        }
        if (address.getHost() == null
                || address.getQuery() != null
                || address.getFragment() != null) {
            throw notAnAddress(text);
        }
        if (!isSafe(address)) {
            throw refused(
                    "LINCHPIN_OIDC_ISSUER is %s: without TLS anybody on the way could sign in as anybody."
                            .formatted(text),
                    "Use an address that starts with https://; http:// is taken on the loopback address only.");
        }
        return text;
    }

    /** Whether what comes from there comes over TLS, or from this machine. */
    public static boolean isSafe(URI address) {
        return "https".equalsIgnoreCase(address.getScheme())
                || ("http".equalsIgnoreCase(address.getScheme())
                        && address.getHost() != null
                        && LOOPBACK.contains(address.getHost()));
    }

    /** Pairs of group and role; the names of groups may hold commas and equals signs. */
    private static Map<String, Set<Role>> groups(String text) {
        Map<String, Set<Role>> groups = new LinkedHashMap<>();
        for (String pair : text.split(text.contains(";") ? ";" : ",")) {
            if (pair.isBlank()) {
                continue;
            }
            int sign = pair.lastIndexOf('=');
            String group = pair.substring(0, Math.max(sign, 0)).strip();
            String code = pair.substring(sign + 1).strip();
            Optional<Role> role =
                    Arrays.stream(Role.values()).filter(r -> r.code().equals(code)).findFirst();
            if (group.isEmpty() || role.isEmpty()) {
                throw refused(
                        "LINCHPIN_OIDC_GROUPS cannot be read at '%s'.".formatted(pair.strip()),
                        "Write group=role,group=role (or with ; where a name holds a comma); the roles are "
                                + Arrays.stream(Role.values())
                                        .map(Coded::code)
                                        .collect(Collectors.joining(", "))
                                + ".");
            }
            groups.computeIfAbsent(group, name -> EnumSet.noneOf(Role.class)).add(role.get());
        }
        return groups;
    }

    /** The roles that these groups give; empty where groups give none and administrators do. */
    Optional<Set<Role>> roles(Collection<String> memberOf) {
        return groups.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        memberOf.stream()
                                .flatMap(group -> groups.getOrDefault(group, Set.of()).stream())
                                .collect(Collectors.toUnmodifiableSet()));
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "SingleSignOnSettings[%s, %s]".formatted(issuer, clientId);
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.split("[,\\s]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String or(@Nullable String value, String otherwise) {
        return value == null || value.isBlank() ? otherwise : value.strip();
    }

    private static SetupRefused notAnAddress(String text) {
        return refused(
                "LINCHPIN_OIDC_ISSUER is '%s', which is not the address of a provider."
                        .formatted(text),
                "Write it as the provider does, like https://login.example/realms/company.");
    }

    private static SetupRefused refused(String message, String action) {
        return new SetupRefused(message, action);
    }
}
