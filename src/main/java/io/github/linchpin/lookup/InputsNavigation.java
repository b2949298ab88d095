package io.github.linchpin.lookup;

import io.github.linchpin.kit.Addresses;
import io.github.linchpin.kit.UrlState;
import io.github.linchpin.shared.Coded;
import io.github.linchpin.shared.ControlClass;
import io.github.linchpin.shared.Level;
import io.github.linchpin.shared.Stage;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of the list of inputs and of the page of an input, and what their parameters mean.
 */
public final class InputsNavigation {
    public static final String PATH = Addresses.INPUTS;

    static final String TEXT = "q";
    static final String STAGE = Addresses.STAGE;
    static final String LEVEL = "level";
    static final String LIST = "list";
    static final String LEADER = "leader";
    static final String CONTROL = "control";
    static final String FIGURES = "figures";
    static final String SORT = "sort";
    static final String PERIOD = "period";
    static final String SOURCE = "source";
    static final String FORM = "form";

    private static final String DESCENDING = "-";

    private InputsNavigation() {}

    /** Path of the page of an input. */
    public static String path(String slug) {
        return PATH + "/" + slug;
    }

    /** Address of the whole list, with the viewpoint of the state. */
    static String list(UrlState state) {
        return Addresses.inputs(state);
    }

    /** Address of the page of an input at a stage, with the viewpoint of the state. */
    static String address(String slug, @Nullable Stage stage, UrlState state) {
        return Addresses.input(slug, stage, state);
    }

    /** The filter of a state; words that are none are left out. */
    static InputFilter filter(UrlState state) {
        return new InputFilter(
                state.value(TEXT).orElse(""),
                words(state, STAGE, Stage.class),
                words(state, LEVEL, Level.class),
                new HashSet<>(state.values(LIST)),
                leaders(state),
                words(state, CONTROL, ControlClass.class),
                state.value(FIGURES).filter("yes"::equals).isPresent());
    }

    /** By what a state sorts; most concentrated first where it does not say. */
    static Sorting sorting(UrlState state) {
        String text = state.value(SORT).orElse("-level");
        boolean descending = text.startsWith(DESCENDING);
        return Coded.find(InputSort.class, descending ? text.substring(1) : text)
                .map(sort -> new Sorting(sort, descending))
                .orElse(new Sorting(InputSort.LEVEL, true));
    }

    /** A column and a direction. */
    record Sorting(InputSort by, boolean descending) {
        String code() {
            return (descending ? DESCENDING : "") + by.code();
        }
    }

    private static Set<String> leaders(UrlState state) {
        Set<String> leaders = new HashSet<>();
        state.values(LEADER).forEach(code -> leaders.add(code.toUpperCase(Locale.ROOT)));
        return leaders;
    }

    private static <E extends Enum<E> & Coded> Set<E> words(
            UrlState state, String name, Class<E> type) {
        Set<E> words = EnumSet.noneOf(type);
        state.values(name).forEach(code -> Coded.find(type, code).ifPresent(words::add));
        return words;
    }
}
