package io.github.linchpin.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A line of the ledger.
 *
 * @param line number within the document: 10, 20, 30 ...
 * @param quantity in the unit of the item, negative for a credit note
 * @param amount in the currency of the terms, negative for a credit note
 */
record DemoLine(
        String document,
        int line,
        LocalDate boughtOn,
        DemoItem item,
        String description,
        DemoSupplier supplier,
        BigDecimal quantity,
        BigDecimal amount,
        Terms terms) {

    /** The columns in which {@link #cells} come. */
    static final List<String> HEADER =
            List.of(
                    "document_no",
                    "document_line",
                    "bought_on",
                    "item",
                    "description",
                    "supplier",
                    "supplier_name",
                    "supplier_country",
                    "site",
                    "site_country",
                    "quantity",
                    "unit",
                    "amount",
                    "currency",
                    "destination",
                    "end_use",
                    "hs_code",
                    "origin",
                    "origin_document",
                    "shipment_country",
                    "buyer_listed");

    /** How another line speaks of this one. */
    String reference() {
        return document + " line " + line;
    }

    /** The line as it is written. */
    List<String> cells() {
        return List.of(
                document,
                String.valueOf(line),
                boughtOn.toString(),
                item.code(),
                description,
                supplier.code(),
                supplier.name(),
                supplier.country(),
                supplier.site(),
                supplier.siteCountry(),
                quantity.toPlainString(),
                item.unit(),
                amount.toPlainString(),
                terms.currency().code(),
                terms.destination(),
                terms.endUse().code(),
                item.hsCode(),
                terms.origin(),
                terms.originDocument(),
                terms.shipmentCountry(),
                terms.buyerListed());
    }
}
