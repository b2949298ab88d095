package io.github.linchpin.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.function.DeploymentConfiguration;
import com.vaadin.flow.server.VaadinService;
import io.github.linchpin.testing.ViewTest;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;

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

    /** A proxy around a view hides its annotations and slows every call of it. */
    @Test
    void views_are_guarded_by_vaadin_and_not_by_a_proxy() {
        UI.getCurrent().navigate("inputs");
        assertThat(UI.getCurrent().getInternals().getActiveRouterTargetsChain())
                .hasSize(2)
                .noneMatch(AopUtils::isAopProxy);
    }

    private static DeploymentConfiguration settings() {
        return VaadinService.getCurrent().getDeploymentConfiguration();
    }
}
