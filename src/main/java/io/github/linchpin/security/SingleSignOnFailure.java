package io.github.linchpin.security;

import io.github.linchpin.account.SingleSignOnAnswer.Why;
import io.github.linchpin.entry.LoginView;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Leads back to the sign-in page, which says why nobody came in. */
final class SingleSignOnFailure implements AuthenticationFailureHandler {
    private static final Logger log = LoggerFactory.getLogger(SingleSignOnFailure.class);
    private static final int LONGEST_REASON = 300;

    private final DefaultRedirectStrategy redirects = new DefaultRedirectStrategy();

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException failure)
            throws IOException {
        Why why = why(failure);
        log.warn("Single sign-on: {} ({})", why.code(), reason(failure));
        redirects.sendRedirect(request, response, "/" + LoginView.PATH + "?error=" + why.code());
    }

    private static Why why(AuthenticationException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SingleSignOnRefused refused) {
                return refused.why();
            }
            if (cause instanceof ProviderUnreachable || cause instanceof IOException) {
                return Why.UNREACHABLE;
            }
        }
        return Why.FAILED;
    }

    /** The last cause; some words come from the address that was opened. */
    private static String reason(Throwable failure) {
        Throwable last = failure;
        while (last.getCause() != null) {
            last = last.getCause();
        }
        String words = last.toString().replaceAll("\\p{Cntrl}", " ");
        return words.substring(0, Math.min(words.length(), LONGEST_REASON));
    }
}
