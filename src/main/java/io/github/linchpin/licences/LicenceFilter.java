package io.github.linchpin.licences;

import io.github.linchpin.licence.ExportLicence;
import io.github.linchpin.licence.LicenceState;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which licences are shown; what is empty does not matter.
 *
 * @param text part of a number, a certificate, an item or a supplier
 * @param supplier its code
 */
record LicenceFilter(
        String text, Set<LicenceState> states, String supplier, @Nullable Integer unit) {
    LicenceFilter {
        states = Set.copyOf(states);
    }

    boolean isAll() {
        return text.isEmpty() && states.isEmpty() && supplier.isEmpty() && unit == null;
    }

    boolean keeps(LicenceRow row) {
        ExportLicence licence = row.licence();
        return (states.isEmpty() || states.contains(row.state()))
                && (supplier.isEmpty() || supplier.equals(licence.names().supplierCode()))
                && (unit == null || unit == licence.unit())
                && (contains(licence.terms().number())
                        || contains(licence.terms().certificate())
                        || contains(licence.names().item())
                        || contains(licence.names().description())
                        || contains(licence.names().supplier()));
    }

    private boolean contains(String where) {
        return where.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
    }
}
