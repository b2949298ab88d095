package io.github.linchpin.account;

import io.github.linchpin.access.Permission;
import io.github.linchpin.access.Role;
import io.github.linchpin.account.AccountRefusal.Why;
import io.github.linchpin.audit.AuditEvent;
import io.github.linchpin.audit.AuditTrail;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What administrators do with the accounts of others. */
@Service
@RolesAllowed(Permission.ACCOUNTS)
public class AccountService {
    /** How long a link for a password works. */
    public static final Duration LINK_LIFE = PasswordLinks.LIFE;

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._@+-]{0,99}");

    private final AccountQuery accounts;
    private final AccountRepository repository;
    private final PasswordLinks links;
    private final RememberedSignIns remembered;
    private final OpenSessions sessions;
    private final AuditTrail trail;

    AccountService(
            AccountQuery accounts,
            AccountRepository repository,
            PasswordLinks links,
            RememberedSignIns remembered,
            OpenSessions sessions,
            AuditTrail trail) {
        this.accounts = accounts;
        this.repository = repository;
        this.links = links;
        this.remembered = remembered;
        this.sessions = sessions;
        this.trail = trail;
    }

    /** All accounts by name. */
    @Transactional(readOnly = true)
    public List<Account> all() {
        return accounts.all();
    }

    /** One account. */
    @Transactional(readOnly = true)
    public Optional<Account> find(int id) {
        return accounts.find(id);
    }

    /**
     * Adds an account without a password.
     *
     * @param name what is typed at sign-in; stored in small letters
     * @return its id
     * @throws AccountRefusal where the name cannot be used or is taken, or no role is given
     */
    @Transactional
    public int create(String name, AccountChange change) {
        String key = name.strip().toLowerCase(Locale.ROOT);
        if (!isName(key) || change.displayName().isEmpty()) {
            throw new AccountRefusal(Why.NAME_NOT_USABLE);
        }
        if (accounts.find(key).isPresent()) {
            throw new AccountRefusal(Why.NAME_TAKEN);
        }
        requireRole(change);
        int id = repository.add(key, change.displayName(), false);
        repository.grant(id, change.roles(), change.units());
        trail.record(
                AuditEvent.created("account", id, key, values(change)).because(change.reason()));
        return id;
    }

    /**
     * Changes an account. Its open sessions end, so that nobody goes on with what they no longer
     * have.
     *
     * @param seen the account as the administrator saw it
     * @throws AccountRefusal where it has changed meanwhile, or no administrator would be left
     */
    @Transactional
    public void change(Account seen, AccountChange change) {
        requireRole(change);
        Set<Integer> administrators = accounts.lockedAdministrators();
        boolean stays = change.active() && change.roles().contains(Role.ADMINISTRATOR);
        if (!stays && administrators.equals(Set.of(seen.id()))) {
            throw new AccountRefusal(Why.LAST_ADMINISTRATOR);
        }
        if (!repository.change(seen.id(), seen.version(), change.displayName(), change.active())) {
            throw new AccountRefusal(Why.CHANGED_MEANWHILE);
        }
        repository.grant(seen.id(), change.roles(), change.units());
        if (!change.active()) {
            links.close(seen.id());
        }
        remembered.forget(seen.id());
        trail.record(
                AuditEvent.changed("account", seen.id(), seen.name(), values(seen), values(change))
                        .because(change.reason()));
        AfterCommit.run(() -> sessions.end(seen.id(), null));
    }

    /**
     * Makes a link with which somebody sets a new password; the old one works until then.
     *
     * @return the secret of the link, shown once
     */
    @Transactional
    public String openPasswordLink(int id, String reason) {
        Account account =
                accounts.find(id)
                        .filter(found -> found.active() && !found.demo())
                        .orElseThrow(() -> new AccountRefusal(Why.GONE));
        String secret = links.open(id);
        trail.record(
                AuditEvent.of("account.password-link-made", "account", id, account.name())
                        .because(reason));
        return secret;
    }

    static boolean isName(String name) {
        return NAME.matcher(name).matches() && !DemoMode.isDemo(name);
    }

    private static void requireRole(AccountChange change) {
        if (change.roles().isEmpty()) {
            throw new AccountRefusal(Why.WITHOUT_ROLE);
        }
    }

    private static Map<String, Object> values(Account account) {
        return values(account.displayName(), account.roles(), account.units(), account.active());
    }

    private static Map<String, Object> values(AccountChange change) {
        return values(change.displayName(), change.roles(), change.units(), change.active());
    }

    private static Map<String, Object> values(
            String displayName, Set<Role> roles, Set<Integer> units, boolean active) {
        Map<String, Object> values = new TreeMap<>();
        values.put("displayName", displayName);
        values.put("roles", roles.stream().map(Role::code).sorted().collect(Collectors.toList()));
        values.put("units", new TreeSet<>(units));
        values.put("active", active);
        return values;
    }
}
