package io.github.linchpin.account;

import io.github.linchpin.access.Permission;
import io.github.linchpin.account.TokenRefusal.Why;
import io.github.linchpin.audit.AuditEvent;
import io.github.linchpin.audit.AuditTrail;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The open sessions and tokens of everybody. */
@Service
@RolesAllowed(Permission.ACCOUNTS)
public class SessionService {
    private final OpenSessions sessions;
    private final RememberedSignIns remembered;
    private final TokenQuery tokens;
    private final TokenRepository repository;
    private final AuditTrail trail;

    SessionService(
            OpenSessions sessions,
            RememberedSignIns remembered,
            TokenQuery tokens,
            TokenRepository repository,
            AuditTrail trail) {
        this.sessions = sessions;
        this.remembered = remembered;
        this.tokens = tokens;
        this.repository = repository;
        this.trail = trail;
    }

    /** The open sessions of this server, the newest first. */
    public List<OpenSession> sessions() {
        return sessions.all();
    }

    /** Ends a session and what its account has remembered in browsers; none is no error. */
    @Transactional
    public void end(String number) {
        sessions.find(number)
                .ifPresent(open -> {
                    int account = Objects.requireNonNull(open.actor().account());
                    remembered.forget(account);
                    trail.record(
                            AuditEvent.of(
                                            "account.session-ended",
                                            "account",
                                            account,
                                            open.actor().name())
                                    .after(
                                            Map.of(
                                                    "since",
                                                    open.since(),
                                                    "address",
                                                    open.address())));
                    AfterCommit.run(open::end);
                });
    }

    /** The tokens of all accounts, the newest first. */
    @Transactional(readOnly = true)
    public List<ApiToken> tokens() {
        return tokens.all();
    }

    /** Makes somebody's token useless. */
    @Transactional
    public void revoke(int id, String reason) {
        ApiToken token = tokens.find(id).orElseThrow(() -> new TokenRefusal(Why.GONE));
        if (repository.revoke(id)) {
            trail.record(
                    AuditEvent.of("api-token.revoked", "api-token", id, token.name())
                            .because(reason));
        }
    }
}
