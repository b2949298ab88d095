package io.github.linchpin.admin;

import io.github.linchpin.account.Account;
import io.github.linchpin.shared.Coded;

/** Whether somebody can sign in with an account. */
enum AccountState implements Coded {
    ACTIVE("active"),
    OFF("off");

    private final String code;

    AccountState(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    static AccountState of(Account account) {
        return account.active() ? ACTIVE : OFF;
    }
}
