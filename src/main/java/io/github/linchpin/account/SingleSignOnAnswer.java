package io.github.linchpin.account;

import io.github.linchpin.access.Actor;
import io.github.linchpin.shared.Coded;

/** Whether somebody whom the provider knows comes in. */
public sealed interface SingleSignOnAnswer {
    /** They do. */
    record Admitted(Actor actor) implements SingleSignOnAnswer {}

    /** They do not. */
    record Refused(Why why) implements SingleSignOnAnswer {}

    /** Why somebody does not come in. */
    enum Why implements Coded {
        /** None of their groups gives a role. */
        NO_ROLE("no-role"),
        /** No administrator has given them a role yet. */
        WAITING("waiting"),
        SWITCHED_OFF("switched-off"),
        /** Somebody else has the name here, and nobody is taken for somebody else. */
        NAME_TAKEN("name-taken"),
        NAME_NOT_USABLE("name-not-usable"),
        /** Their groups take the role from the last administrator. */
        LAST_ADMINISTRATOR("last-administrator"),
        /** The provider gives no answer. */
        UNREACHABLE("unreachable"),
        /** The provider refuses, or its answer is not to be believed. */
        FAILED("failed");

        private final String code;

        Why(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }
}
