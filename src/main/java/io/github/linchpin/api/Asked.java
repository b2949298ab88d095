package io.github.linchpin.api;

import io.github.linchpin.shared.Coded;
import io.github.linchpin.shared.Period;
import io.github.linchpin.shared.Stage;
import io.github.linchpin.shared.Viewpoint;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A request whose parameters have been checked.
 *
 * @param given parameters that were given, with their values
 * @param viewpoint D, K, destination and reading
 * @param limit rows of a page, null for all
 * @param after key of the last row of the page before, null for the first page
 */
record Asked(
        Map<Parameter, List<String>> given,
        Viewpoint viewpoint,
        @Nullable Integer limit,
        @Nullable Position after) {
    Asked {
        given = Map.copyOf(given);
    }

    /** The values of a parameter; none means all. */
    List<String> values(Parameter parameter) {
        return given.getOrDefault(parameter, List.of());
    }

    /** The value of a parameter that is given once at most. */
    Optional<String> value(Parameter parameter) {
        return values(parameter).stream().findFirst();
    }

    /** Whether a parameter keeps a value: it is one of those given, or none are. */
    boolean keeps(Parameter parameter, String value) {
        List<String> wanted = values(parameter);
        return wanted.isEmpty() || wanted.contains(value);
    }

    /** The values of a parameter as words of a vocabulary. */
    <E extends Enum<E> & Coded> Set<E> words(Parameter parameter, Class<E> type) {
        Set<E> words = EnumSet.noneOf(type);
        values(parameter).forEach(code -> words.add(Coded.of(type, code)));
        return words;
    }

    Set<Stage> stages() {
        return words(Parameter.STAGE, Stage.class);
    }

    List<Period> periods() {
        return values(Parameter.PERIOD).stream().map(Period::parse).toList();
    }

    /** How many rows to read: one more than a page tells whether there is another. */
    int rowsToRead() {
        return limit == null ? Integer.MAX_VALUE : limit + 1;
    }
}
