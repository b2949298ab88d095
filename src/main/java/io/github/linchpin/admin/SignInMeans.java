package io.github.linchpin.admin;

import io.github.linchpin.account.Account;
import io.github.linchpin.shared.Coded;
import java.util.EnumSet;
import java.util.Set;

/** By what somebody proves to be the owner of an account. */
enum SignInMeans implements Coded {
    PASSWORD("password"),
    SINGLE_SIGN_ON("single-sign-on"),
    DEMO("demo"),
    NONE("none");

    private final String code;

    SignInMeans(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** Never empty. */
    static Set<SignInMeans> of(Account account) {
        Set<SignInMeans> means = EnumSet.noneOf(SignInMeans.class);
        if (account.hasPassword()) {
            means.add(PASSWORD);
        }
        if (account.singleSignOn()) {
            means.add(SINGLE_SIGN_ON);
        }
        if (account.demo()) {
            means.add(DEMO);
        }
        return means.isEmpty() ? EnumSet.of(NONE) : means;
    }
}
