package io.github.linchpin.entry;

import com.vaadin.flow.component.html.Anchor;
import io.github.linchpin.account.PasswordRules;
import io.github.linchpin.kit.Texts;
import java.util.Optional;

/** What is wrong with a password, and the way on once it is set. */
final class PasswordWords {
    private PasswordWords() {}

    static Optional<String> fault(String password, String account) {
        return PasswordRules.fault(password, account)
                .map(fault ->
                        Texts.text(
                                "password.fault." + fault.code(),
                                PasswordRules.SHORTEST,
                                PasswordRules.LONGEST));
    }

    /** The whole page is loaded anew, with a new session. */
    static Anchor toLogin() {
        Anchor link = new Anchor(LoginView.PATH, Texts.text("login.enter"));
        link.setRouterIgnore(true);
        link.addClassNames("lp-button", "lp-button--primary");
        return link;
    }
}
