package io.github.linchpin.access;

import java.io.Serializable;
import java.util.Set;

/**
 * The business units whose rows somebody sees: the named ones and all below them.
 *
 * @param units ids as they were granted, without those below; empty sees nothing that a unit owns
 */
public record UnitScope(Set<Integer> units) implements Serializable {
    /** Sees nothing that a unit owns. */
    public static final UnitScope NONE = new UnitScope(Set.of());

    public UnitScope {
        units = Set.copyOf(units);
    }
}
