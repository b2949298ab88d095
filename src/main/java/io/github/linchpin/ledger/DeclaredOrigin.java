package io.github.linchpin.ledger;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The origin of a line as its supplier declares it, in one spelling: empty, one area, or a mix in
 * percent by area ({@code CN:60;MY:40}).
 */
public final class DeclaredOrigin {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private DeclaredOrigin() {}

    /**
     * What a cell declares.
     *
     * @param areas the area that a name means
     * @return empty where a name is not known or the parts do not make 100 percent
     */
    static Optional<String> of(String text, Function<String, Optional<String>> areas) {
        if (text.indexOf(':') < 0) {
            return areas.apply(text);
        }
        Map<String, BigDecimal> parts = new TreeMap<>();
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
            parts.merge(area.orElseThrow(), percent.orElseThrow(), BigDecimal::add);
        }
        BigDecimal sum = parts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(WHOLE) != 0) {
            return Optional.empty();
        }
        return Optional.of(
                parts.size() == 1
                        ? parts.keySet().iterator().next()
                        : parts.entrySet().stream()
                                .map(part -> part.getKey() + ":" + plain(part.getValue()))
                                .collect(Collectors.joining(";")));
    }

    /**
     * What is declared in words: "China", or "60 % China, 40 % Malaysia".
     *
     * @param origin in the one spelling, not empty
     * @param names of areas
     */
    public static String words(String origin, UnaryOperator<String> names) {
        if (origin.indexOf(':') < 0) {
            return names.apply(origin);
        }
        return Arrays.stream(origin.split(";", -1))
                .map(part -> part.split(":", 2))
                .map(part -> part[1] + "\u00a0% " + names.apply(part[0]))
                .collect(Collectors.joining(", "));
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
