package io.github.linchpin.entry;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.github.linchpin.account.AccountRefusal;
import io.github.linchpin.account.PasswordLinkService;
import io.github.linchpin.account.PasswordRules;
import io.github.linchpin.kit.Addresses;
import io.github.linchpin.kit.Banner;
import io.github.linchpin.kit.NewPassword;
import io.github.linchpin.kit.Texts;

/** Sets a password with the one-time link that an administrator has made. */
@Route(value = Addresses.PASSWORD + "/:secret", autoLayout = false)
@AnonymousAllowed
public class PasswordView extends Door implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final PasswordLinkService links;
    private final NewPassword password =
            new NewPassword(Texts.text("password.help", PasswordRules.SHORTEST));
    private final Div refused = new Div();
    private String secret = "";
    private String account = "";

    PasswordView(PasswordLinkService links) {
        this.links = links;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        secret = event.getRouteParameters().get("secret").orElse("");
        account = links.account(secret).orElseThrow(NotFoundException::new);
        NativeButton set = new NativeButton(Texts.text("password.set"), click -> set());
        set.addClassNames("lp-button", "lp-button--primary");
        Div fields = new Div(refused, password, set);
        fields.addClassName("lp-fields");
        show(Texts.text("password.title"), note(Texts.text("password.for", account)), fields);
    }

    private void set() {
        refused.removeAll();
        password.read(typed -> PasswordWords.fault(typed, account))
                .ifPresent(chosen -> {
                    try {
                        links.setPassword(secret, chosen);
                        show(
                                Texts.text("password.done"),
                                note(Texts.text("password.done.text", account)),
                                PasswordWords.toLogin());
                    } catch (AccountRefusal refusal) {
                        refused.add(Banner.warning(Texts.word("account.refusal", refusal.why())));
                    }
                });
    }

    @Override
    public String getPageTitle() {
        return Texts.text("title", Texts.text("password.title"));
    }
}
