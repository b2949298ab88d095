package io.github.linchpin.account;

import org.jspecify.annotations.Nullable;

/**
 * What somebody chose for themselves.
 *
 * @param theme {@code system}, {@code light} or {@code dark}
 * @param startPage path of the first page after signing in, without a slash in front
 * @param home from where supply is looked at, ISO 3166-1 alpha-2; null: the country of the unit
 */
public record Profile(String theme, String startPage, @Nullable String home) {
    /** Nothing chosen. */
    public static final Profile DEFAULT = new Profile("system", "", null);
}
