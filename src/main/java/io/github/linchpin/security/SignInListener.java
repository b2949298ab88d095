package io.github.linchpin.security;

import io.github.linchpin.access.Acting;
import io.github.linchpin.access.Actor;
import io.github.linchpin.account.OpenSessions;
import io.github.linchpin.account.SignInRecord;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.RememberMeAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Notes who came and went: in the list of open sessions and in the audit trail. */
@Component
class SignInListener {
    private final OpenSessions sessions;
    private final SignInRecord trail;

    SignInListener(OpenSessions sessions, SignInRecord trail) {
        this.sessions = sessions;
        this.trail = trail;
    }

    @EventListener
    void came(InteractiveAuthenticationSuccessEvent event) {
        Authentication signedIn = event.getAuthentication();
        if (signedIn.getPrincipal() instanceof Acting acting) {
            Actor actor = acting.actor();
            trail.signedIn(actor, way(signedIn));
            if (RequestContextHolder.getRequestAttributes()
                    instanceof ServletRequestAttributes web) {
                sessions.open(actor, web.getRequest());
            }
        }
    }

    @EventListener
    void went(LogoutSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof Acting acting) {
            trail.signedOut(acting.actor());
        }
    }

    private static String way(Authentication signedIn) {
        return switch (signedIn) {
            case RememberMeAuthenticationToken remembered -> "remembered";
            case UsernamePasswordAuthenticationToken form -> "password";
            default -> "single-sign-on";
        };
    }
}
