package io.github.linchpin.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.access.Role;
import io.github.linchpin.account.AccountRefusal.Why;
import io.github.linchpin.audit.AuditEntry;
import io.github.linchpin.audit.AuditService;
import io.github.linchpin.testing.WritingTest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;

@WritingTest
class AccountServiceTest {
    private static final String PASSWORD = "correct horse battery staple";

    @Autowired AccountService service;
    @Autowired AccountQuery accounts;
    @Autowired PasswordLinkService links;
    @Autowired OwnAccountService own;
    @Autowired OpenSessions sessions;
    @Autowired RememberedSignIns remembered;
    @Autowired SignInService door;
    @Autowired AuditService trail;

    @Test
    void a_change_is_on_record_with_what_differs_and_why() {
        Account account = create();
        service.change(
                account,
                new AccountChange("Other", Set.of(Role.REVIEWER), Set.of(), true, "new job"));
        List<AuditEntry> entries = trail.history("account", String.valueOf(account.id()));
        assertThat(entries).hasSize(2);
        AuditEntry changed =
                entries.stream()
                        .filter(entry -> entry.action().equals("account.changed"))
                        .findFirst()
                        .orElseThrow();
        assertThat(changed.reason()).isEqualTo("new job");
        assertThat(changed.before()).contains("analyst").doesNotContain("units");
        assertThat(changed.after()).contains("reviewer", "Other");
    }

    @Test
    void what_somebody_else_changed_meanwhile_is_not_overwritten() {
        Account account = create();
        service.change(account, roles("One", Role.ANALYST));
        refuses(Why.CHANGED_MEANWHILE, () -> service.change(account, roles("Two", Role.ANALYST)));
        assertThat(accounts.find(account.id()).orElseThrow().displayName()).isEqualTo("One");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "-x", "a b", "é", "a/b", "<b>", "demo-administrator", "a\u0000b"})
    void a_name_that_cannot_be_used_is_refused(String name) {
        refuses(Why.NAME_NOT_USABLE, () -> service.create(name, roles("X", Role.ANALYST)));
    }

    @Test
    void names_differ_by_more_than_capitals() {
        Account account = create();
        refuses(
                Why.NAME_TAKEN,
                () ->
                        service.create(
                                account.name().toUpperCase(Locale.ROOT), roles("X", Role.ANALYST)));
        refuses(Why.WITHOUT_ROLE, () -> service.create("without-role", roles("X")));
    }

    @Test
    void the_last_administrator_stays() {
        Account last = create(Role.ADMINISTRATOR);
        // other tests may have left some
        for (Account other : service.all()) {
            if (other.id() != last.id() && other.roles().contains(Role.ADMINISTRATOR)) {
                service.change(
                        other,
                        new AccountChange("X", Set.of(Role.MANAGER), Set.of(), true, "test"));
            }
        }
        refuses(Why.LAST_ADMINISTRATOR, () -> service.change(last, roles("X", Role.ANALYST)));
        refuses(
                Why.LAST_ADMINISTRATOR,
                () ->
                        service.change(
                                last,
                                new AccountChange(
                                        "X", Set.of(Role.ADMINISTRATOR), Set.of(), false, "")));
        Account second = create(Role.ADMINISTRATOR);
        service.change(last, roles("X", Role.ANALYST));
        assertThat(second.roles()).contains(Role.ADMINISTRATOR);
    }

    @Test
    void a_change_ends_sessions_and_what_browsers_remember() {
        Account account = create();
        MockHttpServletRequest request = new MockHttpServletRequest();
        sessions.open(account.actor(), request);
        RememberedSignIns.Ticket ticket = remembered.open(account.id(), "::1", "test");
        assertThat(sessions.all()).anyMatch(open -> is(open, account));
        service.change(
                account, new AccountChange("X", Set.of(Role.ANALYST), Set.of(), false, "left"));
        assertThat(sessions.all()).noneMatch(open -> is(open, account));
        assertThat(remembered.use(ticket)).isEmpty();
        assertThat(((org.springframework.mock.web.MockHttpSession) request.getSession(true)))
                .satisfies(session -> assertThat(session.isNew()).isTrue());
    }

    @Test
    void a_password_link_works_once_and_the_newest_only() {
        Account account = create();
        String older = service.openPasswordLink(account.id(), "");
        String newer = service.openPasswordLink(account.id(), "");
        assertThat(links.account(older)).isEmpty();
        assertThat(links.account(newer)).contains(account.name());
        refuses(Why.WEAK_PASSWORD, () -> links.setPassword(newer, "short"));
        links.setPassword(newer, PASSWORD);
        refuses(Why.LINK_USED, () -> links.setPassword(newer, PASSWORD));
        assertThat(door.signIn(account.name(), PASSWORD)).isPresent();
    }

    @Test
    void a_new_password_needs_the_old_one() {
        Account account = create();
        links.setPassword(service.openPasswordLink(account.id(), ""), PASSWORD);
        CurrentActor.asActor(
                account.actor(),
                () -> {
                    refuses(
                            Why.WRONG_PASSWORD,
                            () -> own.changePassword("wrong", "another good password", null));
                    refuses(Why.WEAK_PASSWORD, () -> own.changePassword(PASSWORD, "short", null));
                    own.changePassword(PASSWORD, "another good password", null);
                });
        assertThat(door.signIn(account.name(), PASSWORD)).isEmpty();
        assertThat(door.signIn(account.name(), "another good password")).isPresent();
    }

    @Test
    void an_old_cookie_ends_all_remembered_sign_ins_of_the_account() {
        Account account = create();
        RememberedSignIns.Ticket first = remembered.open(account.id(), "::1", "test");
        RememberedSignIns.Ticket elsewhere = remembered.open(account.id(), "::1", "test");
        RememberedSignIns.Ticket second =
                remembered.use(first).flatMap(RememberedSignIns.Opened::next).orElseThrow();
        // the clock of the test stands: a request that was under way
        assertThat(remembered.use(first).orElseThrow().next()).isEmpty();
        assertThat(remembered.use(second).flatMap(RememberedSignIns.Opened::next)).isPresent();
        assertThat(remembered.use(first)).as("stolen, or copied").isEmpty();
        assertThat(remembered.use(elsewhere)).isEmpty();
        assertThat(trail.history("account", String.valueOf(account.id())))
                .anyMatch(entry -> entry.action().equals("sign-in.cookie-reused"));
    }

    private Account create(Role... roles) {
        String name = "a-" + UUID.randomUUID();
        AccountChange change =
                roles.length == 0 ? roles("Somebody", Role.ANALYST) : roles("Somebody", roles);
        return accounts.find(service.create(name, change)).orElseThrow();
    }

    private static AccountChange roles(String displayName, Role... roles) {
        return new AccountChange(displayName, Set.of(roles), Set.of(), true, "test");
    }

    private static boolean is(OpenSession open, Account account) {
        return Integer.valueOf(account.id()).equals(open.actor().account());
    }

    private static void refuses(Why why, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        AccountRefusal.class, e -> assertThat(e.why()).isEqualTo(why));
    }
}
