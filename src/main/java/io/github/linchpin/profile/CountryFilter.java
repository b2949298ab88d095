package io.github.linchpin.profile;

import io.github.linchpin.shell.SearchText;
import java.util.List;
import java.util.Set;

/**
 * Which countries are wanted; an empty set means all.
 *
 * @param text part of a name or a code; without it only countries that lead, supply or impose
 *     something are wanted
 * @param regions names of regions
 * @param blocs codes of blocs, one of which must hold the country on D
 */
record CountryFilter(String text, Set<String> regions, Set<String> blocs) {
    CountryFilter {
        text = text.strip();
        regions = Set.copyOf(regions);
        blocs = Set.copyOf(blocs);
    }

    /**
     * Whether a row is wanted.
     *
     * @param names codes and names of the country, as they are compared
     */
    boolean keeps(CountryRow row, List<String> names) {
        SearchText wanted = SearchText.of(text);
        return (wanted.isBlank() ? row.matters() : wanted.fit(names, List.of()).isPresent())
                && (regions.isEmpty() || regions.contains(String.valueOf(row.area().region())))
                && (blocs.isEmpty()
                        || row.blocs().stream().anyMatch(bloc -> blocs.contains(bloc.code())));
    }
}
