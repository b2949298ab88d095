package io.github.linchpin.purchases;

import io.github.linchpin.kit.Addresses;
import io.github.linchpin.kit.UrlState;
import io.github.linchpin.ledger.LineCursor;
import io.github.linchpin.ledger.LineFilter;
import io.github.linchpin.ledger.LineKey;
import io.github.linchpin.shared.EndUse;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the parameters of the list of lines mean. */
final class LinesNavigation {
    static final String PATH = Addresses.LINES;
    static final String DOCUMENT = "q";
    static final String UNIT = Addresses.UNIT;
    static final String FROM = "from";
    static final String TO = "to";
    static final String ITEM = Addresses.ITEM;
    static final String SUPPLIER = Addresses.SUPPLIER;
    static final String DESTINATION = "towards";
    static final String ORIGIN = "origin";
    static final String END_USE = "use";
    static final String CURRENCY = "currency";
    static final String CREDITS = "credits";
    static final String YES = "yes";

    /** Where the page begins: behind a line, before one, or at the end of a month. */
    static final String OLDER_THAN = "before";

    static final String NEWER_THAN = "after";
    static final String MONTH = "month";

    /** The line of which everything is shown. */
    static final String OPEN = "line";

    private static final List<String> PLACES = List.of(OLDER_THAN, NEWER_THAN, MONTH, OPEN);

    private LinesNavigation() {}

    /** The filter of a state; what cannot be read is left out. */
    static LineFilter filter(UrlState state) {
        return new LineFilter(
                units(state),
                state.day(FROM),
                state.day(TO),
                state.value(ITEM).orElse(""),
                state.value(SUPPLIER).orElse(""),
                upper(state, DESTINATION),
                state.value(ORIGIN).filter(LineFilter.NOT_DECLARED::equals).isPresent()
                        ? LineFilter.NOT_DECLARED
                        : upper(state, ORIGIN),
                state.words(END_USE, EndUse.class).stream().findFirst().orElse(null),
                upper(state, CURRENCY),
                state.value(CREDITS).filter(YES::equals).isPresent(),
                state.value(DOCUMENT).orElse(""));
    }

    /** What cannot be read, as {@code name=value}. */
    static List<String> mistakes(UrlState state) {
        List<String> mistakes = new ArrayList<>(state.strangers(END_USE, EndUse.class));
        for (String name : List.of(FROM, TO)) {
            state.value(name)
                    .filter(value -> state.day(name) == null)
                    .ifPresent(value -> mistakes.add(name + "=" + value));
        }
        state.values(UNIT).stream()
                .filter(value -> !isNumber(value))
                .forEach(value -> mistakes.add(UNIT + "=" + value));
        for (String name : List.of(OLDER_THAN, NEWER_THAN, OPEN)) {
            state.value(name)
                    .filter(value -> LineKey.of(value).isEmpty())
                    .ifPresent(value -> mistakes.add(name + "=" + value));
        }
        state.value(MONTH)
                .filter(value -> month(state).isEmpty())
                .ifPresent(value -> mistakes.add(MONTH + "=" + value));
        return mistakes;
    }

    /** Where the page begins; null: at the newest line. */
    static @Nullable LineCursor cursor(UrlState state) {
        Optional<LineCursor> older =
                state.value(OLDER_THAN).flatMap(LineKey::of).map(LineCursor::olderThan);
        Optional<LineCursor> newer =
                state.value(NEWER_THAN).flatMap(LineKey::of).map(LineCursor::newerThan);
        Optional<LineCursor> month = month(state).map(wanted -> LineCursor.upTo(wanted.atDay(1)));
        return older.or(() -> newer).or(() -> month).orElse(null);
    }

    static Optional<YearMonth> month(UrlState state) {
        try {
            return state.value(MONTH).map(YearMonth::parse);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The same filter, at the newest line. */
    static UrlState atNewest(UrlState state) {
        UrlState newest = state;
        for (String place : PLACES) {
            newest = newest.with(place, (String) null);
        }
        return newest;
    }

    /** The same filter at another place. */
    static UrlState at(UrlState state, String place, String value) {
        return atNewest(state).with(place, value);
    }

    private static Set<Integer> units(UrlState state) {
        return state.values(UNIT).stream()
                .filter(LinesNavigation::isNumber)
                .map(Integer::valueOf)
                .collect(Collectors.toSet());
    }

    private static boolean isNumber(String value) {
        return value.matches("\\d{1,9}");
    }

    private static String upper(UrlState state, String name) {
        return state.value(name).map(value -> value.toUpperCase(Locale.ROOT)).orElse("");
    }
}
