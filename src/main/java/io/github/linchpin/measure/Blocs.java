package io.github.linchpin.measure;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which countries a bloc holds on a day. */
public final class Blocs {
    private final Map<String, List<Membership>> byMember;

    public Blocs(Collection<Membership> memberships) {
        byMember = memberships.stream().collect(Collectors.groupingBy(Membership::member));
    }

    /** Membership of a country; both days inclusive, null where open. */
    public record Membership(
            String bloc, String member, @Nullable LocalDate from, @Nullable LocalDate to) {

        boolean holds(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
        }
    }

    /** Whether a country is one of the areas or, on that day, a member of one that is a bloc. */
    public boolean among(String country, Collection<String> areas, LocalDate day) {
        if (areas.contains(country)) {
            return true;
        }
        for (Membership membership : byMember.getOrDefault(country, List.of())) {
            if (areas.contains(membership.bloc()) && membership.holds(day)) {
                return true;
            }
        }
        return false;
    }

    /** Everyone who ever was a member of a bloc. */
    public Set<String> everIn(String bloc) {
        Set<String> members = new TreeSet<>();
        byMember.forEach((member, memberships) -> {
            if (memberships.stream().anyMatch(one -> one.bloc().equals(bloc))) {
                members.add(member);
            }
        });
        return members;
    }
}
