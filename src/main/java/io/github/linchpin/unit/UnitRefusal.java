package io.github.linchpin.unit;

import io.github.linchpin.shared.Coded;

/** A change of the tree of units that cannot be made. */
public final class UnitRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Why why;

    /** Why it cannot be made. */
    public enum Why implements Coded {
        NAME_TAKEN("name-taken"),
        NAME_NOT_USABLE("name-not-usable"),
        COUNTRY_UNKNOWN("country-unknown"),
        BELOW_ITSELF("below-itself"),
        CHANGED_MEANWHILE("changed-meanwhile"),
        GONE("gone");

        private final String code;

        Why(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    UnitRefusal(Why why) {
        super(why.name());
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
