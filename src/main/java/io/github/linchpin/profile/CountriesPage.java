package io.github.linchpin.profile;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The list of countries from a viewpoint.
 *
 * @param day D, as the calendar of the page reads it
 * @param rows every country; who leads most first, then who supplies most, then by name
 * @param names codes and names of each country, as they are compared
 * @param tables how many inputs and stages have a lead table
 * @param sources short name and edition of their sources, with how many tables each gives
 */
record CountriesPage(
        LocalDate day,
        List<CountryRow> rows,
        Map<String, List<String>> names,
        int tables,
        Map<String, Long> sources) {

    /** The rows that a filter keeps, sorted. */
    List<CountryRow> kept(CountryFilter filter, CountriesNavigation.Sorting sorting) {
        Comparator<CountryRow> order = sorting.by().order();
        return rows.stream()
                .filter(row -> filter.keeps(row, names.getOrDefault(row.area().code(), List.of())))
                .sorted(sorting.descending() ? order.reversed() : order)
                .toList();
    }

    /** What countries can be narrowed to. */
    List<String> regions() {
        return List.copyOf(
                new TreeSet<>(
                        rows.stream()
                                .map(row -> row.area().region())
                                .filter(Objects::nonNull)
                                .toList()));
    }

    /** The blocs that have a member on D. */
    List<Area> blocs() {
        return rows.stream()
                .flatMap(row -> row.blocs().stream())
                .distinct()
                .sorted(Comparator.comparing(Area::name))
                .toList();
    }

    /** The bloc with this code. */
    Optional<Area> bloc(String code) {
        return blocs().stream().filter(bloc -> bloc.code().equals(code)).findAny();
    }
}
