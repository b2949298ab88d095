package io.github.linchpin.exposed;

import io.github.linchpin.kit.Addresses;
import io.github.linchpin.kit.UrlState;
import io.github.linchpin.shared.Coded;
import io.github.linchpin.shared.ControlClass;
import io.github.linchpin.shared.Stage;
import io.github.linchpin.spend.Grouping;
import io.github.linchpin.spend.InputExposure;
import io.github.linchpin.spend.SpendFilter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the parameters of the exposure mean. */
final class ExposureNavigation {
    static final String PATH = Addresses.EXPOSURE;
    static final String UNIT = Addresses.UNIT;
    static final String INPUT = Addresses.INPUT;
    static final String STAGE = Addresses.STAGE;
    static final String CLASS = Addresses.CLASS;
    static final String CHANGING = Addresses.CHANGING;
    static final String ORIGIN = Addresses.ORIGIN;
    static final String MEASURE = Addresses.MEASURE;

    /** By what the value is looked at. */
    static final String BY = Addresses.GROUPED_BY;

    /** Id of a supplier of the unit. */
    static final String SUPPLIER = Addresses.SUPPLIER;

    /** The row of which everything is shown: {@code gallium/refining}. */
    static final String OPEN = "show";

    private static final String ID = "\\d{1,9}";
    private static final List<String> FILTERS =
            List.of(UNIT, SUPPLIER, INPUT, STAGE, CLASS, ORIGIN, MEASURE, CHANGING);

    private ExposureNavigation() {}

    /** The filter of a state; what cannot be read is left out. */
    static SpendFilter filter(UrlState state) {
        Integer unit = id(state, UNIT);
        return new SpendFilter(
                unit,
                state.value(INPUT).orElse(""),
                word(state, STAGE, Stage.class),
                unit == null ? null : id(state, SUPPLIER),
                word(state, CLASS, ControlClass.class),
                state.value(ORIGIN).orElse("").toUpperCase(Locale.ROOT),
                state.value(MEASURE).orElse(""),
                state.value(CHANGING).filter(Addresses.SOON::equals).isPresent());
    }

    /** By what the value is looked at; by input unless something else is asked. */
    static Grouping by(UrlState state) {
        Grouping by = word(state, BY, Grouping.class);
        return by == null ? Grouping.INPUT : by;
    }

    private static @Nullable Integer id(UrlState state, String name) {
        return state.value(name).filter(id -> id.matches(ID)).map(Integer::valueOf).orElse(null);
    }

    private static <E extends Enum<E> & Coded> @Nullable E word(
            UrlState state, String name, Class<E> type) {
        return state.words(name, type).stream().findFirst().orElse(null);
    }

    /** Words that mean nothing. */
    static List<String> mistakes(UrlState state) {
        return Arrays.asList(
                        state.strangers(STAGE, Stage.class),
                        state.strangers(CLASS, ControlClass.class),
                        state.strangers(BY, Grouping.class),
                        state.value(UNIT).filter(id -> !id.matches(ID)).stream().toList(),
                        state.value(SUPPLIER).filter(id -> !id.matches(ID)).stream().toList(),
                        state.value(CHANGING).filter(word -> !word.equals(Addresses.SOON)).stream()
                                .toList())
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    /** Without any filter, with the open row. */
    static UrlState cleared(UrlState state) {
        UrlState cleared = state;
        for (String filter : FILTERS) {
            cleared = cleared.with(filter, (String) null);
        }
        return cleared;
    }

    /** The row that is open, of those that are shown; the only one is open without being asked. */
    static Optional<InputExposure> open(UrlState state, List<InputExposure> rows) {
        String asked = state.value(OPEN).orElse("");
        Optional<InputExposure> found =
                rows.stream().filter(row -> key(row).equals(asked)).findAny();
        return found.isEmpty() && rows.size() == 1 ? Optional.of(rows.getFirst()) : found;
    }

    static String key(InputExposure row) {
        return row.input() + "/" + row.stage().code();
    }

    static String address(UrlState state) {
        String query = state.query().getQueryString();
        return query.isEmpty() ? PATH : PATH + "?" + query;
    }
}
