package io.github.linchpin.licence;

import io.github.linchpin.shared.LicenceType;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a licence says.
 *
 * @param number of the licence, or of the application as long as there is none
 * @param certificate the end-user certificate; empty: none
 * @param amount null: not limited
 */
public record LicenceTerms(
        Goods goods,
        LicenceType type,
        String number,
        String certificate,
        @Nullable Amount amount,
        LicenceDates dates,
        String note) {

    /**
     * Of which purchases it speaks.
     *
     * @param supplier id within the unit
     * @param item id within the unit; null: everything that the supplier delivers
     * @param destination country of the buyer
     * @param measure id of the measure under which it is needed; null: any
     */
    public record Goods(
            int supplier, @Nullable Integer item, String destination, @Nullable String measure) {
        /** Whether it speaks of what a supplier delivers of an item. */
        public boolean covers(int ofSupplier, int ofItem, String to) {
            return supplier == ofSupplier
                    && (item == null || item == ofItem)
                    && destination.equals(to);
        }
    }

    /** How much may leave under it. */
    public record Amount(BigDecimal quantity, String unit) {}
}
