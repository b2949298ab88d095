package io.github.linchpin.unit;

import org.jspecify.annotations.Nullable;

/**
 * What an administrator sets of a business unit.
 *
 * @param parent id of the unit above; null at the top
 * @param country ISO 3166-1 alpha-2
 * @param buyerListed whether it is on a list of entities; null: not known
 * @param reason for the audit trail
 */
public record UnitChange(
        @Nullable Integer parent,
        String name,
        String country,
        boolean active,
        @Nullable Boolean buyerListed,
        String reason) {
    /** Longest name. */
    public static final int LONGEST_NAME = 100;

    public UnitChange {
        name = name.strip();
    }

    /** A unit of which nobody has said whether it is listed. */
    public UnitChange(
            @Nullable Integer parent, String name, String country, boolean active, String reason) {
        this(parent, name, country, active, null, reason);
    }
}
