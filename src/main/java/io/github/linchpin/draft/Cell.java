package io.github.linchpin.draft;

import io.github.linchpin.shared.Coded;
import java.util.List;

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
    SOURCE("source"),
    GRADE("grade"),
    PRINTED_TOTAL("printed-total"),
    PRINTED_TOTAL_ROUNDING("printed-total-rounding"),
    TABLE("table");

    /** Those of a row, in the order in which they are shown. */
    public static final List<Cell> OF_ROW =
            List.of(AREA, VALUE, KIND, LOW, HIGH, ESTIMATED, NOTE, LOCATOR, SOURCE, GRADE);

    private final String code;

    Cell(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
