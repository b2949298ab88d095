package io.github.linchpin.suppliers;

import io.github.linchpin.kit.Addresses;
import io.github.linchpin.kit.UrlState;
import java.util.stream.Collectors;

/** What the parameters of the list of suppliers mean. */
final class SuppliersNavigation {
    static final String PATH = Addresses.SUPPLIERS;
    static final String TEXT = "q";
    static final String UNIT = Addresses.UNIT;

    private SuppliersNavigation() {}

    static SupplierFilter filter(UrlState state) {
        return new SupplierFilter(
                state.value(TEXT).orElse(""),
                state.values(UNIT).stream()
                        .filter(SuppliersNavigation::isNumber)
                        .map(Integer::valueOf)
                        .collect(Collectors.toSet()));
    }

    /** Whether it can be an id. */
    static boolean isNumber(String value) {
        return value.matches("\\d{1,9}");
    }
}
