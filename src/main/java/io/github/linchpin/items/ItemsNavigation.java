package io.github.linchpin.items;

import io.github.linchpin.kit.UrlState;
import io.github.linchpin.ledger.ItemFilter;
import io.github.linchpin.ledger.ItemState;
import io.github.linchpin.unit.BusinessUnit;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Addresses of items. */
final class ItemsNavigation {
    static final String PATH = "ledger/items";
    static final String TEXT = "q";
    static final String UNIT = "unit";
    static final String STATE = "state";

    private static final int MONTHS = 12;

    private ItemsNavigation() {}

    /** The filter of an address, over the twelve whole months before a day. */
    static ItemFilter filter(UrlState state, LocalDate day, List<BusinessUnit> units) {
        YearMonth last = YearMonth.from(day).minusMonths(1);
        return new ItemFilter(
                last.minusMonths(MONTHS - 1L),
                last,
                unit(state, units).map(BusinessUnit::id).orElse(null),
                state.value(TEXT).map(String::strip).orElse(""),
                state.words(STATE, ItemState.class));
    }

    static Optional<BusinessUnit> unit(UrlState state, List<BusinessUnit> units) {
        return state.value(UNIT)
                .flatMap(id ->
                        units.stream()
                                .filter(unit -> Integer.toString(unit.id()).equals(id))
                                .findFirst());
    }

    /** What of an address cannot be read. */
    static List<String> mistakes(UrlState state, List<BusinessUnit> units) {
        List<String> mistakes = new ArrayList<>(state.strangers(STATE, ItemState.class));
        if (state.value(UNIT).isPresent() && unit(state, units).isEmpty()) {
            mistakes.add(UNIT + "=" + state.value(UNIT).orElseThrow());
        }
        return mistakes;
    }
}
