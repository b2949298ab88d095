package io.github.linchpin.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linchpin.access.Role;
import io.github.linchpin.account.SingleSignOnAnswer.Admitted;
import io.github.linchpin.account.SingleSignOnAnswer.Refused;
import io.github.linchpin.account.SingleSignOnAnswer.Why;
import io.github.linchpin.audit.AuditTrail;
import io.github.linchpin.testing.WritingTest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Who gets which account, where administrators give the roles and where groups do. */
@WritingTest
class SingleSignOnServiceTest {
    private static final String ISSUER = "https://login.example";

    @Autowired AccountQuery accounts;
    @Autowired AccountRepository repository;
    @Autowired AccountService service;
    @Autowired RememberedSignIns remembered;
    @Autowired OpenSessions sessions;
    @Autowired AuditTrail trail;
    @Autowired TransactionTemplate transaction;
    @Autowired ApplicationContext context;

    private final String key = UUID.randomUUID().toString();

    @Test
    void without_settings_nothing_of_it_is_there() {
        assertThat(context.getBeansOfType(SingleSignOnService.class)).isEmpty();
        assertThat(context.getBeansOfType(SingleSignOnSettings.class)).isEmpty();
        assertThat(context.containsBean("singleSignOnLink")).isFalse();
        assertThat(context.containsBean("singleSignOnDoor")).isFalse();
    }

    @Test
    void without_groups_somebody_new_waits_for_an_administrator() {
        assertThat(signIn(Map.of(), who("sub", "eve-" + key))).isEqualTo(new Refused(Why.WAITING));
        Account account = accounts.find(ISSUER, "sub-" + key).orElseThrow();
        assertThat(account.roles()).isEmpty();
        service.change(
                account, new AccountChange("Eve", Set.of(Role.REVIEWER), Set.of(), true, ""));
        assertThat(signIn(Map.of(), who("sub", "eve-" + key)))
                .isInstanceOfSatisfying(
                        Admitted.class,
                        in -> assertThat(in.actor().account()).isEqualTo(account.id()));
        assertThat(accounts.find(account.id()).orElseThrow().roles())
                .containsExactly(Role.REVIEWER);
    }

    @Test
    void the_first_name_that_can_be_used_is_taken_in_small_letters() {
        signIn(Map.of(), who("a", "CORP\\eve", "Eve." + key + "@Example.org"));
        assertThat(accounts.find(ISSUER, "a-" + key).orElseThrow().name())
                .isEqualTo("eve." + key + "@example.org");
        assertThat(signIn(Map.of(), who("b", "CORP\\eve", "demo-manager")))
                .isEqualTo(new Refused(Why.NAME_NOT_USABLE));
        assertThat(signIn(Map.of(), who("c"))).isEqualTo(new Refused(Why.NAME_NOT_USABLE));
        // not the second choice: it could be anybody
        assertThat(signIn(Map.of(), who("d", "eve." + key + "@example.org", "other-" + key)))
                .isEqualTo(new Refused(Why.NAME_TAKEN));
        assertThat(accounts.find(ISSUER, "d-" + key)).isEmpty();
    }

    @Test
    void a_name_that_changes_at_the_provider_stays_here() {
        signIn(Map.of(), who("sub", "eve-" + key));
        signIn(Map.of(), who("sub", "married-" + key));
        assertThat(accounts.find(ISSUER, "sub-" + key).orElseThrow().name())
                .isEqualTo("eve-" + key);
    }

    @Test
    void roles_follow_the_groups_and_the_rest_stays() {
        Map<String, Set<Role>> groups = Map.of("desk", Set.of(Role.ANALYST));
        ProviderIdentity who =
                new ProviderIdentity(
                        ISSUER, "sub-" + key, List.of("u-" + key), "\u0000 ", Set.of("desk"));
        assertThat(signIn(groups, who)).isInstanceOf(Admitted.class);
        Account account = accounts.find(ISSUER, "sub-" + key).orElseThrow();
        assertThat(account.displayName()).isEqualTo(account.name());
        assertThat(signIn(Map.of("desk", Set.of(Role.REVIEWER)), who)).isInstanceOf(Admitted.class);
        Account changed = accounts.find(account.id()).orElseThrow();
        assertThat(changed.roles()).containsExactly(Role.REVIEWER);
        assertThat(changed.units()).isEqualTo(account.units());
        assertThat(changed.version()).isGreaterThan(account.version());
    }

    private SingleSignOnAnswer signIn(Map<String, Set<Role>> groups, ProviderIdentity who) {
        SingleSignOnService singleSignOn =
                new SingleSignOnService(
                        new SingleSignOnSettings(
                                ISSUER, "id", null, "", Set.of("openid"), "groups", groups),
                        accounts,
                        repository,
                        remembered,
                        sessions,
                        trail);
        return Objects.requireNonNull(transaction.execute(status -> singleSignOn.signIn(who)));
    }

    private ProviderIdentity who(String subject, String... names) {
        return new ProviderIdentity(
                ISSUER, subject + "-" + key, List.of(names), "Eve", Set.of("anything"));
    }
}
