package io.github.linchpin.unit;

import org.jspecify.annotations.Nullable;

/**
 * Who bought, and in which country.
 *
 * @param parent id of the unit above; null at the top
 * @param country destination of its purchases, ISO 3166-1 alpha-2
 * @param active nothing new is booked on a unit that is not
 * @param version counts the changes, so that nobody overwrites what they have not seen
 */
public record BusinessUnit(
        int id,
        @Nullable Integer parent,
        String name,
        String country,
        boolean active,
        int version) {}
