package io.github.linchpin.measure;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which countries a bloc holds on a day. */
public record Blocs(List<Membership> memberships) {

    /** Membership of a country; both days inclusive, null where open. */
    public record Membership(
            String bloc, String member, @Nullable LocalDate from, @Nullable LocalDate to) {

        boolean holds(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
        }
    }

    public Blocs {
        memberships = List.copyOf(memberships);
    }

    /** Whether a country is one of the areas or, on that day, a member of one that is a bloc. */
    public boolean among(String country, Collection<String> areas, LocalDate day) {
        return areas.contains(country)
                || memberships.stream()
                        .anyMatch(membership ->
                                membership.member().equals(country)
                                        && areas.contains(membership.bloc())
                                        && membership.holds(day));
    }
}
