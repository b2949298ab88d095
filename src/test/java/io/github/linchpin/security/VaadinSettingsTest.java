package io.github.linchpin.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.function.DeploymentConfiguration;
import com.vaadin.flow.server.VaadinService;
import io.github.linchpin.testing.ViewTest;
import org.junit.jupiter.api.Test;

/** What the settings make of Vaadin. */
@ViewTest
class VaadinSettingsTest extends SpringBrowserlessTest {
    /** A page that lies open sends a sign of life by itself, which is no use of the session. */
    @Test
    void an_open_page_alone_keeps_no_session() {
        assertThat(settings().isCloseIdleSessions()).isTrue();
    }

    @Test
    void requests_of_a_page_carry_their_token() {
        assertThat(settings().isXsrfProtectionEnabled()).isTrue();
    }

    private static DeploymentConfiguration settings() {
        return VaadinService.getCurrent().getDeploymentConfiguration();
    }
}
