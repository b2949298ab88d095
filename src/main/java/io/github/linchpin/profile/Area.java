package io.github.linchpin.profile;

import io.github.linchpin.shared.AreaKind;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A country, a bloc or an aggregate with its names.
 *
 * @param code ISO 3166-1 alpha-2, or {@code x-} and a word
 * @param region as UN M49 has it, null for blocs
 */
record Area(
        String code,
        AreaKind kind,
        @Nullable String iso3,
        String name,
        @Nullable String region,
        @Nullable String subRegion,
        List<Alias> aliases) {

    /**
     * Another name.
     *
     * @param until last year in which it was the name, null where it still is one
     */
    record Alias(String name, @Nullable Integer until) {}

    boolean isCountry() {
        return kind == AreaKind.COUNTRY;
    }

    boolean isBloc() {
        return kind == AreaKind.BLOC;
    }

    /** The shortest of its names, for narrow places: EU. */
    String shortName() {
        return Stream.concat(Stream.of(name), aliases.stream().map(Alias::name))
                .min(Comparator.comparingInt(String::length))
                .orElse(name);
    }
}
