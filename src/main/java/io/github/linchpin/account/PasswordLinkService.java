package io.github.linchpin.account;

import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.account.AccountRefusal.Why;
import io.github.linchpin.audit.AuditEvent;
import io.github.linchpin.audit.AuditTrail;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Setting a password with a one-time link, by somebody who has not signed in. */
@Service
@PermitAll
public class PasswordLinkService {
    private final AccountQuery accounts;
    private final AccountRepository repository;
    private final PasswordLinks links;
    private final PasswordHashing hashing;
    private final RememberedSignIns remembered;
    private final OpenSessions sessions;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;

    PasswordLinkService(
            AccountQuery accounts,
            AccountRepository repository,
            PasswordLinks links,
            PasswordHashing hashing,
            RememberedSignIns remembered,
            OpenSessions sessions,
            AuditTrail trail,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.repository = repository;
        this.links = links;
        this.hashing = hashing;
        this.remembered = remembered;
        this.sessions = sessions;
        this.trail = trail;
        this.transaction = transaction;
    }

    /** The account name of a link that still works. */
    public Optional<String> account(String secret) {
        return links.account(secret)
                .flatMap(accounts::find)
                .filter(Account::active)
                .map(Account::name);
    }

    /**
     * Sets the password; the link does not work again, and open sessions of the account end.
     *
     * @throws AccountRefusal where the link does not work or the password cannot be taken
     */
    public void setPassword(String secret, String password) {
        String name = account(secret).orElseThrow(() -> new AccountRefusal(Why.LINK_USED));
        if (PasswordRules.fault(password, name).isPresent()) {
            throw new AccountRefusal(Why.WEAK_PASSWORD);
        }
        String hash = hashing.hash(password);
        transaction.executeWithoutResult(status -> {
            Account account =
                    links.take(secret)
                            .flatMap(accounts::find)
                            .filter(Account::active)
                            .orElseThrow(() -> new AccountRefusal(Why.LINK_USED));
            repository.password(account.id(), hash);
            remembered.forget(account.id());
            CurrentActor.asActor(
                    account.actor(),
                    () ->
                            trail.record(
                                    AuditEvent.of(
                                            "account.password-set",
                                            "account",
                                            account.id(),
                                            account.name())));
            AfterCommit.run(() -> sessions.end(account.id(), null));
        });
    }
}
