package io.github.linchpin.evidence;

import io.github.linchpin.shared.Coded;
import org.jspecify.annotations.Nullable;

/** Evidence is not taken, or not withdrawn; nothing has changed. */
public final class EvidenceRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Why why;
    private final transient @Nullable RecordedEvidence other;

    /** Why not. */
    public enum Why implements Coded {
        /** The unit, or what the evidence speaks of, is not there or not seen by the actor. */
        ABSENT("absent"),
        /** Nothing is said, or of an area that is not known. */
        ORIGIN_UNKNOWN("origin-unknown"),
        /** Only a declaration may come without a document that can be found again. */
        REFERENCE_MISSING("reference-missing"),
        /** A site proves where something was made last, and only a site has that rung. */
        RUNG_NOT_USABLE("rung-not-usable"),
        /** The last month is before the first. */
        MONTHS_NOT_USABLE("months-not-usable"),
        /** A text is longer than it may be. */
        TOO_LONG("too-long"),
        /** Nobody says at which site. */
        SITE_MISSING("site-missing"),
        /** Nobody says why it does not count any more. */
        REASON_MISSING("reason-missing"),
        /** Something on file says the same of the same thing in the same month. */
        ALREADY_KNOWN("already-known"),
        /** Nothing in the item asks that, or it is answered like that. */
        NOTHING_TO_ANSWER("nothing-to-answer"),
        /** The answer is none of those that can be given. */
        NO_SUCH_ANSWER("no-such-answer"),
        /** It is counted by weight, and then nothing would say what it was worth. */
        PRICE_MISSING("price-missing"),
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

    EvidenceRefusal(Why why) {
        this(why, null);
    }

    EvidenceRefusal(Why why, @Nullable RecordedEvidence other) {
        super(why + (other == null ? "" : " " + other));
        this.why = why;
        this.other = other;
    }

    public Why why() {
        return why;
    }

    /** What stands in the way. */
    public @Nullable RecordedEvidence other() {
        return other;
    }
}
