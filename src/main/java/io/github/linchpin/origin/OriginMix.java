package io.github.linchpin.origin;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Where something comes from, as a declaration or a document says: nothing, one area, or a mix in
 * percent by area. It has one spelling, by which it can be grouped: empty, {@code CN}, or {@code
 * CN:60;MY:40}.
 *
 * @param percents by code of the area; they make 100, or there are none
 */
public record OriginMix(SortedMap<String, BigDecimal> percents) {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /** Nothing is said. */
    public static final OriginMix UNKNOWN = new OriginMix(new TreeMap<>());

    /** Takes a copy. */
    public OriginMix {
        percents = Collections.unmodifiableSortedMap(new TreeMap<>(percents));
    }

    /**
     * What a text declares.
     *
     * @param areas the area that a name means
     * @return empty where a name is not known or the parts do not make 100 percent
     */
    public static Optional<OriginMix> read(String text, Function<String, Optional<String>> areas) {
        if (text.indexOf(':') < 0) {
            return areas.apply(text).map(OriginMix::whole);
        }
        SortedMap<String, BigDecimal> percents = new TreeMap<>();
        for (String part : text.split(";", -1)) {
            int colon = part.indexOf(':');
            if (colon < 0) {
                return Optional.empty();
            }
            Optional<String> area = areas.apply(part.substring(0, colon).strip());
            Optional<BigDecimal> percent = percent(part.substring(colon + 1).strip());
            if (area.isEmpty() || percent.isEmpty()) {
                return Optional.empty();
            }
            percents.merge(area.orElseThrow(), percent.orElseThrow(), BigDecimal::add);
        }
        BigDecimal sum = percents.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.compareTo(WHOLE) == 0 ? Optional.of(new OriginMix(percents)) : Optional.empty();
    }

    /** All of it from one area. */
    public static OriginMix whole(String area) {
        return new OriginMix(new TreeMap<>(Map.of(area, WHOLE)));
    }

    /** The mix of its one spelling, as it is stored. */
    public static OriginMix of(String spelling) {
        if (spelling.isEmpty()) {
            return UNKNOWN;
        }
        return read(spelling, Optional::of)
                .orElseThrow(() -> new IllegalArgumentException("No mix of origins: " + spelling));
    }

    /** Its one spelling. */
    public String spelling() {
        return percents.size() <= 1
                ? percents.keySet().stream().collect(joining())
                : percents.entrySet().stream()
                        .map(part -> part.getKey() + ":" + plain(part.getValue()))
                        .collect(joining(";"));
    }

    public boolean isUnknown() {
        return percents.isEmpty();
    }

    /** Which part of the whole comes from an area, as a fraction. */
    public SortedMap<String, BigDecimal> fractions() {
        SortedMap<String, BigDecimal> fractions = new TreeMap<>();
        percents.forEach((area, percent) -> fractions.put(area, percent.movePointLeft(2)));
        return fractions;
    }

    /**
     * In words: "China", or "60 % China, 40 % Malaysia".
     *
     * @param names of areas
     */
    public String words(UnaryOperator<String> names) {
        return percents.size() <= 1
                ? percents.keySet().stream().map(names).collect(joining())
                : percents.entrySet().stream()
                        .map(part ->
                                plain(part.getValue()) + "\u00a0% " + names.apply(part.getKey()))
                        .collect(joining(", "));
    }

    private static Optional<BigDecimal> percent(String text) {
        if (!text.matches("\\d{1,3}(\\.\\d{1,4})?")) {
            return Optional.empty();
        }
        BigDecimal percent = new BigDecimal(text);
        return percent.signum() > 0 && percent.compareTo(WHOLE) <= 0
                ? Optional.of(percent)
                : Optional.empty();
    }

    private static String plain(BigDecimal percent) {
        return percent.stripTrailingZeros().toPlainString();
    }
}
