package io.github.linchpin.entry;

import com.vaadin.flow.component.html.Anchor;
import io.github.linchpin.account.SingleSignOnSettings;
import io.github.linchpin.account.SingleSignOnWanted;
import io.github.linchpin.kit.Texts;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;

/** The way to the OpenID Connect provider: a link, which begins there and ends in a session. */
@Component
@Conditional(SingleSignOnWanted.class)
public class SingleSignOnLink implements SignInWay {
    /** What the provider is called in addresses. */
    public static final String PROVIDER = "linchpin";

    private static final String PATH = "oauth2/authorization/" + PROVIDER;

    private final SingleSignOnSettings settings;

    SingleSignOnLink(SingleSignOnSettings settings) {
        this.settings = settings;
    }

    @Override
    public Anchor link() {
        Anchor link = new Anchor(PATH, Texts.text("login.single-sign-on", settings.name()));
        link.setRouterIgnore(true);
        link.addClassName("lp-button");
        return link;
    }
}
