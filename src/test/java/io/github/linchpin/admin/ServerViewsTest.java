package io.github.linchpin.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.access.Role;
import io.github.linchpin.account.Account;
import io.github.linchpin.account.AccountChange;
import io.github.linchpin.account.AccountService;
import io.github.linchpin.account.ApiToken;
import io.github.linchpin.account.OpenSession;
import io.github.linchpin.account.OpenSessions;
import io.github.linchpin.account.SessionService;
import io.github.linchpin.account.TokenService;
import io.github.linchpin.account.TokenSignIn;
import io.github.linchpin.account.TokenWish;
import io.github.linchpin.audit.AuditService;
import io.github.linchpin.testing.FormTest;
import io.github.linchpin.testing.StatementCounter;
import io.github.linchpin.testing.WritingTest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;

@WritingTest
@Tag("view")
class ServerViewsTest extends FormTest {
    private static final String FIREFOX =
            "Mozilla/5.0 (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0";

    @Autowired AccountService accounts;
    @Autowired TokenService tokens;
    @Autowired TokenSignIn door;
    @Autowired SessionService sessions;
    @Autowired OpenSessions opened;
    @Autowired AuditService audit;
    @Autowired StatementCounter statements;

    @Test
    void a_session_is_listed_and_ended() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addHeader("User-Agent", FIREFOX);
        request.setRemoteAddr("192.0.2.7");
        Account account = make("view.session");
        opened.open(account.actor(), request);
        HttpSession session = request.getSession();
        open("admin/sessions");
        assertThat(page()).contains("1 session");
        @SuppressWarnings("unchecked")
        Grid<OpenSession> grid = find(Grid.class).single();
        OpenSession row = test(grid).getRow(0);
        assertThat(row.actor().name()).isEqualTo("view.session");
        assertThat(test(grid).getCellText(0, 3)).isEqualTo("192.0.2.7");
        assertThat(text(test(grid).getCellComponent(0, 4))).isEqualTo("Firefox 143, Linux");

        test((Button) test(grid).getCellComponent(0, 5)).click();
        confirm();

        assertThat(((MockHttpSession) session).isInvalid()).isTrue();
        assertThat(sessions.sessions()).doesNotContain(row);
        assertThat(audit.history("account", Integer.toString(account.id())).getFirst().action())
                .isEqualTo("account.session-ended");
    }

    @Test
    void a_token_of_somebody_is_revoked_with_a_reason() {
        Account owner = make("view.token-owner");
        String secret =
                CurrentActor.as(
                        owner.actor(),
                        () ->
                                tokens.create(
                                        new TokenWish(
                                                "view export",
                                                Role.ANALYST,
                                                Set.of(),
                                                Duration.ofDays(30))));
        ApiToken token =
                sessions.tokens().stream()
                        .filter(known -> known.account() == owner.id())
                        .findFirst()
                        .orElseThrow();
        assertThat(door.signIn(secret)).isPresent();
        open("admin/tokens?open=" + token.id());
        assertThat(text(find(RevokeForm.class).single()))
                .contains("view.token-owner", token.start())
                .doesNotContain(secret);
        type("Reason", "leaked");

        click("Revoke");

        assertThat(door.signIn(secret)).isEmpty();
        assertThat(audit.history("api-token", Integer.toString(token.id())).getFirst().reason())
                .isEqualTo("leaked");
        open("admin/tokens?open=" + token.id());
        assertThat(buttons("Revoke")).isEmpty();
    }

    @Test
    void about_says_what_runs_and_on_which_data() {
        open("admin/about");
        assertThat(page())
                .contains("0.1.0-SNAPSHOT")
                .contains(Runtime.version().toString())
                .contains(audit.head().toString())
                .contains("a server of your own")
                .contains("133 editions of data are on file")
                .contains("USGS")
                .doesNotContain("?");
    }

    @Test
    void the_pages_need_at_most_six_statements() {
        for (String path : new String[] {"sessions", "tokens", "about"}) {
            open("admin/" + path);
            open("admin/units");
            statements.reset();
            open("admin/" + path);
            assertThat(statements.count()).as(path).isBetween(0, 6);
        }
    }

    @Test
    void the_viewpoint_is_not_offered_where_nothing_depends_on_it() {
        open("admin/about");
        assertThat(viewpoint()).isFalse();
        open("controls");
        assertThat(viewpoint()).isTrue();
    }

    private boolean viewpoint() {
        return find(HorizontalLayout.class).all().stream()
                .anyMatch(part -> part.hasClassName("lp-viewpoint"));
    }

    private Account make(String name) {
        int id =
                accounts.create(
                        name,
                        new AccountChange("Tester", Set.of(Role.ANALYST), Set.of(), true, ""));
        return accounts.find(id).orElseThrow();
    }
}
