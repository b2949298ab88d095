package io.github.linchpin.licence;

import io.github.linchpin.shared.Coded;
import org.jspecify.annotations.Nullable;

/** A licence is not taken, or not withdrawn; nothing has changed. */
public final class LicenceRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Why why;
    private final transient @Nullable ExportLicence other;

    /** Why not. */
    public enum Why implements Coded {
        /** The unit, its supplier, its item or the licence is not there, or not seen. */
        ABSENT("absent"),
        /** The destination is no country. */
        DESTINATION_UNKNOWN("destination-unknown"),
        /** The register has no such measure. */
        MEASURE_UNKNOWN("measure-unknown"),
        /** Neither a day of application nor a first day. */
        DAY_MISSING("day-missing"),
        /** A year that cannot be meant. */
        DAY_NOT_USABLE("day-not-usable"),
        /** A licence that was granted has a number. */
        NUMBER_MISSING("number-missing"),
        /** It ends before it begins, or ends and has no beginning. */
        VALIDITY_NOT_USABLE("validity-not-usable"),
        /** It was applied for after its first day. */
        APPLIED_TOO_LATE("applied-too-late"),
        /** What was refused was applied for before and is not valid. */
        REFUSAL_NOT_USABLE("refusal-not-usable"),
        /** A quantity is more than nothing and has a unit. */
        QUANTITY_NOT_USABLE("quantity-not-usable"),
        /** A text is longer than it may be. */
        TOO_LONG("too-long"),
        /** Nobody can tell later why it does not count. */
        REASON_MISSING("reason-missing"),
        /** It is on file for the same goods on one of the same days. */
        ALREADY_KNOWN("already-known"),
        /** It does not count any more. */
        WITHDRAWN("withdrawn");

        private final String code;

        Why(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    LicenceRefusal(Why why) {
        this(why, null);
    }

    LicenceRefusal(Why why, @Nullable ExportLicence other) {
        super(why + (other == null ? "" : " " + other));
        this.why = why;
        this.other = other;
    }

    public Why why() {
        return why;
    }

    /** What stands in the way. */
    public @Nullable ExportLicence other() {
        return other;
    }
}
