package io.github.linchpin.account;

import io.github.linchpin.shared.Coded;

/** A token that cannot be made or revoked. */
public final class TokenRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Why why;

    /** Why it cannot. */
    public enum Why implements Coded {
        NAME_TAKEN("name-taken"),
        NAME_NOT_USABLE("name-not-usable"),
        LIFE_NOT_USABLE("life-not-usable"),
        MORE_THAN_OWN("more-than-own"),
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

    TokenRefusal(Why why) {
        super(why.name());
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
