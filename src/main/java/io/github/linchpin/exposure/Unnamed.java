package io.github.linchpin.exposure;

import io.github.linchpin.measure.Blocs;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * The countries that may stand behind a row without a country.
 *
 * @param blocs members of blocs
 */
record Unnamed(Blocs blocs) {
    /** A country that no measure names: what holds for it holds for any other country. */
    static final String ANY_OTHER = "any-other";

    /**
     * Of the countries that measures name, those that may stand behind the row, and where there may
     * be more, {@link #ANY_OTHER} for all of them. A country with a row of its own never does.
     *
     * @param named countries and blocs that make a difference
     * @param day whose members blocs have
     */
    Set<String> behind(Supply.Part part, Supply supply, Collection<String> named, LocalDate day) {
        Set<String> listed = new HashSet<>();
        supply.parts().stream()
                .filter(other -> other.kind() == Supply.Kind.COUNTRY)
                .forEach(other -> listed.add(String.valueOf(other.area())));
        Set<String> members =
                new TreeSet<>(blocs.members(part.area() == null ? "" : part.area(), day));
        members.removeAll(listed);
        // a residual, or a bloc of which nobody is left that is known
        boolean anybody = members.isEmpty();
        Set<String> behind = new TreeSet<>();
        named.stream()
                .flatMap(area -> countries(area, day).stream())
                .filter(country -> !listed.contains(country))
                .filter(country -> anybody || members.contains(country))
                .forEach(behind::add);
        if (anybody || !behind.containsAll(members)) {
            behind.add(ANY_OTHER);
        }
        return behind;
    }

    private Set<String> countries(String area, LocalDate day) {
        Set<String> members = blocs.members(area, day);
        return members.isEmpty() ? Set.of(area) : members;
    }
}
