package io.github.linchpin.account;

import io.github.linchpin.access.Role;
import io.github.linchpin.audit.AuditEvent;
import io.github.linchpin.audit.AuditTrail;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One account for each role, active only while the server runs in demo mode. */
@Component
class DemoAccounts {
    private final AccountQuery accounts;
    private final AccountRepository repository;
    private final AuditTrail trail;

    DemoAccounts(AccountQuery accounts, AccountRepository repository, AuditTrail trail) {
        this.accounts = accounts;
        this.repository = repository;
        this.trail = trail;
    }

    /** Whether somebody has a real account here. */
    @Transactional(readOnly = true)
    public boolean isForReal() {
        return accounts.all().stream().anyMatch(account -> account.active() && !account.demo());
    }

    @Transactional
    public void open() {
        for (Role role : Role.values()) {
            String name = DemoMode.account(role);
            accounts.find(name)
                    .ifPresentOrElse(account -> switchTo(account, true), () -> add(role, name));
        }
    }

    @Transactional
    public void close() {
        accounts.all().stream().filter(Account::demo).forEach(account -> switchTo(account, false));
    }

    private void add(Role role, String name) {
        int id = repository.add(name, "Demo " + role.code(), true);
        repository.grant(id, Set.of(role), Set.of());
        trail.record(AuditEvent.created("account", id, name, Map.of("roles", Set.of(role.code()))));
    }

    private void switchTo(Account account, boolean active) {
        if (account.active() != active) {
            repository.change(account.id(), account.version(), account.displayName(), active);
            trail.record(
                    AuditEvent.changed(
                            "account",
                            account.id(),
                            account.name(),
                            Map.of("active", !active),
                            Map.of("active", active)));
        }
    }
}
