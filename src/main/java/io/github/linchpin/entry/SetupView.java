package io.github.linchpin.entry;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.github.linchpin.account.AccountRefusal;
import io.github.linchpin.account.FirstAdministrator;
import io.github.linchpin.account.PasswordRules;
import io.github.linchpin.kit.Banner;
import io.github.linchpin.kit.NewPassword;
import io.github.linchpin.kit.Texts;

/** Creates the first administrator, once, for whoever has the link from the log. */
@Route(value = "setup/:secret", autoLayout = false)
@AnonymousAllowed
public class SetupView extends Door implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final FirstAdministrator first;
    private final TextField name = new TextField(Texts.text("account.name"));
    private final TextField displayName = new TextField(Texts.text("account.display-name"));
    private final NewPassword password =
            new NewPassword(Texts.text("password.help", PasswordRules.SHORTEST));
    private final Div refused = new Div();
    private String secret = "";

    SetupView(FirstAdministrator first) {
        this.first = first;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        secret = event.getRouteParameters().get("secret").orElse("");
        if (!first.isOpen(secret)) {
            throw new NotFoundException();
        }
        name.setHelperText(Texts.text("account.name.help"));
        name.setRequiredIndicatorVisible(true);
        name.getElement().setAttribute("autocomplete", "username");
        name.setMaxLength(100);
        name.setWidthFull();
        displayName.setMaxLength(100);
        displayName.setWidthFull();
        NativeButton create = new NativeButton(Texts.text("setup.create"), click -> create());
        create.addClassNames("lp-button", "lp-button--primary");
        Div fields = new Div(refused, name, displayName, password, create);
        fields.addClassName("lp-fields");
        show(Texts.text("setup.title"), note(Texts.text("setup.text")), fields);
        name.focus();
    }

    private void create() {
        refused.removeAll();
        String wanted = name.getValue().strip();
        name.setInvalid(wanted.isEmpty());
        name.setErrorMessage(Texts.text("account.name.help"));
        password.read(typed -> PasswordWords.fault(typed, wanted))
                .filter(chosen -> !wanted.isEmpty())
                .ifPresent(chosen -> {
                    try {
                        first.create(secret, wanted, displayName.getValue(), chosen);
                        show(
                                Texts.text("setup.done"),
                                note(Texts.text("setup.done.text", wanted)),
                                PasswordWords.toLogin());
                    } catch (AccountRefusal refusal) {
                        refused.add(Banner.warning(Texts.word("account.refusal", refusal.why())));
                    }
                });
    }

    @Override
    public String getPageTitle() {
        return Texts.text("title", Texts.text("setup.title"));
    }
}
