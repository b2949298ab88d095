package io.github.linchpin.lookup;

import io.github.linchpin.kit.Addresses;
import io.github.linchpin.kit.UrlState;
import io.github.linchpin.shared.Coded;
import io.github.linchpin.shared.ControlClass;
import io.github.linchpin.shared.Level;
import io.github.linchpin.shared.Stage;
import io.github.linchpin.standing.Finding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
    static final String LEADER = Addresses.LEADER;
    static final String CONTROL = "control";
    static final String FINDING = Addresses.FINDING;
    static final String CHANGES = Addresses.CHANGES;
    static final String BY = Addresses.BY;
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
                state.words(STAGE, Stage.class),
                state.words(LEVEL, Level.class),
                new HashSet<>(state.values(LIST)),
                leaders(state),
                state.words(CONTROL, ControlClass.class),
                state.words(FINDING, Finding.class),
                event(state),
                state.value(FIGURES).filter("yes"::equals).isPresent());
    }

    /** What of the filter cannot be read, as {@code name=value}. */
    static List<String> mistakes(UrlState state) {
        List<String> mistakes = new ArrayList<>();
        mistakes.addAll(state.strangers(STAGE, Stage.class));
        mistakes.addAll(state.strangers(LEVEL, Level.class));
        mistakes.addAll(state.strangers(CONTROL, ControlClass.class));
        mistakes.addAll(state.strangers(FINDING, Finding.class));
        if (event(state) == null) {
            state.value(CHANGES).ifPresent(value -> mistakes.add(CHANGES + "=" + value));
        }
        return mistakes;
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

    private static InputFilter.@Nullable Event event(UrlState state) {
        LocalDate day = state.day(CHANGES);
        return day == null
                ? null
                : new InputFilter.Event(
                        day, state.value(BY).map(code -> code.toUpperCase(Locale.ROOT)).orElse(""));
    }

    private static Set<String> leaders(UrlState state) {
        Set<String> leaders = new HashSet<>();
        state.values(LEADER).forEach(code -> leaders.add(code.toUpperCase(Locale.ROOT)));
        return leaders;
    }
}
