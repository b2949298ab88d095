package io.github.linchpin.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linchpin.security.Wire.Answer;
import io.github.linchpin.testing.DatabaseTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Behind a proxy that ends TLS. */
@DatabaseTest
@Tag("view")
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "linchpin.https=true")
class HttpsTest {
    @LocalServerPort int port;

    @Test
    void browsers_come_back_over_tls_only() {
        assertThat(overTls("/").header("Strict-Transport-Security"))
                .containsExactly("max-age=31536000");
        assertThat(overTls("/%zz").header("Strict-Transport-Security")).hasSize(1);
        assertThat(overTls("/api/v1/inputs").header("Strict-Transport-Security")).hasSize(1);
        assertThat(Wire.ask(port, "GET / HTTP/1.1").header("Strict-Transport-Security")).isEmpty();
    }

    @Test
    void the_session_is_bound_to_tls_and_to_this_host() {
        Answer answer = overTls("/login");
        assertThat(answer.header("Set-Cookie"))
                .filteredOn(cookie -> cookie.contains("linchpin="))
                .singleElement()
                .asString()
                .matches("__Host-linchpin=[0-9A-F]{32}; Path=/; Secure; HttpOnly; SameSite=Lax");
    }

    private Answer overTls(String path) {
        return Wire.ask(
                port,
                "GET " + path + " HTTP/1.1",
                "X-Forwarded-Proto: https",
                "X-Forwarded-Host: linchpin.example",
                "X-Forwarded-For: 203.0.113.7");
    }
}
