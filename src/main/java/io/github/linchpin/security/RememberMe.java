package io.github.linchpin.security;

import io.github.linchpin.access.Acting;
import io.github.linchpin.account.RememberedSignIns;
import io.github.linchpin.account.Secret;
import io.github.linchpin.entry.LoginView;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.authentication.rememberme.AbstractRememberMeServices;
import org.springframework.security.web.authentication.rememberme.InvalidCookieException;
import org.springframework.security.web.authentication.rememberme.RememberMeAuthenticationException;
import org.springframework.stereotype.Component;

/** Carries remembered sign-ins in a cookie. */
@Component
class RememberMe extends AbstractRememberMeServices {
    private static final Logger LOG = LoggerFactory.getLogger(RememberMe.class);

    static final String COOKIE = "linchpin-remember";

    private final RememberedSignIns signIns;

    RememberMe(RememberedSignIns signIns) {
        // the key ties tokens of this process to this service; nothing is signed with it
        super(
                Secret.random(),
                name -> {
                    throw new UsernameNotFoundException("Accounts come with the series");
                });
        this.signIns = signIns;
        setParameter(LoginView.REMEMBER);
        setCookieName(COOKIE);
        setTokenValiditySeconds((int) RememberedSignIns.LIFE.toSeconds());
        setCookieCustomizer(cookie -> cookie.setAttribute("SameSite", "Lax"));
    }

    @Override
    protected void onLoginSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication signedIn) {
        // who signs in elsewhere is remembered there: only so a group that is gone counts
        if (signedIn instanceof UsernamePasswordAuthenticationToken
                && signedIn.getPrincipal() instanceof Acting acting) {
            RememberedSignIns.Ticket ticket =
                    signIns.open(
                            Objects.requireNonNull(acting.actor().account()),
                            request.getRemoteAddr(),
                            Objects.requireNonNullElse(request.getHeader("User-Agent"), ""));
            write(ticket, request, response);
        }
    }

    @Override
    protected UserDetails processAutoLoginCookie(
            String[] cookie, HttpServletRequest request, HttpServletResponse response) {
        RememberedSignIns.Opened opened =
                signIns.use(ticket(cookie))
                        .orElseThrow(() ->
                                new RememberMeAuthenticationException("Not remembered any more"));
        opened.next().ifPresent(next -> write(next, request, response));
        return opened.account().actor();
    }

    @Override
    public void logout(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Authentication signedIn) {
        String cookie = extractRememberMeCookie(request);
        if (cookie != null) {
            try {
                signIns.forget(ticket(decodeCookie(cookie)).series());
            } catch (InvalidCookieException e) {
                LOG.debug("A cookie that was not ours", e);
            }
        }
        super.logout(request, response, signedIn);
    }

    private static RememberedSignIns.Ticket ticket(String[] cookie) {
        if (cookie.length != 2) {
            throw new InvalidCookieException("A remembered sign-in has two parts");
        }
        return new RememberedSignIns.Ticket(cookie[0], cookie[1]);
    }

    private void write(
            RememberedSignIns.Ticket ticket,
            HttpServletRequest request,
            HttpServletResponse response) {
        setCookie(
                new String[] {ticket.series(), ticket.value()},
                getTokenValiditySeconds(),
                request,
                response);
    }
}
