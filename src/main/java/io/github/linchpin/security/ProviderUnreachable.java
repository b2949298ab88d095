package io.github.linchpin.security;

import org.springframework.security.authentication.AuthenticationServiceException;

/** The OpenID Connect provider gives no answer, or none that says where to go. */
final class ProviderUnreachable extends AuthenticationServiceException {
    private static final long serialVersionUID = 1L;

    ProviderUnreachable(String message, Throwable cause) {
        super(message, cause);
    }
}
