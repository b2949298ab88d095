package io.github.linchpin.security;

import io.github.linchpin.access.Actor;
import io.github.linchpin.account.TokenSignIn;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets a program in that comes with a token: {@code Authorization: Bearer lpt_...}. */
final class TokenFilter extends OncePerRequestFilter {
    private static final String SCHEME = "Bearer ";

    private final TokenSignIn tokens;
    private final ReadInterfaceDoor door;

    TokenFilter(TokenSignIn tokens, ReadInterfaceDoor door) {
        this.tokens = tokens;
        this.door = door;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String given = request.getHeader(HttpHeaders.AUTHORIZATION);
        Optional<Actor> actor;
        if (given == null) {
            actor = door.guest();
        } else {
            actor =
                    given.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                            ? tokens.signIn(given.substring(SCHEME.length()).strip())
                            : Optional.empty();
            if (actor.isEmpty()) {
                door.commence(request, response, new BadCredentialsException("No such token"));
                return;
            }
        }
        actor.ifPresent(TokenFilter::act);
        chain.doFilter(request, response);
    }

    /** For this request only: nothing is put into a session. */
    private static void act(Actor actor) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(
                        actor, null, actor.getAuthorities()));
        SecurityContextHolder.setContext(context);
    }
}
