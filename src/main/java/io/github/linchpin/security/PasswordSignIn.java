package io.github.linchpin.security;

import io.github.linchpin.access.Actor;
import io.github.linchpin.account.SignInService;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Hands name and password of the form to the accounts. */
@Component
class PasswordSignIn implements AuthenticationProvider {
    private final SignInService service;

    PasswordSignIn(SignInService service) {
        this.service = service;
    }

    @Override
    public Authentication authenticate(Authentication given) {
        Actor actor =
                service.signIn(given.getName(), String.valueOf(given.getCredentials()))
                        .orElseThrow(() -> new BadCredentialsException("Not signed in"));
        return UsernamePasswordAuthenticationToken.authenticated(
                actor, null, actor.getAuthorities());
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
