package io.github.linchpin.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linchpin.security.Wire.Answer;
import io.github.linchpin.testing.DatabaseTest;
import jakarta.servlet.Filter;
import jakarta.servlet.ServletContext;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

/** Whatever is asked and however it ends, the answer carries the headers, each once. */
@DatabaseTest
@Tag("view")
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ResponseHeadersTest {
    private static final Pattern NONCE = Pattern.compile("'nonce-([^']+)'");
    private static final Pattern CODE = Pattern.compile("<(script|style)[^>]*>");
    private static final Pattern BUNDLE = Pattern.compile("src=\"\\./(VAADIN/build/[^\"]+)\"");

    @LocalServerPort int port;
    @Autowired ServletContext context;

    @TestConfiguration(proxyBeanMethods = false)
    static class Broken {
        /** In front of everything that could turn it into something else. */
        @Bean
        FilterRegistrationBean<Filter> broken() {
            FilterRegistrationBean<Filter> filter =
                    new FilterRegistrationBean<>((request, response, chain) -> {
                        throw new IllegalStateException("meant to fail");
                    });
            filter.addUrlPatterns("/broken");
            filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
            return filter;
        }
    }

    @TestFactory
    Stream<DynamicTest> every_route() {
        return Stream.concat(Routes.paths(context).stream(), Stream.of("/nowhere", "/sw.js"))
                .map(path -> DynamicTest.dynamicTest(path, () -> protectedBy(ask("GET " + path))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "inputs",
                "shares?limit=1",
                "concentration?limit=1",
                "countries.csv",
                "measures?limit=1",
                "exposed-share?limit=1",
                "openapi",
                "nothing",
                "inputs?colour=red"
            })
    void every_kind_of_answer_of_the_read_interface(String path) {
        Answer answer = ask("GET /api/v1/" + path);
        protectedBy(answer);
        assertThat(answer.isPage()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/styles/linchpin.css",
                "/icons/linchpin.svg",
                "/fonts/inter-latin-wght-normal.woff2",
                "/aura/aura.css",
                "/VAADIN/static/push/vaadinPush-min.js"
            })
    void files_may_be_kept(String path) {
        Answer answer = ask("GET " + path);
        assertThat(answer.status()).isEqualTo(200);
        protectedBy(answer);
        assertThat(answer.header("Cache-Control")).containsExactly("max-age=3600");
    }

    @Test
    void a_file_that_did_not_change_is_protected_too() {
        String since = ask("GET /styles/linchpin.css").header("Last-Modified").getFirst();
        Answer answer = ask("GET /styles/linchpin.css", "If-Modified-Since: " + since);
        assertThat(answer.status()).isEqualTo(304);
        protectedBy(answer);
    }

    @Test
    void the_bundle_of_a_page_is_protected() {
        MatchResult bundle = BUNDLE.matcher(page().body()).results().findFirst().orElseThrow();
        Answer answer = ask("GET /" + bundle.group(1));
        assertThat(answer.status()).isEqualTo(200);
        protectedBy(answer);
    }

    @ParameterizedTest
    @CsvSource({
        "GET /broken,                              500",
        "GET /VAADIN/nothing.js,                   404",
        "GET /VAADIN/push,                         404",
        "GET /favicon.ico,                         404",
        "GET /a;b,                                 400",
        "GET /a%2fb,                               400",
        "GET /%zz,                                 400",
        "GET /..%2f..%2fetc/passwd,                400",
        "GET //inputs,                             400",
        "FOO /inputs,                              400",
        "TRACE /inputs,                            405",
        "OPTIONS /inputs,                          0",
        "HEAD /inputs,                             0",
        "PUT /inputs,                              0",
        "POST /api/v1/inputs,                      0",
        "GET /?v-r=init&location=inputs&query=,    0",
        "GET /?v-r=oldbrowser,                     0",
        "POST /?v-r=uidl&v-uiId=0,                 0",
        "POST /?v-r=heartbeat&v-uiId=0,            0",
        "GET /error,                               0",
        "GET /VAADIN/dynamic/resource/0/a/b.csv,   0"
    })
    void refusals_and_failures(String request, int status) {
        Answer answer = ask(request);
        if (status > 0) {
            assertThat(answer.status()).isEqualTo(status);
        }
        protectedBy(answer);
    }

    @Test
    void what_is_no_http_gets_no_body() {
        Answer answer = Wire.ask(port, "NONSENSE");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("NONSENSE");
    }

    @Test
    void a_nonce_is_used_once() {
        Set<String> nonces = new HashSet<>();
        for (int i = 0; i < 20; i++) {
            nonces.add(nonce(page()));
        }
        assertThat(nonces).hasSize(20).allMatch(nonce -> nonce.length() == 24);
    }

    @Test
    void the_session_is_in_a_cookie_that_no_script_reads() {
        assertThat(page().header("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("linchpin="))
                .singleElement()
                .asString()
                .matches("linchpin=[0-9A-F]{32}; Path=/; HttpOnly; SameSite=Lax");
    }

    @Test
    void nobody_is_believed_who_says_that_this_is_tls() {
        Answer answer = ask("GET /", "X-Forwarded-Proto: https");
        assertThat(answer.header("Strict-Transport-Security")).isEmpty();
    }

    private Answer ask(String request, String... headers) {
        return Wire.ask(port, request + " HTTP/1.1", headers);
    }

    /** The page that everybody may see. */
    private Answer page() {
        return Stream.of("/login", "/")
                .map(path -> ask("GET " + path))
                .filter(Answer::isPage)
                .findFirst()
                .orElseThrow();
    }

    private static String nonce(Answer page) {
        MatchResult found =
                NONCE.matcher(page.header(ContentPolicy.HEADER).getFirst())
                        .results()
                        .findFirst()
                        .orElseThrow();
        return found.group(1);
    }

    private static void protectedBy(Answer answer) {
        ResponseHeaders.ALWAYS.forEach((name, value) -> {
            List<String> values = answer.header(name);
            assertThat(values).as("%s of %s", name, answer.head().getFirst()).hasSize(1);
            boolean mayDiffer = name.equals("Cache-Control") || name.equals(ContentPolicy.HEADER);
            if (!mayDiffer) {
                assertThat(values.getFirst()).as(name).isEqualTo(value);
            }
        });
        String policy = answer.header(ContentPolicy.HEADER).getFirst();
        if (answer.isPage()) {
            String nonce = nonce(answer);
            assertThat(policy).isEqualTo(ContentPolicy.page(nonce));
            assertThat(CODE.matcher(answer.body()).results().map(MatchResult::group))
                    .hasSizeGreaterThan(5)
                    .allMatch(tag -> tag.contains("nonce=\"" + nonce + "\""));
            assertThat(answer.header("Cache-Control")).containsExactly("no-store");
        } else if (!answer.body().isEmpty() || answer.status() != 200) {
            assertThat(policy).isEqualTo(ContentPolicy.CLOSED);
        }
    }
}
