package io.github.linchpin.ledger;

import java.time.YearMonth;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which items, and what was spent on them when.
 *
 * @param first month
 * @param last month, with the first and all between
 * @param unit id of a business unit; null: all that the actor sees
 * @param text in the code or the description; empty: any
 * @param states empty: all
 */
public record ItemFilter(
        YearMonth first,
        YearMonth last,
        @Nullable Integer unit,
        String text,
        Set<ItemState> states) {
    /** Takes a copy. */
    public ItemFilter {
        states = Set.copyOf(states);
    }
}
