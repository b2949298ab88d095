package io.github.linchpin.register;

import io.github.linchpin.kit.Addresses;
import io.github.linchpin.kit.UrlState;
import io.github.linchpin.shared.Effect;
import io.github.linchpin.shared.MeasureClass;
import io.github.linchpin.shared.MeasureState;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the parameters of the register mean. */
final class ControlsNavigation {
    static final String PATH = Addresses.CONTROLS;
    static final String TEXT = "q";
    static final String ISSUER = Addresses.ISSUER;
    static final String INPUT = Addresses.INPUT;
    static final String CLASS = "class";
    static final String EFFECT = "effect";
    static final String STATE = Addresses.STATE;
    static final String DESTINATION = "towards";

    private ControlsNavigation() {}

    /** The filter of a state; words that are none are left out. */
    static ControlFilter filter(UrlState state, RegisterService.Page page) {
        return new ControlFilter(
                state.value(TEXT).orElse(""),
                new HashSet<>(state.values(ISSUER)),
                new HashSet<>(state.values(INPUT)),
                state.words(CLASS, MeasureClass.class),
                state.words(EFFECT, Effect.class),
                state.words(STATE, MeasureState.class),
                destination(state).filter(page::isCountry).orElse(""));
    }

    /** What of the filter cannot be read, as {@code name=value}. */
    static List<String> mistakes(UrlState state, RegisterService.Page page) {
        List<String> mistakes = new ArrayList<>();
        mistakes.addAll(state.strangers(CLASS, MeasureClass.class));
        mistakes.addAll(state.strangers(EFFECT, Effect.class));
        mistakes.addAll(state.strangers(STATE, MeasureState.class));
        state.value(DESTINATION)
                .filter(code -> destination(state).filter(page::isCountry).isEmpty())
                .ifPresent(code -> mistakes.add(DESTINATION + "=" + code));
        return mistakes;
    }

    private static Optional<String> destination(UrlState state) {
        return state.value(DESTINATION).map(code -> code.toUpperCase(Locale.ROOT));
    }
}
