package io.github.linchpin.profile;

import io.github.linchpin.kit.Addresses;
import io.github.linchpin.kit.UrlState;
import io.github.linchpin.shared.Coded;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** What the parameters of the list of countries and of the page of one mean. */
final class CountriesNavigation {
    static final String PATH = Addresses.COUNTRIES;
    static final String TEXT = "q";
    static final String REGION = "region";
    static final String BLOC = "bloc";
    static final String SORT = "sort";

    /** Inputs and stages whose shares are drawn. */
    static final String DRAWN = "drawn";

    private static final String DESCENDING = "-";

    private CountriesNavigation() {}

    /** The filter of a state; words that are none are left out. */
    static CountryFilter filter(UrlState state, CountriesPage page) {
        return new CountryFilter(
                state.value(TEXT).orElse(""),
                new HashSet<>(
                        state.values(REGION).stream().filter(page.regions()::contains).toList()),
                new HashSet<>(
                        state.values(BLOC).stream()
                                .filter(code -> page.bloc(code).isPresent())
                                .toList()));
    }

    /** What of the filter cannot be read, as {@code name=value}. */
    static List<String> mistakes(UrlState state, CountriesPage page) {
        List<String> mistakes = new ArrayList<>();
        state.values(REGION).stream()
                .filter(region -> !page.regions().contains(region))
                .forEach(region -> mistakes.add(REGION + "=" + region));
        state.values(BLOC).stream()
                .filter(code -> page.bloc(code).isEmpty())
                .forEach(code -> mistakes.add(BLOC + "=" + code));
        state.value(SORT)
                .filter(sort -> Coded.find(CountrySort.class, plain(sort)).isEmpty())
                .ifPresent(sort -> mistakes.add(SORT + "=" + sort));
        return mistakes;
    }

    /** By what a state sorts; who leads most comes first where it does not say. */
    static Sorting sorting(UrlState state) {
        String text = state.value(SORT).orElse("");
        return Coded.find(CountrySort.class, plain(text))
                .map(sort -> new Sorting(sort, text.startsWith(DESCENDING)))
                .orElse(Sorting.MOST_LED);
    }

    private static String plain(String sort) {
        return sort.startsWith(DESCENDING) ? sort.substring(1) : sort;
    }

    /** A column and a direction. */
    record Sorting(CountrySort by, boolean descending) {
        static final Sorting MOST_LED = new Sorting(CountrySort.LEADS, true);

        /** As it stands in the address, empty for the order that needs no word. */
        String code() {
            return equals(MOST_LED) ? "" : (descending ? DESCENDING : "") + by.code();
        }
    }
}
