package io.github.linchpin.account;

import io.github.linchpin.access.Actor;
import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.access.Permission;
import io.github.linchpin.account.AccountRefusal.Why;
import io.github.linchpin.audit.AuditEvent;
import io.github.linchpin.audit.AuditTrail;
import io.github.linchpin.unit.BusinessUnit;
import io.github.linchpin.unit.UnitService;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What somebody does with their own account. */
@Service
@RolesAllowed(Permission.OWN_ACCOUNT)
public class OwnAccountService {
    private final AccountQuery accounts;
    private final AccountRepository repository;
    private final PasswordHashing hashing;
    private final SignInThrottle throttle;
    private final RememberedSignIns remembered;
    private final OpenSessions sessions;
    private final UnitService units;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;

    OwnAccountService(
            AccountQuery accounts,
            AccountRepository repository,
            PasswordHashing hashing,
            SignInThrottle throttle,
            RememberedSignIns remembered,
            OpenSessions sessions,
            UnitService units,
            AuditTrail trail,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.repository = repository;
        this.hashing = hashing;
        this.throttle = throttle;
        this.remembered = remembered;
        this.sessions = sessions;
        this.units = units;
        this.trail = trail;
        this.transaction = transaction;
    }

    /** The account of the current actor. */
    @Transactional(readOnly = true)
    public Account account() {
        return accounts.find(id()).orElseThrow(() -> new AccountRefusal(Why.GONE));
    }

    /**
     * From where the current actor sees the world: what they chose, else the country of the first
     * of their units by name.
     */
    @Transactional(readOnly = true)
    public Optional<String> home() {
        return Optional.ofNullable(account().profile().home())
                .or(() -> units.own().stream().findFirst().map(BusinessUnit::country));
    }

    /** Stores theme, start page and home. */
    @Transactional
    public void change(Profile profile) {
        Account account = account();
        if (profile.equals(account.profile())) {
            return;
        }
        repository.profile(account.id(), profile);
        trail.record(
                AuditEvent.of("account.profile-changed", "account", account.id(), account.name())
                        .values(values(account.profile()), values(profile)));
    }

    /**
     * Sets another password. Other sessions and remembered sign-ins of the account end.
     *
     * @param here the session that stays
     * @throws AccountRefusal where the old password is wrong or the new one cannot be taken
     */
    public void changePassword(String old, String wanted, @Nullable HttpSession here) {
        AccountQuery.Credentials credentials =
                accounts.credentials(id()).orElseThrow(() -> new AccountRefusal(Why.GONE));
        Account account = credentials.account();
        String address = CurrentActor.address().orElse("");
        // guessing behind an unlocked screen is as slow as at the door
        if (throttle.attempt(account.name(), address) == SignInThrottle.Answer.WAIT
                || !hashing.fits(old, credentials.hash())) {
            throw new AccountRefusal(Why.WRONG_PASSWORD);
        }
        throttle.succeeded(account.name(), address);
        if (PasswordRules.fault(wanted, account.name()).isPresent()) {
            throw new AccountRefusal(Why.WEAK_PASSWORD);
        }
        String hash = hashing.hash(wanted);
        transaction.executeWithoutResult(status -> {
            repository.password(account.id(), hash);
            remembered.forget(account.id());
            trail.record(
                    AuditEvent.of(
                            "account.password-changed", "account", account.id(), account.name()));
            AfterCommit.run(() -> sessions.end(account.id(), here));
        });
    }

    /** The open sessions of the account, the newest first. */
    public List<OpenSession> sessions() {
        int id = id();
        return sessions.all().stream()
                .filter(open -> Objects.equals(open.actor().account(), id))
                .toList();
    }

    /** Ends every session of the account but this one, and what was remembered in browsers. */
    @Transactional
    public int endOthers(@Nullable HttpSession here) {
        Account account = account();
        remembered.forget(account.id());
        trail.record(
                AuditEvent.of("account.sessions-ended", "account", account.id(), account.name()));
        return sessions.end(account.id(), here);
    }

    private static int id() {
        Actor actor = CurrentActor.get();
        if (actor.account() == null) {
            throw new AccountRefusal(Why.GONE);
        }
        return actor.account();
    }

    private static Map<String, @Nullable Object> values(Profile profile) {
        Map<String, @Nullable Object> values = new TreeMap<>();
        values.put("theme", profile.theme());
        values.put("startPage", profile.startPage());
        values.put("home", profile.home());
        return values;
    }
}
