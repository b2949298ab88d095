package io.github.linchpin.profile;

import io.github.linchpin.access.Permission;
import io.github.linchpin.shell.SearchText;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Countries and blocs with names and members. They come with the product and change only before it
 * starts, so they are read once.
 */
@Service
@RolesAllowed(Permission.READ)
class Areas {
    private static final int SIMILAR = 5;

    private final AreaQuery query;
    private volatile @Nullable Copy copy;

    Areas(AreaQuery query) {
        this.query = query;
    }

    /**
     * An area with its names in the form in which they are compared.
     *
     * @param names codes, name and other spellings
     */
    record Named(Area area, List<String> names) {
        static Named of(Area area) {
            return new Named(
                    area,
                    Stream.concat(
                                    Stream.of(
                                            area.code(),
                                            area.iso3(),
                                            area.name(),
                                            area.code().replace("x-", "")),
                                    area.aliases().stream().map(Area.Alias::name))
                            .filter(Objects::nonNull)
                            .map(SearchText::key)
                            .distinct()
                            .toList());
        }
    }

    private record Copy(
            List<Named> named, Map<String, Area> byCode, List<Membership> memberships) {}

    /** All areas with their names, by name. */
    @Transactional(readOnly = true)
    public List<Named> named() {
        return copy().named();
    }

    /** All areas by their code. */
    @Transactional(readOnly = true)
    public Map<String, Area> byCode() {
        return copy().byCode();
    }

    /** The area of an address, in whatever case its code was written; EU is x-eu. */
    @Transactional(readOnly = true)
    public Optional<Area> find(String code) {
        Map<String, Area> all = byCode();
        String small = code.toLowerCase(Locale.ROOT);
        return Stream.of(code.toUpperCase(Locale.ROOT), small, "x-" + small)
                .map(all::get)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** Areas with a page whose names resemble a text, best first. */
    @Transactional(readOnly = true)
    public List<Area> similar(String typed) {
        SearchText text = SearchText.of(typed);
        List<Area> fitting =
                named().stream()
                        .filter(named -> named.area().isCountry() || named.area().isBloc())
                        .filter(named -> text.fit(named.names(), List.of()).isPresent())
                        .sorted(
                                Comparator.comparing(
                                        named -> text.fit(named.names(), List.of()).orElseThrow()))
                        .map(Named::area)
                        .limit(SIMILAR)
                        .toList();
        if (!fitting.isEmpty() || text.text().length() < 2) {
            return fitting;
        }
        // nothing holds the text: names that begin as it does
        String beginning = text.text().substring(0, text.text().length() > 3 ? 3 : 1);
        return named().stream()
                .filter(named -> named.area().isCountry())
                .filter(named -> named.names().stream().anyMatch(n -> n.startsWith(beginning)))
                .map(Named::area)
                .limit(SIMILAR)
                .toList();
    }

    /** Where an area belongs, all times together. */
    @Transactional(readOnly = true)
    public List<Membership> of(String member) {
        return copy().memberships().stream()
                .filter(membership -> membership.member().equals(member))
                .toList();
    }

    /** Who belongs to a bloc, all times together. */
    @Transactional(readOnly = true)
    public List<Membership> in(String bloc) {
        return copy().memberships().stream()
                .filter(membership -> membership.bloc().equals(bloc))
                .toList();
    }

    /** The blocs of every country on a day, by name. */
    @Transactional(readOnly = true)
    public Map<String, List<Area>> blocsOn(LocalDate day) {
        Map<String, Area> all = byCode();
        return copy().memberships().stream()
                .filter(membership -> membership.holds(day))
                .collect(
                        Collectors.groupingBy(
                                Membership::member,
                                Collectors.mapping(
                                        membership ->
                                                Objects.requireNonNull(all.get(membership.bloc())),
                                        Collectors.collectingAndThen(
                                                Collectors.toList(), Areas::sorted))));
    }

    private static List<Area> sorted(List<Area> areas) {
        return areas.stream().sorted(Comparator.comparing(Area::shortName)).toList();
    }

    private Copy copy() {
        Copy held = copy;
        if (held == null) {
            List<Area> areas = query.areas();
            held =
                    new Copy(
                            areas.stream().map(Named::of).toList(),
                            areas.stream()
                                    .collect(
                                            Collectors.toUnmodifiableMap(
                                                    Area::code, Function.identity())),
                            query.memberships());
            copy = held;
        }
        return held;
    }
}
