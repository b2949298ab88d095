package io.github.linchpin.access;

import io.github.linchpin.shared.Coded;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * Who does something, as it was when they signed in: a change of roles or units ends their
 * sessions.
 *
 * @param account id of the account; null for the system itself
 * @param name what was typed at sign-in, or the name of the part of the system
 * @param displayName how the account is shown
 * @param permissions constants of {@link Permission}
 * @param units whose rows they see
 */
public record Actor(
        Kind kind,
        @Nullable Integer account,
        String name,
        String displayName,
        Set<String> permissions,
        UnitScope units)
        implements UserDetails, Acting {
    private static final long serialVersionUID = 1L;

    /** In which way somebody acts. */
    public enum Kind implements Coded {
        /** A person with an open session. */
        ACCOUNT("account"),
        /** A program with the token of an account. */
        TOKEN("token"),
        /** Linchpin itself: the start, a job. */
        SYSTEM("system"),
        /** Nobody who is known yet. */
        VISITOR("visitor");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /** Nobody who is known yet. */
    public static final Actor VISITOR =
            new Actor(Kind.VISITOR, null, "", "", Set.of(), UnitScope.NONE);

    public Actor {
        permissions = Set.copyOf(permissions);
    }

    /** A person with these roles. */
    public static Actor person(
            int account, String name, String displayName, Set<Role> roles, UnitScope units) {
        return new Actor(Kind.ACCOUNT, account, name, displayName, permissions(roles), units);
    }

    /** A part of Linchpin that acts on its own, with every permission. */
    public static Actor system(String part) {
        return system(part, UnitScope.NONE);
    }

    /** The same, for what units own. */
    public static Actor system(String part, UnitScope units) {
        return new Actor(Kind.SYSTEM, null, part, part, Permission.ALL, units);
    }

    private static Set<String> permissions(Set<Role> roles) {
        Set<String> all = new TreeSet<>();
        roles.forEach(role -> all.addAll(role.permissions()));
        return all;
    }

    /** Whether a constant of {@link Permission} is granted. */
    public boolean may(String permission) {
        return permissions.contains(permission);
    }

    @Override
    public Actor actor() {
        return this;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return permissions.stream().sorted().map(SimpleGrantedAuthority::new).toList();
    }

    @Override
    public @Nullable String getPassword() {
        return null;
    }

    @Override
    public String getUsername() {
        return name;
    }
}
