package io.github.linchpin.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linchpin.access.Actor;
import io.github.linchpin.access.Role;
import io.github.linchpin.account.Account;
import io.github.linchpin.account.AccountChange;
import io.github.linchpin.account.AccountService;
import io.github.linchpin.account.PasswordLinkService;
import io.github.linchpin.account.SingleSignOnAnswer.Why;
import io.github.linchpin.audit.AuditEntry;
import io.github.linchpin.audit.AuditService;
import io.github.linchpin.testing.HttpVisitor;
import io.github.linchpin.testing.TestProvider;
import io.github.linchpin.testing.WritingTest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Signing in at a real OpenID Connect provider in another process, over HTTP. The product starts
 * before the provider does.
 */
@WritingTest
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "linchpin.test.writes=true",
            "linchpin.oidc.name=the company",
            "linchpin.oidc.groups=buyers=procurement,desk=analyst,chiefs=administrator"
        })
@Tag("view")
class SingleSignOnTest {
    private static final TestProvider PROVIDER = new TestProvider();
    private static final String START = "/oauth2/authorization/linchpin";
    private static final String CODE = "[?&]code=[^&]+";

    @LocalServerPort int port;
    @Autowired AccountService accounts;
    @Autowired PasswordLinkService links;
    @Autowired AuditService trail;

    private final String person = "ada-" + UUID.randomUUID();

    @SuppressWarnings("NullAway.Init")
    private HttpVisitor visitor;

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry properties) {
        properties.add("linchpin.oidc.issuer", PROVIDER::issuer);
        properties.add("linchpin.oidc.client-id", () -> TestProvider.CLIENT);
        properties.add("linchpin.oidc.client-secret", () -> TestProvider.SECRET);
    }

    @BeforeEach
    void begin() {
        if (!PROVIDER.isRunning()) {
            PROVIDER.start(port);
        }
        PROVIDER.truth();
        visitor = new HttpVisitor(port);
    }

    @AfterAll
    static void end() {
        PROVIDER.stop();
    }

    @Test
    void the_way_to_the_provider_has_state_nonce_and_proof_key() {
        assertThat(authorise())
                .startsWith(PROVIDER.issuer() + "/oauth2/authorize?")
                .contains(
                        "response_type=code",
                        "state=",
                        "nonce=",
                        "code_challenge=",
                        "code_challenge_method=S256");
    }

    @Test
    void somebody_new_gets_an_account_with_the_roles_of_their_groups() {
        PROVIDER.groups(person, "buyers,desk,others");
        visitor.get(START);
        String before = visitor.cookies().get("linchpin");
        assertThat(signIn(visitor)).isEqualTo("/welcome");
        assertThat(visitor.isIn()).isTrue();
        assertThat(visitor.cookies().get("linchpin")).isNotEqualTo(before).isNotBlank();

        Account account = account().orElseThrow();
        assertThat(account.roles()).containsExactlyInAnyOrder(Role.PROCUREMENT, Role.ANALYST);
        assertThat(account.displayName()).isEqualTo("Person " + person);
        assertThat(account.singleSignOn()).isTrue();
        assertThat(account.hasPassword()).isFalse();
        List<AuditEntry> entries = trail.history("account", String.valueOf(account.id()));
        assertThat(entries)
                .extracting(AuditEntry::action)
                .containsExactly("sign-in.succeeded", "account.created");
        assertThat(entries.getFirst().after()).contains("single-sign-on");
        assertThat(entries.getFirst().actorName()).isEqualTo(person);
        assertThat(entries.getLast().actorName()).isEqualTo("single sign-on");
        assertThat(entries.getLast().actorKind()).isEqualTo(Actor.Kind.SYSTEM);
        assertThat(entries.getLast().after()).contains(PROVIDER.issuer(), "procurement");
    }

    @Test
    void somebody_known_comes_back_to_the_same_account_and_where_they_wanted_to_go() {
        PROVIDER.groups(person, "buyers");
        signIn(visitor);
        Account account = account().orElseThrow();
        HttpVisitor later = new HttpVisitor(port);
        later.get("/inputs/gallium?on=2026-11-28");
        assertThat(signIn(later)).startsWith("/inputs/gallium?on=2026-11-28");
        assertThat(account().orElseThrow()).isEqualTo(account);
        later.post("/logout", Map.of("_csrf", later.csrf("/inputs")));
        assertThat(later.isIn()).isFalse();
    }

    @Test
    void nobody_without_a_mapped_group_gets_in_or_an_account() {
        PROVIDER.groups(person, "others");
        refuses(Why.NO_ROLE, signIn(visitor));
        assertThat(account()).isEmpty();
    }

    @Test
    void roles_follow_the_groups_and_sessions_with_the_old_ones_end() {
        PROVIDER.groups(person, "buyers");
        signIn(visitor);
        PROVIDER.groups(person, "desk");
        HttpVisitor later = new HttpVisitor(port);
        signIn(later);
        assertThat(later.isIn()).isTrue();
        assertThat(visitor.isIn()).isFalse();
        Account account = account().orElseThrow();
        assertThat(account.roles()).containsExactly(Role.ANALYST);
        AuditEntry changed =
                trail.history("account", String.valueOf(account.id())).stream()
                        .filter(entry -> entry.action().equals("account.changed"))
                        .findFirst()
                        .orElseThrow();
        assertThat(changed.before()).contains("procurement");
        assertThat(changed.after()).contains("analyst").doesNotContain("procurement");

        // in the very browser of the session that ends
        PROVIDER.groups(person, "buyers,desk");
        signIn(later);
        assertThat(later.isIn()).isTrue();

        PROVIDER.groups(person, "");
        refuses(Why.NO_ROLE, signIn(visitor));
        assertThat(later.isIn()).isFalse();
        assertThat(account().orElseThrow().roles()).isEmpty();
    }

    @Test
    void groups_do_not_take_the_last_administrator_away() {
        assertThat(accounts.all())
                .noneMatch(account -> account.roles().contains(Role.ADMINISTRATOR));
        PROVIDER.groups(person, "chiefs");
        signIn(visitor);
        PROVIDER.groups(person, "desk");
        refuses(Why.LAST_ADMINISTRATOR, signIn(new HttpVisitor(port)));
        assertThat(account().orElseThrow().roles()).containsExactly(Role.ADMINISTRATOR);
    }

    @Test
    void an_account_that_is_switched_off_stays_so() {
        PROVIDER.groups(person, "buyers");
        signIn(visitor);
        accounts.change(account().orElseThrow(), change(Role.PROCUREMENT, false));
        assertThat(visitor.isIn()).isFalse();
        PROVIDER.groups(person, "desk");
        refuses(Why.SWITCHED_OFF, signIn(visitor));
        assertThat(account().orElseThrow().roles()).containsExactly(Role.PROCUREMENT);
    }

    @Test
    void an_account_of_the_same_name_is_not_taken_over() {
        int id = accounts.create(person, change(Role.MANAGER, true));
        PROVIDER.groups(person, "buyers");
        refuses(Why.NAME_TAKEN, signIn(visitor));
        Account account = accounts.find(id).orElseThrow();
        assertThat(account.singleSignOn()).isFalse();
        assertThat(account.roles()).containsExactly(Role.MANAGER);
    }

    @Test
    void an_answer_to_another_request_is_not_taken() {
        PROVIDER.groups(person, "buyers");
        String back = PROVIDER.signIn(authorise(), person);
        for (String tampered :
                List.of(
                        back.replaceAll("state=[^&]+", "state=other"),
                        back.replaceAll("[?&]state=[^&]+", ""),
                        // the code of one request with the state of another
                        visitorsOwn(back))) {
            HttpVisitor other = new HttpVisitor(port);
            other.cookies().putAll(visitor.cookies());
            refuses(Why.FAILED, target(other.get(tampered)));
            assertThat(other.isIn()).as(tampered).isFalse();
        }
        assertThat(account()).isEmpty();
    }

    @Test
    void a_code_works_once_and_in_one_browser_only() {
        PROVIDER.groups(person, "buyers");
        String back = PROVIDER.signIn(authorise(), person);
        HttpVisitor thief = new HttpVisitor(port);
        refuses(Why.FAILED, target(thief.get(back)));
        assertThat(target(visitor.get(back))).isEqualTo("/welcome");
        refuses(Why.FAILED, target(visitor.get(back)));
        // with a state of their own, but without the proof key
        String own = PROVIDER.signIn(atProvider(thief.get(START)), "thief-" + person);
        String code = back.replaceFirst(".*[?&]code=([^&]+).*", "$1");
        refuses(Why.FAILED, target(thief.get(own.replaceFirst("code=[^&]+", "code=" + code))));
        assertThat(thief.isIn()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "aud, somebody-else",
        "iss, http://127.0.0.1:1",
        "nonce, invented",
        "exp, long-ago",
        "forge, yes",
        "azp, somebody-else"
    })
    void an_id_token_that_is_not_for_us_now_from_there_opens_nothing(String claim, String lie) {
        PROVIDER.groups(person, "buyers");
        PROVIDER.lie(claim, lie);
        refuses(Why.FAILED, signIn(visitor));
        assertThat(visitor.isIn()).isFalse();
        assertThat(account()).isEmpty();
        PROVIDER.truth();
        assertThat(signIn(visitor)).startsWith("/inputs");
    }

    @Test
    void without_the_provider_its_way_is_closed_and_passwords_go_on() {
        PROVIDER.groups(person, "buyers");
        String back = PROVIDER.signIn(authorise(), person);
        PROVIDER.stop();
        refuses(Why.UNREACHABLE, target(new HttpVisitor(port).get(START)));
        refuses(Why.UNREACHABLE, target(visitor.get(back)));

        int id = accounts.create("local-" + person, change(Role.ANALYST, true));
        links.setPassword(accounts.openPasswordLink(id, ""), "correct horse battery staple");
        visitor.signIn("local-" + person, "correct horse battery staple", false);
        assertThat(visitor.isIn()).isTrue();

        PROVIDER.start(port);
        PROVIDER.groups(person, "buyers");
        assertThat(signIn(new HttpVisitor(port))).isEqualTo("/welcome");
    }

    @Test
    void the_answer_of_the_provider_cannot_ask_to_be_remembered() {
        PROVIDER.groups(person, "buyers");
        String back = PROVIDER.signIn(authorise(), person);
        assertThat(target(visitor.get(back + "&remember-me=on"))).isEqualTo("/welcome");
        assertThat(visitor.cookies()).doesNotContainKey(RememberMe.COOKIE);
    }

    @Test
    void another_provider_is_not_known() {
        assertThat(target(visitor.get("/oauth2/authorization/other"))).startsWith("/login");
    }

    private String signIn(HttpVisitor browser) {
        return target(browser.get(PROVIDER.signIn(atProvider(browser.get(START)), person)));
    }

    private String authorise() {
        return atProvider(visitor.get(START));
    }

    /** What came back, in the browser of the visitor, who has begun anew. */
    private String visitorsOwn(String back) {
        String state = authorise().replaceFirst(".*[?&]state=([^&]+).*", "$1");
        assertThat(back).containsPattern(CODE);
        // the verifier of the second request does not fit the challenge of the first
        return back.replaceFirst("state=[^&]+", "state=" + state);
    }

    private static void refuses(Why why, String target) {
        assertThat(target).isEqualTo("/login?error=" + why.code());
    }

    private static String target(HttpResponse<?> response) {
        return HttpVisitor.target(response).orElse("status " + response.statusCode());
    }

    private static String atProvider(HttpResponse<?> response) {
        return response.headers().firstValue("Location").orElseThrow();
    }

    private Optional<Account> account() {
        return accounts.all().stream().filter(account -> account.name().equals(person)).findFirst();
    }

    private static AccountChange change(Role role, boolean active) {
        return new AccountChange("Ada", Set.of(role), Set.of(), active, "test");
    }
}
