package io.github.linchpin.country;

import io.github.linchpin.shared.NameKey;
import io.github.linchpin.shared.Period;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.jspecify.annotations.Nullable;

/**
 * Names of areas and how they are spelled. A name that is not in it is asked about, never guessed.
 *
 * @param names name of every area by its code
 * @param spellings what is written, as a {@link NameKey}
 */
public record AreaBook(Map<String, String> names, Map<String, Spelling> spellings) {
    private static final int MOST_OFFERS = 3;
    private static final double LIKE = 0.8;
    private static final int SHORTEST_WORD = 3;

    /**
     * An area under one of its names.
     *
     * @param from first year in which the name meant the area; null: ever
     * @param to last such year; null: still
     */
    public record Spelling(String area, @Nullable Integer from, @Nullable Integer to) {
        boolean holds(Period period) {
            return (from == null || from <= period.to()) && (to == null || period.from() <= to);
        }
    }

    public AreaBook {
        names = Map.copyOf(names);
        spellings = Map.copyOf(spellings);
    }

    /** The area that a name or code means in a period; empty where it means none. */
    public Optional<String> find(String text, Period period) {
        if (names.containsKey(text)) {
            return Optional.of(text);
        }
        return Optional.ofNullable(spellings.get(NameKey.of(text)))
                .filter(spelling -> spelling.holds(period))
                .map(Spelling::area);
    }

    /** The name of an area, its code where it is unknown. */
    public String name(String area) {
        return names.getOrDefault(area, area);
    }

    /** Codes of the areas that may be meant, the likeliest first; at most three. */
    public List<String> offers(String text) {
        String typed = NameKey.plain(text);
        if (typed.isEmpty()) {
            return List.of();
        }
        JaroWinklerSimilarity similarity = new JaroWinklerSimilarity();
        record Offer(String area, double likeness) {}
        return spellings.entrySet().stream()
                .map(entry ->
                        new Offer(
                                entry.getValue().area(),
                                likeness(similarity, typed, NameKey.plain(entry.getKey()))))
                .filter(offer -> offer.likeness() >= LIKE)
                .sorted(
                        Comparator.comparingDouble(Offer::likeness)
                                .reversed()
                                .thenComparing(Offer::area))
                .map(Offer::area)
                .distinct()
                .limit(MOST_OFFERS)
                .toList();
    }

    /** Of the whole name or of one of its words: Kongo is like Congo (Kinshasa). */
    private static double likeness(JaroWinklerSimilarity similarity, String typed, String name) {
        return Stream.concat(Stream.of(name), Arrays.stream(name.split("[^\\p{L}]+")))
                .filter(part -> part.length() >= SHORTEST_WORD)
                .mapToDouble(part -> similarity.apply(typed, part))
                .max()
                .orElse(0);
    }
}
