package io.github.linchpin.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.access.Role;
import io.github.linchpin.account.Account;
import io.github.linchpin.account.AccountChange;
import io.github.linchpin.account.AccountService;
import io.github.linchpin.account.PasswordLinkService;
import io.github.linchpin.account.SessionService;
import io.github.linchpin.account.TokenService;
import io.github.linchpin.account.TokenWish;
import io.github.linchpin.testing.HttpVisitor;
import io.github.linchpin.testing.WritingTest;
import jakarta.servlet.ServletContext;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Coming in and going out over HTTP, with forms, cookies and tokens. */
@WritingTest
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "linchpin.test.writes=true")
@Tag("view")
class DoorTest {
    private static final String PASSWORD = "correct horse battery staple";
    private static final String COOKIE = "linchpin";

    @LocalServerPort int port;
    @Autowired AccountService accounts;
    @Autowired PasswordLinkService links;
    @Autowired SessionService sessions;
    @Autowired TokenService tokens;
    @Autowired ServletContext context;

    @SuppressWarnings("NullAway.Init")
    private Account account;

    @SuppressWarnings("NullAway.Init")
    private HttpVisitor visitor;

    @BeforeEach
    void account() {
        int id = accounts.create("door-" + UUID.randomUUID(), analyst(true));
        links.setPassword(accounts.openPasswordLink(id, ""), PASSWORD);
        account = accounts.find(id).orElseThrow();
        visitor = new HttpVisitor(port);
    }

    @Test
    void a_visitor_is_sent_to_the_door_and_comes_back_where_they_wanted_to_go() {
        assertThat(HttpVisitor.target(visitor.get("/inputs/gallium?on=2026-11-28")))
                .hasValueSatisfying(target -> assertThat(target).startsWith("/login"));
        assertThat(HttpVisitor.target(visitor.signIn(account.name(), PASSWORD, false)))
                .hasValueSatisfying(
                        target -> assertThat(target).startsWith("/inputs/gallium?on=2026-11-28"));
        assertThat(visitor.isIn()).isTrue();
    }

    @Test
    void the_session_has_a_new_id_after_signing_in_and_the_old_one_opens_nothing() {
        visitor.get("/login");
        String before = visitor.cookies().get(COOKIE);
        visitor.signIn(account.name(), PASSWORD, false);
        assertThat(visitor.cookies().get(COOKIE)).isNotEqualTo(before).isNotBlank();
        HttpVisitor planted = new HttpVisitor(port);
        planted.cookies().put(COOKIE, String.valueOf(before));
        assertThat(planted.isIn()).isFalse();
        assertThat(visitor.isIn()).isTrue();
    }

    @Test
    void a_wrong_password_says_no_more_than_an_unknown_name() {
        HttpResponse<String> wrong = visitor.signIn(account.name(), "wrong", false);
        HttpResponse<String> unknown = visitor.signIn("door-nobody", "wrong", false);
        for (HttpResponse<String> answer : List.of(wrong, unknown)) {
            assertThat(HttpVisitor.target(answer)).contains("/login?error");
            assertThat(answer.statusCode()).isEqualTo(302);
        }
        assertThat(wrong.body()).isEqualTo(unknown.body());
        assertThat(visitor.isIn()).isFalse();
    }

    @Test
    void a_form_without_its_token_signs_nobody_in() {
        visitor.get("/login");
        HttpResponse<String> answer =
                visitor.post("/login", Map.of("username", account.name(), "password", PASSWORD));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(visitor.isIn()).isFalse();
    }

    @Test
    void signing_out_ends_the_session_and_what_was_remembered() {
        visitor.signIn(account.name(), PASSWORD, true);
        Map<String, String> old = Map.copyOf(visitor.cookies());
        assertThat(old).containsKeys(COOKIE, RememberMe.COOKIE);
        visitor.post("/logout", Map.of("_csrf", visitor.csrf("/inputs")));
        assertThat(visitor.cookies()).doesNotContainKey(RememberMe.COOKIE);
        HttpVisitor thief = new HttpVisitor(port);
        thief.cookies().putAll(old);
        assertThat(thief.isIn()).isFalse();
    }

    @Test
    void a_remembered_device_opens_a_session_with_a_cookie_that_changes() {
        visitor.signIn(account.name(), PASSWORD, true);
        String first = visitor.cookies().get(RememberMe.COOKIE);
        visitor.cookies().remove(COOKIE);
        assertThat(visitor.isIn()).isTrue();
        assertThat(visitor.cookies().get(RememberMe.COOKIE)).isNotEqualTo(first);
        assertThat(visitor.cookies()).containsKey(COOKIE);
    }

    @Test
    void a_remember_cookie_of_somebody_elses_making_opens_nothing() {
        for (String made : new String[] {"", "x", "YTpi", "YTpiOmM", "a".repeat(4_000)}) {
            HttpVisitor other = new HttpVisitor(port);
            other.cookies().put(RememberMe.COOKIE, made);
            assertThat(other.isIn()).as(made).isFalse();
        }
    }

    @Test
    void switching_an_account_off_ends_its_sessions() {
        visitor.signIn(account.name(), PASSWORD, true);
        assertThat(visitor.isIn()).isTrue();
        accounts.change(accounts.find(account.id()).orElseThrow(), analyst(false));
        assertThat(visitor.isIn()).isFalse();
        visitor.signIn(account.name(), PASSWORD, false);
        assertThat(visitor.isIn()).isFalse();
    }

    @Test
    void an_administrator_ends_a_session() {
        visitor.signIn(account.name(), PASSWORD, false);
        String number =
                sessions.sessions().stream()
                        .filter(open -> open.actor().name().equals(account.name()))
                        .findFirst()
                        .orElseThrow()
                        .number();
        sessions.end(number);
        assertThat(visitor.isIn()).isFalse();
    }

    @Test
    void the_read_interface_wants_a_session_or_a_token() {
        HttpResponse<String> refused = visitor.get("/api/v1/countries");
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(header -> assertThat(header).startsWith("Bearer"));
        assertThat(refused.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        assertThat(refused.body()).contains("\"status\":401").doesNotContain("CN");
        for (String header :
                new String[] {"Bearer lpt_invented", "Bearer ", "Basic YTpi", "Bearer"}) {
            assertThat(visitor.get("/api/v1/countries", "Authorization", header).statusCode())
                    .as(header)
                    .isEqualTo(401);
        }

        String token =
                CurrentActor.as(
                        account.actor(),
                        () ->
                                tokens.create(
                                        new TokenWish(
                                                "t", Role.ANALYST, Set.of(), Duration.ofDays(1))));
        HttpResponse<String> answer =
                visitor.get("/api/v1/countries", "Authorization", "Bearer " + token);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(visitor.cookies()).as("no session for a token").isEmpty();
        assertThat(visitor.get("/inputs", "Authorization", "Bearer " + token).statusCode())
                .as("pages want a session")
                .isEqualTo(302);

        visitor.signIn(account.name(), PASSWORD, false);
        assertThat(visitor.get("/api/v1/countries").statusCode()).isEqualTo(200);
        // a broken token is not made good by a session
        assertThat(visitor.get("/api/v1/countries", "Authorization", "Bearer no").statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_session_that_nobody_uses_ends_after_half_an_hour() {
        assertThat(context.getSessionTimeout()).isEqualTo(30);
    }

    private static AccountChange analyst(boolean active) {
        return new AccountChange("Door", Set.of(Role.ANALYST), Set.of(), active, "test");
    }
}
