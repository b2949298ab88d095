package io.github.linchpin.settings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.github.linchpin.account.Account;
import io.github.linchpin.account.AccountRefusal;
import io.github.linchpin.account.OwnAccountService;
import io.github.linchpin.account.PasswordRules;
import io.github.linchpin.kit.Banner;
import io.github.linchpin.kit.BrowserSession;
import io.github.linchpin.kit.InfoCard;
import io.github.linchpin.kit.NewPassword;
import io.github.linchpin.kit.Notice;
import io.github.linchpin.kit.Texts;
import java.util.Optional;

/** Sets another password; says why where there is none to set. */
final class PasswordCard {
    private final OwnAccountService accounts;
    private final Account account;
    private final Div content = new Div();

    private PasswordCard(OwnAccountService accounts, Account account) {
        this.accounts = accounts;
        this.account = account;
    }

    static Component of(OwnAccountService accounts, Account account) {
        InfoCard card =
                new InfoCard(Texts.text("own.password"), Texts.text("own.password.subtitle"));
        if (account.demo()) {
            return card.with(new Paragraph(Texts.text("own.password.demo")));
        }
        if (!account.hasPassword()) {
            return card.with(
                    new Paragraph(
                            Texts.text(
                                    account.singleSignOn()
                                            ? "own.password.elsewhere"
                                            : "own.password.none")));
        }
        PasswordCard fields = new PasswordCard(accounts, account);
        fields.content.addClassName("lp-fields");
        fields.show();
        return card.with(fields.content);
    }

    private void show() {
        PasswordField old = new PasswordField(Texts.text("own.password.old"));
        old.getElement().setAttribute("autocomplete", "current-password");
        old.setRequiredIndicatorVisible(true);
        old.setValueChangeMode(ValueChangeMode.EAGER);
        old.setWidthFull();
        NewPassword wanted = new NewPassword(Texts.text("password.help", PasswordRules.SHORTEST));
        Div refused = new Div();
        refused.getElement().setAttribute("role", "alert");
        Button change =
                new Button(
                        Texts.text("own.password.change"), click -> change(old, wanted, refused));
        change.addThemeVariants(ButtonVariant.PRIMARY);
        change.addClassName("lp-start");
        old.addKeyDownListener(Key.ENTER, key -> change(old, wanted, refused));
        content.removeAll();
        content.add(refused, old, wanted, change);
    }

    private void change(PasswordField old, NewPassword wanted, Div refused) {
        refused.removeAll();
        old.setInvalid(old.isEmpty());
        old.setErrorMessage(old.isEmpty() ? Texts.text("own.password.old.missing") : "");
        Optional<String> chosen = wanted.read(this::fault);
        if (old.isEmpty() || chosen.isEmpty()) {
            return;
        }
        try {
            accounts.changePassword(old.getValue(), chosen.get(), BrowserSession.current());
            show();
            Notice.done(Texts.text("own.password.changed"));
        } catch (AccountRefusal refusal) {
            String words = Texts.word("account.refusal", refusal.why());
            if (refusal.why() == AccountRefusal.Why.WRONG_PASSWORD) {
                old.setInvalid(true);
                old.setErrorMessage(words);
            } else {
                refused.add(Banner.warning(words));
            }
        }
    }

    private Optional<String> fault(String typed) {
        return PasswordRules.fault(typed, account.name())
                .map(fault ->
                        Texts.text(
                                "password.fault." + fault.code(),
                                PasswordRules.SHORTEST,
                                PasswordRules.LONGEST));
    }
}
