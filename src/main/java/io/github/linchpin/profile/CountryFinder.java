package io.github.linchpin.profile;

import io.github.linchpin.kit.Addresses;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.shared.Viewpoint;
import io.github.linchpin.shell.SearchSource;
import io.github.linchpin.shell.SearchText;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Finds countries and blocs by name, code and other spellings; it asks no database. */
@Component
@Order(2)
class CountryFinder implements SearchSource {
    private final Areas areas;
    private final Clock clock;

    CountryFinder(Areas areas, Clock clock) {
        this.areas = areas;
        this.clock = clock;
    }

    @Override
    public List<Hit> find(SearchText text, Viewpoint viewpoint) {
        LocalDate day = viewpoint.day(clock).in(ZoneOffset.UTC);
        List<Hit> hits = new ArrayList<>();
        for (Areas.Named named : areas.named()) {
            Area area = named.area();
            if (area.isCountry() || area.isBloc()) {
                text.fit(named.names(), List.of())
                        .ifPresent(fit ->
                                hits.add(
                                        new Hit(
                                                area.name(),
                                                detail(area, text, fit, day),
                                                Addresses.COUNTRIES + "/" + area.code(),
                                                fit,
                                                false)));
            }
        }
        return hits;
    }

    private String detail(Area area, SearchText text, SearchText.Fit fit, LocalDate day) {
        String what =
                area.isBloc()
                        ? Texts.text(
                                "search.bloc",
                                areas.in(area.code()).stream()
                                        .filter(membership -> membership.holds(day))
                                        .count())
                        : Texts.text(
                                "search.country",
                                area.subRegion() == null ? area.code() : area.subRegion());
        return spelling(area, text, fit)
                .map(alias -> {
                    Integer until = alias.until();
                    return until == null
                            ? Texts.text("search.country.alias", what, alias.name())
                            : Texts.text(
                                    "search.country.former",
                                    what,
                                    alias.name(),
                                    Integer.toString(until));
                })
                .orElse(what);
    }

    /** The other spelling that was meant, where name and codes fit less well. */
    private static Optional<Area.Alias> spelling(Area area, SearchText text, SearchText.Fit fit) {
        boolean byName =
                text.fit(
                                List.of(SearchText.key(area.name()), SearchText.key(area.code())),
                                List.of())
                        .equals(Optional.of(fit));
        return byName
                ? Optional.empty()
                : area.aliases().stream()
                        .filter(alias ->
                                text.fit(List.of(SearchText.key(alias.name())), List.of())
                                        .equals(Optional.of(fit)))
                        .findFirst();
    }
}
