package io.github.linchpin.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.linchpin.Application;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** What the two settings of the server lead to, before anything is started. */
@ExtendWith(OutputCaptureExtension.class)
class WebSettingsTest {

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1", ""})
    void an_address_that_others_reach_needs_tls(String address) {
        assertThatThrownBy(() -> settings(Map.of("server.address", address)))
                .isInstanceOf(UnsafeAddress.class)
                .hasMessageContaining("LINCHPIN_HTTPS");
        settings(Map.of("server.address", address, "linchpin.https", "true"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1", "127.0.0.53", "localhost"})
    void this_machine_needs_none(String address) {
        StandardEnvironment environment = settings(Map.of("server.address", address));
        assertThat(environment.getProperty("server.servlet.session.cookie.name"))
                .isEqualTo("linchpin");
        assertThat(environment.getProperty("server.forward-headers-strategy")).isNull();
    }

    @Test
    void whoever_names_a_setting_is_obeyed() {
        StandardEnvironment environment =
                settings(
                        Map.of(
                                "linchpin.https",
                                "true",
                                "server.forward-headers-strategy",
                                "framework"));
        assertThat(environment.getProperty("server.forward-headers-strategy"))
                .isEqualTo("framework");
        assertThat(environment.getProperty("server.servlet.session.cookie.name"))
                .isEqualTo("__Host-linchpin");
    }

    @Test
    void a_word_that_is_no_yes_or_no_is_refused() {
        assertThatThrownBy(() -> settings(Map.of("linchpin.https", "perhaps")))
                .hasMessageContaining("linchpin.https");
    }

    @Test
    void the_start_is_refused_in_plain_words(CapturedOutput output) {
        assertThatThrownBy(() ->
                        SpringApplication.run(Application.class, "--LINCHPIN_ADDRESS=0.0.0.0"))
                .isInstanceOf(UnsafeAddress.class);
        assertThat(output)
                .contains("APPLICATION FAILED TO START", "set LINCHPIN_HTTPS=true, or leave")
                .doesNotContain("\tat ");
    }

    private static StandardEnvironment settings(Map<String, Object> given) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("given", given));
        new WebSettings().postProcessEnvironment(environment, new SpringApplication());
        assertThat(
                        Binder.get(environment)
                                .bind("server.servlet.session.cookie.path", String.class)
                                .get())
                .isEqualTo("/");
        return environment;
    }
}
