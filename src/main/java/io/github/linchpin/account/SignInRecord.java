package io.github.linchpin.account;

import io.github.linchpin.access.Actor;
import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.audit.AuditEvent;
import io.github.linchpin.audit.AuditTrail;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the audit trail keeps of signing in and out. */
@Component
public class SignInRecord {
    private final AuditTrail trail;

    SignInRecord(AuditTrail trail) {
        this.trail = trail;
    }

    /**
     * Somebody has signed in.
     *
     * @param way {@code password}, {@code remembered}, {@code single-sign-on} or {@code demo}
     */
    @Transactional
    public void signedIn(Actor actor, String way) {
        CurrentActor.asActor(
                actor,
                () ->
                        trail.record(
                                event("sign-in.succeeded", actor.account(), actor.name())
                                        .after(Map.of("way", way))));
    }

    /** Somebody has signed out. */
    @Transactional
    public void signedOut(Actor actor) {
        CurrentActor.asActor(
                actor, () -> trail.record(event("sign-in.ended", actor.account(), actor.name())));
    }

    /** So many failures that attempts have to wait; the names of strangers are not kept. */
    @Transactional
    public void delayed(Account account) {
        trail.record(event("sign-in.delayed", account.id(), account.name()));
    }

    /** A remembered sign-in came with an old value: somebody else may have a copy of the cookie. */
    @Transactional
    public void stolen(Account account) {
        trail.record(event("sign-in.cookie-reused", account.id(), account.name()));
    }

    private static AuditEvent event(String action, @Nullable Integer account, String name) {
        return AuditEvent.of(action, "account", Objects.requireNonNullElse(account, 0), name);
    }
}
