package io.github.linchpin.lookup;

import io.github.linchpin.kit.Texts;
import io.github.linchpin.shared.Viewpoint;
import io.github.linchpin.shell.SearchSource;
import io.github.linchpin.shell.SearchText;
import io.github.linchpin.shell.SearchText.Fit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds inputs by name, symbol, alias or slug; whoever looks for a member also finds its families.
 * The inputs come with the product and change only before it starts, so their names are read once.
 */
@Component
@Order(1)
class InputFinder implements SearchSource {
    private final InputNameQuery query;
    private volatile @Nullable Map<String, Named> names;

    InputFinder(InputNameQuery query) {
        this.query = query;
    }

    /** An input with its names in the form in which they are compared. */
    private record Named(
            InputNameQuery.Names input, List<String> own, Map<String, String> aliases) {

        static Named of(InputNameQuery.Names input) {
            return new Named(
                    input,
                    Stream.of(input.name(), input.slug(), input.symbol())
                            .filter(Objects::nonNull)
                            .map(SearchText::key)
                            .toList(),
                    input.aliases().stream()
                            .collect(
                                    Collectors.toMap(
                                            SearchText::key,
                                            alias -> alias,
                                            (first, second) -> first,
                                            LinkedHashMap::new)));
        }
    }

    /** The best way in which an input fits, and the alias that did it if it was one. */
    private record Found(Fit fit, @Nullable String alias) {}

    @Override
    @Transactional(readOnly = true)
    public List<Hit> find(SearchText text, Viewpoint viewpoint) {
        Map<String, Named> all = names();
        List<Hit> hits = new ArrayList<>();
        for (Named named : all.values()) {
            fit(text, named)
                    .ifPresent(found -> {
                        hits.add(hit(named, found, all));
                        if (found.fit().compareTo(Fit.BEGINNING) <= 0) {
                            families(named, found.fit(), all).forEach(hits::add);
                        }
                    });
        }
        return hits;
    }

    private Map<String, Named> names() {
        Map<String, Named> held = names;
        if (held == null) {
            held = new LinkedHashMap<>();
            for (InputNameQuery.Names input : query.all()) {
                held.put(input.slug(), Named.of(input));
            }
            names = held;
        }
        return held;
    }

    private static Optional<Found> fit(SearchText text, Named named) {
        Optional<Fit> own = text.fit(named.own(), List.of());
        Optional<Fit> any =
                text.fit(
                        Stream.concat(named.own().stream(), named.aliases().keySet().stream())
                                .toList(),
                        List.of());
        if (any.isEmpty() || any.equals(own)) {
            return own.map(fit -> new Found(fit, null));
        }
        return named.aliases().entrySet().stream()
                .filter(alias -> text.fit(List.of(alias.getKey()), List.of()).equals(any))
                .findFirst()
                .map(alias -> new Found(any.get(), alias.getValue()))
                .or(() -> Optional.of(new Found(any.get(), null)));
    }

    private static Hit hit(Named named, Found found, Map<String, Named> all) {
        InputNameQuery.Names input = named.input();
        String what =
                input.families().isEmpty()
                        ? Texts.text("search.input")
                        : Texts.text(
                                "search.input.member",
                                input.families().stream()
                                        .map(slug -> name(slug, all))
                                        .collect(Collectors.joining(", ")));
        return new Hit(
                input.name(),
                found.alias() == null
                        ? what
                        : Texts.text("search.input.alias", what, found.alias()),
                InputsNavigation.path(input.slug()),
                found.fit(),
                false);
    }

    private static Stream<Hit> families(Named member, Fit fit, Map<String, Named> all) {
        return member.input().families().stream()
                .map(all::get)
                .filter(Objects::nonNull)
                .map(family ->
                        new Hit(
                                family.input().name(),
                                Texts.text(
                                        "search.input.family", Texts.within(member.input().name())),
                                InputsNavigation.path(family.input().slug()),
                                fit,
                                true));
    }

    private static String name(String slug, Map<String, Named> all) {
        Named family = all.get(slug);
        return family == null ? slug : Texts.within(family.input().name());
    }
}
