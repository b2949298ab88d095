package io.github.linchpin.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinServletRequest;
import io.github.linchpin.account.Account;
import io.github.linchpin.account.AccountRefusal;
import io.github.linchpin.account.AccountService;
import io.github.linchpin.audit.AuditEvent;
import io.github.linchpin.kit.Addresses;
import io.github.linchpin.kit.Banner;
import io.github.linchpin.kit.ShownOnce;
import io.github.linchpin.kit.Texts;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Makes the link with which somebody sets a password, and shows it once. */
final class PasswordLinkDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private final transient AccountService accounts;
    private final transient Account account;
    private final TextField reason = new TextField(Texts.text("admin.reason"));
    private final Button make;
    private final Button close = new Button(Texts.text("close"), click -> close());

    /**
     * @param isNew whether the account was made just now
     */
    PasswordLinkDialog(AccountService accounts, Account account, boolean isNew) {
        this.accounts = accounts;
        this.account = account;
        addClassName("lp-form-dialog");
        setHeaderTitle(Texts.text("admin.link.title", account.name()));
        setWidth("min(560px, 96vw)");
        make = new Button(Texts.text("admin.link.make"), click -> make());
        make.addThemeVariants(ButtonVariant.PRIMARY);
        make.setAutofocus(true);
        reason.setMaxLength(AuditEvent.LONGEST_REASON);
        reason.setWidthFull();
        reason.setHelperText(Texts.text("admin.reason.help"));
        reason.setVisible(!isNew);
        add(
                new Paragraph(
                        Texts.text(
                                isNew ? "admin.link.new" : "admin.link.text",
                                AccountService.LINK_LIFE.toDays())),
                reason);
        getFooter().add(close, make);
    }

    private void make() {
        try {
            String secret = accounts.openPasswordLink(account.id(), reason.getValue());
            removeAll();
            add(
                    new ShownOnce(Texts.text("admin.link.address"), address(secret)),
                    new Paragraph(
                            Texts.text("admin.link.once", AccountService.LINK_LIFE.toDays())));
            make.setVisible(false);
            setCloseOnOutsideClick(false); // it is not shown again
            close.focus();
        } catch (AccountRefusal refusal) {
            add(Banner.warning(Texts.word("account.refusal", refusal.why())));
        }
    }

    /** As the administrator reaches the server, who hands it on. */
    private static String address(String secret) {
        String path = "/" + Addresses.PASSWORD + "/" + secret;
        VaadinServletRequest request = VaadinServletRequest.getCurrent();
        return request == null
                ? path
                : ServletUriComponentsBuilder.fromContextPath(request.getHttpServletRequest())
                        .path(path)
                        .toUriString();
    }
}
