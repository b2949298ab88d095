package io.github.linchpin.amendment;

import io.github.linchpin.shared.Coded;

/** Something that cannot be done with an amendment. */
public final class AmendmentRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Why why;

    /** Why it cannot be done. */
    public enum Why implements Coded {
        /** There is no such amendment, row, measure or suspension. */
        ABSENT("absent"),
        /** It is not in the state in which this can be done. */
        NOT_NOW("not-now"),
        /** Somebody else has changed it meanwhile. */
        CHANGED_MEANWHILE("changed-meanwhile"),
        /** Rows have faults. */
        NOT_READY("not-ready"),
        /** Somebody else has published a version of the same thing since a row was begun. */
        OUTDATED("outdated"),
        /** Who wrote into it must not publish it. */
        OWN_WORK("own-work"),
        /** Nothing differs from what is stored. */
        NOTHING_CHANGED("nothing-changed"),
        /** A comment or a reason is asked for. */
        NO_REASON("no-reason");

        private final String code;

        Why(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    AmendmentRefusal(Why why) {
        super(why.name());
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
