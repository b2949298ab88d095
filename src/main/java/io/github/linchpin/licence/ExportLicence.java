package io.github.linchpin.licence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A licence as it is on file. Nothing is erased: what does not count any more is withdrawn.
 *
 * @param id within the unit
 * @param replaces id of the record in whose place it stands
 * @param withdrawal null while it counts
 */
public record ExportLicence(
        int unit,
        int id,
        Names names,
        LicenceTerms terms,
        @Nullable Integer replaces,
        Act recording,
        @Nullable Withdrawal withdrawal) {

    /**
     * What everything is called.
     *
     * @param item code; empty: everything of the supplier
     */
    public record Names(
            String unit, String supplierCode, String supplier, String item, String description) {}

    /** Who did something, and when. */
    public record Act(String by, Instant at) {}

    /** Who took it back, when and why. */
    public record Withdrawal(String by, Instant at, String reason) {}

    public boolean counts() {
        return withdrawal == null;
    }
}
