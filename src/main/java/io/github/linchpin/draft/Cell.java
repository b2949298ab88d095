package io.github.linchpin.draft;

import io.github.linchpin.shared.Coded;

/** The cells of a row that somebody types into, and those of the table as a whole. */
public enum Cell implements Coded {
    AREA("area"),
    VALUE("value"),
    KIND("kind"),
    ESTIMATED("estimated"),
    LOW("low"),
    HIGH("high"),
    NOTE("note"),
    LOCATOR("locator"),
    GRADE("grade"),
    PRINTED_TOTAL("printed-total"),
    PRINTED_TOTAL_ROUNDING("printed-total-rounding"),
    TABLE("table");

    private final String code;

    Cell(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
