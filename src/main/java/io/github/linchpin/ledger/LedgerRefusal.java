package io.github.linchpin.ledger;

import io.github.linchpin.shared.Coded;

/** Something that cannot be done with the ledger. */
public final class LedgerRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Why why;
    private final String detail;

    /** Why it cannot be done. */
    public enum Why implements Coded {
        /** There is no such thing, or it belongs to a unit that the actor does not see. */
        ABSENT("absent"),
        /** The unit is switched off: nothing new is booked on it. */
        UNIT_OFF("unit-off"),
        /** It is not in the state in which this can be done. */
        NOT_NOW("not-now"),
        /** The rows that were checked are gone, as after a crash of the database: read it again. */
        ROWS_GONE("rows-gone"),
        /** Every row of the file was rejected, or all of it is in the ledger already. */
        NOTHING_TO_APPLY("nothing-to-apply"),
        /** The file lacks columns that every line needs; the detail names them. */
        COLUMNS_MISSING("columns-missing"),
        /** Most rows of the file were rejected; the detail tells the first of them. */
        TOO_MANY_REJECTED("too-many-rejected"),
        /** Too many files are being worked on. */
        BUSY("busy"),
        /** The disk of the database has no room for it. */
        DISK_FULL("disk-full"),
        /** Later imports have replaced lines of this one; the detail names them. */
        REPLACED_SINCE("replaced-since");

        private final String code;

        Why(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    LedgerRefusal(Why why) {
        this(why, "");
    }

    LedgerRefusal(Why why, String detail) {
        super(why.name() + " " + detail);
        this.why = why;
        this.detail = detail;
    }

    public Why why() {
        return why;
    }

    /** Names of what stands in the way; may be empty. */
    public String detail() {
        return detail;
    }
}
