package io.github.linchpin.suppliers;

import java.util.Locale;
import java.util.Set;

/** Which suppliers are shown; what is empty does not matter. */
record SupplierFilter(String text, Set<Integer> units) {
    SupplierFilter {
        text = text.strip();
        units = Set.copyOf(units);
    }

    boolean keeps(SupplierLine line) {
        return (units.isEmpty() || units.contains(line.unit()))
                && (text.isEmpty() || contains(line.code()) || contains(line.name()));
    }

    private boolean contains(String where) {
        return where.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
    }
}
