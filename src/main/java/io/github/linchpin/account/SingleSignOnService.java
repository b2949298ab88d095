package io.github.linchpin.account;

import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.access.Role;
import io.github.linchpin.account.SingleSignOnAnswer.Admitted;
import io.github.linchpin.account.SingleSignOnAnswer.Refused;
import io.github.linchpin.account.SingleSignOnAnswer.Why;
import io.github.linchpin.audit.AuditEvent;
import io.github.linchpin.audit.AuditTrail;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives somebody whom the provider has made sure of their account. It is found by issuer and
 * subject, never by a name; where groups give roles, they do so at every sign-in.
 */
@Service
@PermitAll
@Conditional(SingleSignOnWanted.class)
public class SingleSignOnService {
    private static final String ACTOR = "single sign-on";
    private static final int LONGEST_DISPLAY_NAME = 100;

    private final SingleSignOnSettings settings;
    private final AccountQuery accounts;
    private final AccountRepository repository;
    private final RememberedSignIns remembered;
    private final OpenSessions sessions;
    private final AuditTrail trail;

    SingleSignOnService(
            SingleSignOnSettings settings,
            AccountQuery accounts,
            AccountRepository repository,
            RememberedSignIns remembered,
            OpenSessions sessions,
            AuditTrail trail) {
        this.settings = settings;
        this.accounts = accounts;
        this.repository = repository;
        this.remembered = remembered;
        this.sessions = sessions;
        this.trail = trail;
    }

    /**
     * Lets somebody in or says why not. What a refusal changes is stored as well: who has no group
     * any more has no role any more.
     *
     * @throws AccountRefusal where the account was changed at the same moment
     */
    @Transactional
    public SingleSignOnAnswer signIn(ProviderIdentity who) {
        return CurrentActor.asSystem(
                ACTOR,
                () -> {
                    Optional<Set<Role>> granted = settings.roles(who.groups());
                    return accounts.find(who.issuer(), who.subject())
                            .map(account -> known(account, granted))
                            .orElseGet(() -> stranger(who, granted));
                });
    }

    private SingleSignOnAnswer known(Account account, Optional<Set<Role>> granted) {
        if (!account.active()) {
            return new Refused(Why.SWITCHED_OFF);
        }
        Set<Role> roles = granted.orElse(account.roles());
        if (!roles.equals(account.roles())) {
            if (!roles.contains(Role.ADMINISTRATOR)
                    && accounts.lockedAdministrators().equals(Set.of(account.id()))) {
                return new Refused(Why.LAST_ADMINISTRATOR);
            }
            change(account, roles);
        }
        return admitted(account.id(), granted);
    }

    /** Open sessions go on with the roles that they began with, so they end. */
    private void change(Account account, Set<Role> roles) {
        if (!repository.change(account.id(), account.version(), account.displayName(), true)) {
            throw new AccountRefusal(AccountRefusal.Why.CHANGED_MEANWHILE);
        }
        repository.grant(account.id(), roles, account.units());
        remembered.forget(account.id());
        trail.record(
                AuditEvent.changed(
                        "account",
                        account.id(),
                        account.name(),
                        Map.of("roles", codes(account.roles())),
                        Map.of("roles", codes(roles))));
        AfterCommit.run(() -> sessions.end(account.id(), null));
    }

    private SingleSignOnAnswer stranger(ProviderIdentity who, Optional<Set<Role>> granted) {
        if (granted.isPresent() && granted.get().isEmpty()) {
            return new Refused(Why.NO_ROLE);
        }
        Optional<String> name =
                who.names().stream()
                        .map(given -> given.strip().toLowerCase(Locale.ROOT))
                        .filter(AccountService::isName)
                        .findFirst();
        if (name.isEmpty()) {
            return new Refused(Why.NAME_NOT_USABLE);
        }
        if (accounts.find(name.get()).isPresent()) {
            return new Refused(Why.NAME_TAKEN);
        }
        return admitted(create(who, name.get(), granted.orElse(Set.of())), granted);
    }

    private int create(ProviderIdentity who, String name, Set<Role> roles) {
        String displayName = displayName(who, name);
        int id = repository.add(name, displayName, false);
        repository.singleSignOn(id, who.issuer(), who.subject());
        repository.grant(id, roles, Set.of());
        Map<String, Object> values = new TreeMap<>();
        values.put("displayName", displayName);
        values.put("roles", codes(roles));
        values.put("issuer", who.issuer());
        values.put("subject", who.subject());
        trail.record(AuditEvent.created("account", id, name, values));
        return id;
    }

    private SingleSignOnAnswer admitted(int id, Optional<Set<Role>> granted) {
        Account account = accounts.find(id).orElseThrow();
        if (account.roles().isEmpty()) {
            return new Refused(granted.isPresent() ? Why.NO_ROLE : Why.WAITING);
        }
        return new Admitted(account.actor());
    }

    private static String displayName(ProviderIdentity who, String name) {
        String given = who.displayName().replaceAll("\\p{Cntrl}", " ").strip();
        if (given.isEmpty()) {
            return name;
        }
        return given.substring(0, Math.min(given.length(), LONGEST_DISPLAY_NAME)).strip();
    }

    private static List<String> codes(Set<Role> roles) {
        return roles.stream().map(Role::code).sorted().toList();
    }
}
