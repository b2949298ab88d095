package io.github.linchpin.ledger;

import io.github.linchpin.shared.EndUse;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A purchase line that counts, with all that is on file about it.
 *
 * @param unit name of who bought
 */
public record LedgerLine(
        LineKey key,
        String unit,
        Source source,
        Document document,
        Goods goods,
        Seller seller,
        Money money,
        Terms terms) {

    /**
     * Where it was read.
     *
     * @param row in the file
     * @param by who brought the file into the ledger
     */
    public record Source(int importId, String file, long row, String by, Instant at) {}

    /** The number of an order or invoice, and the line in it. */
    public record Document(String number, String line) {}

    /**
     * What was bought.
     *
     * @param item code
     * @param quantity null where the file does not say
     */
    public record Goods(
            String item,
            String description,
            @Nullable BigDecimal quantity,
            String quantityUnit,
            @Nullable String hsCode) {}

    /**
     * Who sold it.
     *
     * @param id of the supplier
     * @param site code of the place it comes from
     */
    public record Seller(
            int id,
            String code,
            String name,
            @Nullable String country,
            @Nullable String site,
            @Nullable String siteCountry) {}

    /**
     * What it cost.
     *
     * @param amount below zero: a credit note
     * @param euros converted with the rate of its month when it was read
     */
    public record Money(BigDecimal amount, String currency, BigDecimal euros) {
        /** Whether it gives back money. */
        public boolean isCredit() {
            return amount.signum() < 0;
        }
    }

    /**
     * Where it goes and where it is from.
     *
     * @param origin as declared: empty, one area, or {@code CN:60;MY:40} in percent
     * @param originDocument what stands behind the declaration
     * @param shipment country it was shipped from
     * @param buyerListed null where that is not known
     */
    public record Terms(
            String destination,
            EndUse endUse,
            String origin,
            @Nullable String originDocument,
            @Nullable String shipment,
            @Nullable Boolean buyerListed) {}
}
