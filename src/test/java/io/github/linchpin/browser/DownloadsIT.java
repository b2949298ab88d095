package io.github.linchpin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linchpin.access.Role;
import io.github.linchpin.account.DemoMode;
import io.github.linchpin.security.Downloads;
import io.github.linchpin.security.Downloads.Download;
import io.github.linchpin.testing.DatabaseTest;
import io.github.linchpin.testing.HttpVisitor;
import io.github.linchpin.testing.Proof;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The address of a file gives the file to the session that was offered it, and to nobody else: not
 * to a stranger, not to another session of the same account, not to another role.
 */
@DatabaseTest
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"linchpin.demo=true", "linchpin.demo.ledger=false"})
@EnabledIf("io.github.linchpin.testing.Chromium#isInstalled")
class DownloadsIT {
    @LocalServerPort int port;

    @Test
    void a_file_is_for_the_session_that_was_offered_it() throws IOException {
        Map<String, HttpVisitor> others = new HashMap<>();
        others.put("a stranger", new HttpVisitor(port));
        for (Role role : Role.values()) {
            HttpVisitor other = new HttpVisitor(port);
            other.signIn(DemoMode.account(role), "", false);
            assertThat(other.isIn()).as(role.code()).isTrue();
            others.put("another session, " + role.code(), other);
        }
        String server = "http://localhost:" + port + "/";
        try (Trap browser = new Trap()) {
            List<Download> tried = tried();
            List<Role> owners = tried.stream().map(Download::somebody).distinct().toList();
            assertThat(owners).hasSizeGreaterThan(1);
            for (Role role : owners) {
                browser.signOut();
                browser.signIn(server, role.code());
                for (Download download : tried) {
                    if (download.somebody() == role) {
                        browser.open(server + download.page());
                        owned(browser, download, others);
                    }
                }
            }
        }
    }

    /** All of them as a proof; in every build one of each role. */
    private static List<Download> tried() {
        List<Download> all = Downloads.all();
        Set<Role> seen = EnumSet.noneOf(Role.class);
        List<Download> tried = new ArrayList<>();
        for (Download download : all) {
            if (seen.add(download.somebody()) || Proof.isFull()) {
                tried.add(download);
            }
        }
        return tried;
    }

    private void owned(Trap browser, Download download, Map<String, HttpVisitor> others) {
        String link =
                Objects.requireNonNull(
                        browser.driver()
                                .findElement(By.cssSelector("a[href*='VAADIN/dynamic']"))
                                .getDomProperty("href"));
        String path = URI.create(link).getRawPath();
        HttpVisitor owner = new HttpVisitor(port);
        for (Cookie cookie : browser.driver().manage().getCookies()) {
            owner.cookies().put(cookie.getName(), cookie.getValue());
        }
        assertThat(hasFile(owner.get(path))).as(download + " for its owner").isTrue();
        others.forEach((who, other) ->
                assertThat(hasFile(other.get(path))).as(download + " for " + who).isFalse());
    }

    private static boolean hasFile(HttpResponse<String> answer) {
        return answer.statusCode() == 200
                && answer.headers().allValues("Content-Disposition").stream()
                        .anyMatch(value -> value.startsWith("attachment"))
                && Arrays.stream(answer.body().split("\n", 3)).count() > 1;
    }
}
