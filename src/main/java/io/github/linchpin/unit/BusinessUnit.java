package io.github.linchpin.unit;

import org.jspecify.annotations.Nullable;

/**
 * Who bought, and in which country.
 *
 * @param parent id of the unit above; null at the top
 * @param country destination of its purchases, ISO 3166-1 alpha-2
 * @param active nothing new is booked on a unit that is not
 * @param buyerListed whether it is on a list of entities, where purchase lines do not say; null:
 *     not known
 * @param version counts the changes, so that nobody overwrites what they have not seen
 */
public record BusinessUnit(
        int id,
        @Nullable Integer parent,
        String name,
        String country,
        boolean active,
        @Nullable Boolean buyerListed,
        int version) {}
