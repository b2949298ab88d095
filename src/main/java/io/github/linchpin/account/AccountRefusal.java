package io.github.linchpin.account;

import io.github.linchpin.shared.Coded;

/** A change of an account that cannot be made. */
public final class AccountRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Why why;

    /** Why it cannot be made. */
    public enum Why implements Coded {
        NAME_TAKEN("name-taken"),
        NAME_NOT_USABLE("name-not-usable"),
        CHANGED_MEANWHILE("changed-meanwhile"),
        LAST_ADMINISTRATOR("last-administrator"),
        WITHOUT_ROLE("without-role"),
        WRONG_PASSWORD("wrong-password"),
        WEAK_PASSWORD("weak-password"),
        LINK_USED("link-used"),
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

    AccountRefusal(Why why) {
        super(why.name());
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
