package io.github.linchpin.account;

import io.github.linchpin.access.Role;
import java.time.Duration;
import java.util.Set;

/**
 * A token that somebody wants.
 *
 * @param units ids of business units
 * @param life from now until it expires, at most {@link #LONGEST}
 */
public record TokenWish(String name, Role role, Set<Integer> units, Duration life) {
    /** A token lives a year at most. */
    public static final Duration LONGEST = Duration.ofDays(366);

    /** Longest name. */
    public static final int LONGEST_NAME = 100;

    public TokenWish {
        name = name.strip();
        units = Set.copyOf(units);
    }
}
