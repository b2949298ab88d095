package io.github.linchpin.account;

import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.access.Role;
import io.github.linchpin.account.AccountRefusal.Why;
import io.github.linchpin.audit.AuditEvent;
import io.github.linchpin.audit.AuditTrail;
import jakarta.annotation.security.PermitAll;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The way in while no administrator exists: a link with a secret that is printed at the start and
 * works once. There is no default password.
 */
@Service
@PermitAll
public class FirstAdministrator {
    private final AccountQuery accounts;
    private final AccountRepository repository;
    private final PasswordHashing hashing;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;
    private final AtomicReference<byte @Nullable []> expected = new AtomicReference<>();

    FirstAdministrator(
            AccountQuery accounts,
            AccountRepository repository,
            PasswordHashing hashing,
            AuditTrail trail,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.repository = repository;
        this.hashing = hashing;
        this.trail = trail;
        this.transaction = transaction;
    }

    /**
     * The secret of a new link, kept in memory as its hash; empty where an administrator exists.
     */
    Optional<String> open() {
        if (exists()) {
            return Optional.empty();
        }
        String secret = Secret.random();
        expected.set(Secret.hash(secret));
        return Optional.of(secret);
    }

    /** Whether a link works. */
    public boolean isOpen(String secret) {
        byte[] hash = expected.get();
        return hash != null && MessageDigest.isEqual(hash, Secret.hash(secret));
    }

    /**
     * Creates the first administrator.
     *
     * @throws AccountRefusal where the link does not work or name or password cannot be taken
     */
    public void create(String secret, String name, String displayName, String password) {
        byte[] hash = expected.get();
        if (!isOpen(secret)) {
            throw new AccountRefusal(Why.LINK_USED);
        }
        String key = name.strip().toLowerCase(Locale.ROOT);
        check(key, password);
        // before the work: of two who come at once, one gets through
        if (!expected.compareAndSet(hash, null)) {
            throw new AccountRefusal(Why.LINK_USED);
        }
        try {
            create(key, displayName, password);
        } catch (RuntimeException e) {
            expected.set(hash);
            throw e;
        }
    }

    /** Creates the first administrator from the settings, unless one exists. */
    boolean create(String name, String password) {
        if (exists()) {
            return false;
        }
        check(name, password);
        create(name, name, password);
        return true;
    }

    private boolean exists() {
        return accounts.all().stream()
                .anyMatch(account ->
                        account.active()
                                && !account.demo()
                                && account.roles().contains(Role.ADMINISTRATOR));
    }

    private void check(String name, String password) {
        if (!AccountService.isName(name)) {
            throw new AccountRefusal(Why.NAME_NOT_USABLE);
        }
        if (accounts.find(name).isPresent()) {
            throw new AccountRefusal(Why.NAME_TAKEN);
        }
        if (PasswordRules.fault(password, name).isPresent()) {
            throw new AccountRefusal(Why.WEAK_PASSWORD);
        }
    }

    private void create(String name, String displayName, String password) {
        String hash = hashing.hash(password);
        String shown = displayName.isBlank() ? name : displayName.strip();
        CurrentActor.asSystem(
                "setup",
                () ->
                        transaction.executeWithoutResult(status -> {
                            int id = repository.add(name, shown, false);
                            repository.grant(id, Set.of(Role.ADMINISTRATOR), Set.of());
                            repository.password(id, hash);
                            trail.record(
                                    AuditEvent.created(
                                            "account",
                                            id,
                                            name,
                                            Map.of(
                                                    "displayName",
                                                    shown,
                                                    "roles",
                                                    Set.of(Role.ADMINISTRATOR.code()))));
                        }));
    }
}
