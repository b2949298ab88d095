package io.github.linchpin.access;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Who acts in this thread, and from where. */
public final class CurrentActor {
    private CurrentActor() {}

    /** The actor of this thread; {@link Actor#VISITOR} where nobody has signed in. */
    public static Actor get() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Acting acting
                ? acting.actor()
                : Actor.VISITOR;
    }

    /** Address of the other end of the request that this thread answers. */
    public static Optional<String> address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes web
                ? Optional.ofNullable(web.getRequest().getRemoteAddr())
                : Optional.empty();
    }

    /** Does something as a part of Linchpin, whoever acts otherwise. */
    public static <T> T asSystem(String part, Supplier<T> work) {
        return as(Actor.system(part), work);
    }

    /** As {@link #asSystem(String, Supplier)}, without a result. */
    public static void asSystem(String part, Runnable work) {
        asActor(Actor.system(part), work);
    }

    /** As {@link #as}, without a result. */
    public static void asActor(Actor actor, Runnable work) {
        as(
                actor,
                () -> {
                    work.run();
                    return true;
                });
    }

    /** Does something as an actor who is known already. */
    public static <T> T as(Actor actor, Supplier<T> work) {
        SecurityContext before = SecurityContextHolder.getContext();
        try {
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(
                    UsernamePasswordAuthenticationToken.authenticated(
                            actor, null, actor.getAuthorities()));
            SecurityContextHolder.setContext(context);
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
