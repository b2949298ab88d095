package io.github.linchpin.covers;

import io.github.linchpin.kit.Addresses;
import io.github.linchpin.kit.UrlState;
import io.github.linchpin.stock.UnitCover;
import java.util.List;

/** What the parameters of the page of stocks mean. */
final class CoversNavigation {
    static final String PATH = Addresses.STOCK;
    static final String UNIT = Addresses.UNIT;
    static final String INPUT = Addresses.INPUT;

    private CoversNavigation() {}

    /** The rows that the filters of a state keep. */
    static List<UnitCover> kept(List<UnitCover> covers, UrlState state) {
        String unit = state.value(UNIT).orElse("");
        String input = state.value(INPUT).orElse("");
        return covers.stream()
                .filter(one -> unit.isEmpty() || unit.equals(Integer.toString(one.unit())))
                .filter(one -> input.isEmpty() || input.equals(one.input()))
                .toList();
    }

    /** Whether anything is filtered. */
    static boolean isFiltered(UrlState state) {
        return state.value(UNIT).isPresent() || state.value(INPUT).isPresent();
    }

    /** Without any filter. */
    static UrlState cleared(UrlState state) {
        return state.with(UNIT, (String) null).with(INPUT, (String) null);
    }
}
