package io.github.linchpin.register;

import io.github.linchpin.kit.Addresses;
import io.github.linchpin.kit.UrlState;
import io.github.linchpin.shared.Coded;
import io.github.linchpin.shared.Effect;
import io.github.linchpin.shared.MeasureClass;
import io.github.linchpin.shared.MeasureState;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** What the parameters of the register mean. */
final class ControlsNavigation {
    static final String PATH = Addresses.CONTROLS;
    static final String TEXT = "q";
    static final String ISSUER = "issuer";
    static final String INPUT = "input";
    static final String CLASS = "class";
    static final String EFFECT = "effect";
    static final String STATE = "state";
    static final String DESTINATION = "towards";

    private ControlsNavigation() {}

    /** The filter of a state; words that are none are left out. */
    static ControlFilter filter(UrlState state) {
        return new ControlFilter(
                state.value(TEXT).orElse(""),
                new HashSet<>(state.values(ISSUER)),
                new HashSet<>(state.values(INPUT)),
                words(state, CLASS, MeasureClass.class),
                words(state, EFFECT, Effect.class),
                words(state, STATE, MeasureState.class),
                state.value(DESTINATION).orElse("").toUpperCase(Locale.ROOT));
    }

    private static <E extends Enum<E> & Coded> Set<E> words(
            UrlState state, String name, Class<E> type) {
        Set<E> words = EnumSet.noneOf(type);
        state.values(name).forEach(code -> Coded.find(type, code).ifPresent(words::add));
        return words;
    }
}
