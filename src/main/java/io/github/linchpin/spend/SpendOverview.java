package io.github.linchpin.spend;

import java.util.List;
import java.util.Map;

/**
 * What a manager wants to know of purchases.
 *
 * @param exposure on D
 * @param units the units that bought anything, by their id
 * @param events what changes class in the twelve months after D, soonest first
 * @param year the figures of the same day of each of the last twelve months, as they were known
 *     then, and of D; of what was bought in the twelve months before each, as the ledger has it now
 * @param changes what moved the figures
 */
public record SpendOverview(
        PurchaseExposure exposure,
        Map<Integer, UnitSpend> units,
        List<SpendEvent> events,
        List<SpendFigures> year,
        Changes changes) {
    /**
     * The figures since a day, split in fixed order: first the world moved on, then more became
     * known, then our purchases changed: what was bought in the newer months, what was loaded,
     * mapped or documented since (docs/metrics.md, Known at K). The parts add up.
     *
     * @param before then, with what was known and on file then
     * @param world on D, with what was known and on file then
     * @param learned on D, with what is known at K and what was on file then
     * @param after on D, with what is known at K and on file now
     */
    public record Changes(
            SpendFigures before, SpendFigures world, SpendFigures learned, SpendFigures after) {}

    public SpendOverview {
        units = Map.copyOf(units);
        events = List.copyOf(events);
        year = List.copyOf(year);
    }

    /** The figures of D. */
    public SpendFigures now() {
        return changes.after();
    }

    /** Whether anything was bought. */
    public boolean isAny() {
        return exposure.whole().value().signum() != 0;
    }
}
