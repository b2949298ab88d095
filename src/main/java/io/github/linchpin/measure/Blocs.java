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
    private final Map<String, List<Membership>> byBloc;

    public Blocs(Collection<Membership> memberships) {
        byMember = memberships.stream().collect(Collectors.groupingBy(Membership::member));
        byBloc = memberships.stream().collect(Collectors.groupingBy(Membership::bloc));
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

    /** The members of a bloc on a day; none where the area is no bloc. */
    public Set<String> members(String bloc, LocalDate day) {
        return byBloc.getOrDefault(bloc, List.of()).stream()
                .filter(membership -> membership.holds(day))
                .map(Membership::member)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The blocs that a country belongs to on a day. */
    public Set<String> of(String member, LocalDate day) {
        return byMember.getOrDefault(member, List.of()).stream()
                .filter(membership -> membership.holds(day))
                .map(Membership::bloc)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Blocs blocs && byMember.equals(blocs.byMember);
    }

    @Override
    public int hashCode() {
        return byMember.hashCode();
    }

    /** The days on which somebody joins, and those after somebody was last a member. */
    public Set<LocalDate> changes() {
        Set<LocalDate> days = new TreeSet<>();
        byBloc.values()
                .forEach(memberships -> {
                    for (Membership membership : memberships) {
                        if (membership.from() != null) {
                            days.add(membership.from());
                        }
                        if (membership.to() != null) {
                            days.add(membership.to().plusDays(1));
                        }
                    }
                });
        return days;
    }
}
