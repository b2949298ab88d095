package io.github.linchpin.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebLinkTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"https://example.org/a?b=c#d", "http://example.org", "HTTPS://EXAMPLE.ORG/"})
    void an_address_of_the_web_is_linked(String address) {
        Component link = WebLink.of(address, "text");
        assertThat(link).isInstanceOf(Anchor.class);
        assertThat(((Anchor) link).getHref()).isEqualTo(address);
        assertThat(((Anchor) link).getText()).isEqualTo("text");
        assertThat(link.getElement().getAttribute("rel")).isEqualTo("noopener noreferrer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:lpx()",
                " https://example.org",
                "java\nscript:lpx()",
                "data:text/html,x",
                "httpx://example.org",
                "//example.org",
                "example.org",
                "repository name not recorded",
                ""
            })
    void anything_else_is_only_shown(String address) {
        Component text = WebLink.of(address, address);
        assertThat(text).isInstanceOf(Span.class);
        assertThat(((Span) text).getText()).isEqualTo(address);
    }

    @Test
    void no_address_is_no_link() {
        assertThat(WebLink.of(null, "text")).isInstanceOf(Span.class);
    }
}
