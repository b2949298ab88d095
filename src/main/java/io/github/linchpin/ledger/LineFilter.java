package io.github.linchpin.ledger;

import io.github.linchpin.shared.EndUse;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which purchase lines are wanted; what is empty or null does not matter.
 *
 * @param units ids; empty: all that the actor sees
 * @param from first day
 * @param to last day
 * @param item a code, or a part of descriptions where no item has that code
 * @param supplier a code, or a part of names where no supplier has that code
 * @param destination area code
 * @param origin area code that occurs in what is declared, or {@link #NOT_DECLARED}
 * @param currency three letters
 * @param credits only amounts below zero
 * @param document a part of document numbers
 */
public record LineFilter(
        Set<Integer> units,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String item,
        String supplier,
        String destination,
        String origin,
        @Nullable EndUse endUse,
        String currency,
        boolean credits,
        String document) {
    /** In the place of an origin: lines of which none is declared. */
    public static final String NOT_DECLARED = "none";

    /** Every line. */
    public static final LineFilter ALL =
            new LineFilter(Set.of(), null, null, "", "", "", "", null, "", false, "");

    public LineFilter {
        units = Set.copyOf(units);
        item = item.strip();
        supplier = supplier.strip();
        document = document.strip();
    }

    /** Whether it begins and ends with months, as the sums by month do. */
    private boolean isOfWholeMonths() {
        return (from == null || from.getDayOfMonth() == 1)
                && (to == null || to.getDayOfMonth() == to.lengthOfMonth());
    }

    /** Whether sums by month tell exactly what it keeps. */
    boolean isSummed() {
        return isOfWholeMonths() && currency.isEmpty() && !credits && document.isEmpty();
    }

    /** Whether it asks for nothing but units and days. */
    boolean isOfUnitsOnly() {
        return item.isEmpty()
                && supplier.isEmpty()
                && destination.isEmpty()
                && origin.isEmpty()
                && endUse == null;
    }
}
