package io.github.linchpin.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What was asked for of what there is.
 *
 * @param found each side, empty where it was not asked for or is none
 * @param unknown what was asked for and is none
 */
record Choice(Sides<Optional<Named>> found, List<String> unknown) {

    /** Slugs are small, country codes large; either is read. */
    static Choice of(Sides<Optional<String>> asked, List<Named> all) {
        List<String> unknown = new ArrayList<>();
        Sides<Optional<Named>> found =
                asked.map(side ->
                        side.flatMap(code -> {
                            Optional<Named> named = find(code, all);
                            if (named.isEmpty()) {
                                unknown.add(code);
                            }
                            return named;
                        }));
        return new Choice(found, List.copyOf(unknown));
    }

    /**
     * Fills the sides that are open.
     *
     * @param likely codes to begin with, best first
     * @param beside codes for the other side of one that is known, best first
     */
    Sides<Named> complete(
            List<String> likely, Function<String, List<String>> beside, List<Named> all) {
        if (found.left().isPresent() || found.right().isEmpty()) {
            Named left = found.left().orElseGet(() -> first(likely, "", all));
            return new Sides<>(
                    left,
                    found.right()
                            .orElseGet(() -> first(beside.apply(left.code()), left.code(), all)));
        }
        Named right = found.right().orElseThrow();
        return new Sides<>(first(beside.apply(right.code()), right.code(), all), right);
    }

    private static Named first(List<String> codes, String but, List<Named> all) {
        return Stream.concat(
                        codes.stream().map(code -> find(code, all)).flatMap(Optional::stream),
                        all.stream())
                .filter(named -> !named.code().equals(but))
                .findFirst()
                .orElseThrow();
    }

    private static Optional<Named> find(String code, List<Named> all) {
        return all.stream().filter(named -> named.code().equalsIgnoreCase(code)).findFirst();
    }
}
