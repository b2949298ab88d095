package io.github.linchpin.shell;

import com.vaadin.flow.component.page.WebStorage;
import com.vaadin.flow.server.VaadinSession;
import io.github.linchpin.access.Actor;
import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.account.OwnAccountService;
import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the reader chose in their profile, asked for once a session and after a change of it. */
public final class OwnChoices {
    private final OwnAccountService accounts;

    OwnChoices(OwnAccountService accounts) {
        this.accounts = accounts;
    }

    private record Known(String theme, @Nullable String home) implements Serializable {}

    /** From where the reader sees the world; empty where nothing was chosen. */
    Optional<String> home() {
        return Optional.ofNullable(known().home());
    }

    /** {@code system}, {@code light} or {@code dark}. */
    String theme() {
        return known().theme();
    }

    /** Asks anew on the next page. */
    public static void forget() {
        VaadinSession.getCurrent().setAttribute(Known.class, null);
    }

    /** Lets the colours of the profile count in this browser, whatever was chosen in it before. */
    public static void forgetColours() {
        WebStorage.removeItem(ThemeMenu.KEY);
    }

    private Known known() {
        VaadinSession session = VaadinSession.getCurrent();
        Known known = session.getAttribute(Known.class);
        if (known == null) {
            known =
                    CurrentActor.get().kind() == Actor.Kind.ACCOUNT
                            ? new Known(
                                    accounts.account().profile().theme(),
                                    accounts.home().orElse(null))
                            : new Known("system", null);
            session.setAttribute(Known.class, known);
        }
        return known;
    }
}
