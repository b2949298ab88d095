package io.github.linchpin.draft;

import io.github.linchpin.shared.Coded;

/** Something that cannot be done with a draft. */
public final class DraftRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Why why;

    /** Why it cannot be done. */
    public enum Why implements Coded {
        /** There is no such table or draft. */
        ABSENT("absent"),
        /** It is not in the state in which this can be done. */
        NOT_NOW("not-now"),
        /** Head or state was changed by somebody else meanwhile. */
        CHANGED_MEANWHILE("changed-meanwhile"),
        /** It has errors, or warnings without a reason. */
        NOT_READY("not-ready"),
        /** Who wrote into it must not publish it. */
        OWN_WORK("own-work"),
        /** Nothing differs from the revision it started from. */
        NOTHING_CHANGED("nothing-changed"),
        /** A comment or a reason is asked for. */
        NO_REASON("no-reason"),
        /** A row names a source that is not on file. */
        NO_SOURCE("no-source");

        private final String code;

        Why(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    DraftRefusal(Why why) {
        super(why.name());
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
