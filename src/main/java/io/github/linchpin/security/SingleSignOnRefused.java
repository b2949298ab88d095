package io.github.linchpin.security;

import io.github.linchpin.account.SingleSignOnAnswer.Why;
import org.springframework.security.core.AuthenticationException;

/** The provider knows who it is, but they do not come in. */
final class SingleSignOnRefused extends AuthenticationException {
    private static final long serialVersionUID = 1L;

    private final Why why;

    SingleSignOnRefused(Why why) {
        super(why.code());
        this.why = why;
    }

    Why why() {
        return why;
    }
}
