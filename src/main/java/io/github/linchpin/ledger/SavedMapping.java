package io.github.linchpin.ledger;

import java.time.Instant;

/** A mapping under the name that somebody gave it, for the next file of the same unit. */
public record SavedMapping(String name, ColumnMapping mapping, String savedBy, Instant savedAt) {
    /** Longest name. */
    public static final int LONGEST_NAME = 100;
}
