package io.github.linchpin.ledger;

import io.github.linchpin.shared.Coded;

/** What a file can say of a purchase line. */
public enum LineColumn implements Coded {
    DOCUMENT_NO("document_no", true),
    DOCUMENT_LINE("document_line", true),
    BOUGHT_ON("bought_on", true),
    ITEM("item", true),
    DESCRIPTION("description", false),
    SUPPLIER("supplier", true),
    SUPPLIER_NAME("supplier_name", false),
    SUPPLIER_COUNTRY("supplier_country", false),
    SITE("site", false),
    SITE_COUNTRY("site_country", false),
    QUANTITY("quantity", false),
    UNIT("unit", false),
    AMOUNT("amount", true),
    CURRENCY("currency", true),
    /** Receiving country; that of the business unit where the file does not say. */
    DESTINATION("destination", false),
    END_USE("end_use", false),
    HS_CODE("hs_code", false),
    /** As the supplier declares it: a country, or {@code CN:60;MY:40} in percent. */
    ORIGIN("origin", false),
    ORIGIN_DOCUMENT("origin_document", false),
    SHIPMENT("shipment_country", false),
    /** Whether the buyer is on a list of entities: yes, no, unknown. */
    BUYER_LISTED("buyer_listed", false);

    private final String code;
    private final boolean required;

    LineColumn(String code, boolean required) {
        this.code = code;
        this.required = required;
    }

    @Override
    public String code() {
        return code;
    }

    /** Whether every line must have it. */
    public boolean isRequired() {
        return required;
    }
}
