package io.github.linchpin.release;

import io.github.linchpin.shared.Coded;

/** Something that cannot be done with an import. */
public final class ImportRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Why why;

    /** Why it cannot be done. */
    public enum Why implements Coded {
        /** There is no such import. */
        ABSENT("absent"),
        /** It is not in the state in which this can be done. */
        NOT_NOW("not-now"),
        /** The same content was applied already. */
        APPLIED_ALREADY("applied-already"),
        /** Nothing in it differs from what is published. */
        NOTHING_TO_APPLY("nothing-to-apply"),
        /** A reason is asked for. */
        NO_REASON("no-reason"),
        /** Too many files are being read at the same time. */
        BUSY("busy");

        private final String code;

        Why(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    ImportRefusal(Why why) {
        super(why.name());
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
