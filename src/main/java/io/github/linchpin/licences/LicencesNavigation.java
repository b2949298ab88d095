package io.github.linchpin.licences;

import io.github.linchpin.kit.Addresses;
import io.github.linchpin.kit.UrlState;
import io.github.linchpin.licence.LicenceState;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the parameters of the register of licences mean. */
final class LicencesNavigation {
    static final String PATH = Addresses.LICENCES;
    static final String TEXT = Addresses.TEXT;
    static final String STATE = Addresses.STATE;
    static final String SUPPLIER = Addresses.SUPPLIER;
    static final String UNIT = Addresses.UNIT;

    private LicencesNavigation() {}

    /** The filter of a state; what cannot be read is left out. */
    static LicenceFilter filter(UrlState state) {
        return new LicenceFilter(
                state.value(TEXT).orElse("").strip(),
                state.words(STATE, LicenceState.class),
                state.value(SUPPLIER).orElse(""),
                unit(state).map(Integer::valueOf).orElse(null));
    }

    private static Optional<String> unit(UrlState state) {
        return state.value(UNIT).filter(id -> id.matches("\\d{1,9}"));
    }

    /** Words that mean nothing. */
    static List<String> mistakes(UrlState state) {
        return Stream.concat(
                        state.strangers(STATE, LicenceState.class).stream(),
                        state.value(UNIT).filter(id -> unit(state).isEmpty()).stream())
                .toList();
    }
}
