package io.github.linchpin.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.textfield.TextField;
import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.access.Role;
import io.github.linchpin.account.Account;
import io.github.linchpin.account.AccountChange;
import io.github.linchpin.account.AccountRefusal;
import io.github.linchpin.account.AccountService;
import io.github.linchpin.account.DemoMode;
import io.github.linchpin.audit.AuditEvent;
import io.github.linchpin.audit.AuditService;
import io.github.linchpin.history.HistoryDrawer;
import io.github.linchpin.kit.Banner;
import io.github.linchpin.kit.FormDialog;
import io.github.linchpin.kit.Notice;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.unit.BusinessUnit;
import io.github.linchpin.unit.UnitTree;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes an account, or changes one. */
final class AccountForm extends FormDialog {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_NAME = 100;

    private final transient AccountService accounts;
    private final transient UnitTree tree;
    private final TextField name = new TextField(Texts.text("account.name"));
    private final TextField displayName = new TextField(Texts.text("account.display-name"));
    private final CheckboxGroup<Role> roles = new CheckboxGroup<>(Texts.text("admin.roles"));
    private final MultiSelectComboBox<BusinessUnit> units =
            new MultiSelectComboBox<>(Texts.text("admin.units"));
    private final Checkbox active = new Checkbox(Texts.text("admin.account.active"), true);
    private final TextField reason = new TextField(Texts.text("admin.reason"));
    private transient @Nullable Account seen;

    /**
     * @param seen the account as it is now; null for a new one
     */
    AccountForm(
            AccountService accounts,
            AuditService audit,
            DemoMode demo,
            UnitTree tree,
            @Nullable Account seen) {
        super(
                seen == null
                        ? Texts.text("admin.account.new")
                        : Texts.text("admin.account.title", seen.name()),
                Texts.text(seen == null ? "admin.account.create" : "form.save"));
        this.accounts = accounts;
        this.tree = tree;
        this.seen = seen;
        name.setRequiredIndicatorVisible(true);
        name.setMaxLength(LONGEST_NAME);
        name.setHelperText(Texts.text("account.name.help"));
        name.getElement()
                .setAttribute("autocapitalize", "none")
                .setAttribute("spellcheck", "false");
        displayName.setRequiredIndicatorVisible(true);
        displayName.setMaxLength(LONGEST_NAME);
        roles.setRequiredIndicatorVisible(true);
        roles.addThemeName("vertical");
        roles.setItems(Role.values());
        roles.setItemLabelGenerator(role -> Texts.word("role", role));
        roles.setItemHelperGenerator(role -> Texts.word("role-explained", role));
        units.setItems(tree.all());
        units.setItemLabelGenerator(unit -> tree.path(unit.id()));
        units.setHelperText(
                Texts.text(
                        tree.all().isEmpty()
                                ? "admin.account.no-units"
                                : "admin.account.units.help"));
        units.setWidthFull();
        reason.setMaxLength(AuditEvent.LONGEST_REASON);
        reason.setHelperText(Texts.text("admin.reason.help"));
        if (seen == null) {
            addFields(name, displayName, roles, units, reason);
            if (demo.isOn()) {
                addFields(Banner.warning(Texts.text("admin.account.in-demo")));
            }
        } else {
            edit(seen, audit);
        }
    }

    private void edit(Account account, AuditService audit) {
        displayName.setValue(account.displayName());
        roles.setValue(account.roles());
        units.setValue(
                account.units().stream()
                        .map(tree::find)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toSet()));
        active.setValue(account.active());
        active.setHelperText(Texts.text("admin.account.active.help"));
        boolean own = Objects.equals(CurrentActor.get().account(), account.id());
        addFields(displayName, roles, units, active, reason);
        addFields(
                Banner.info(
                        Texts.text(
                                own ? "admin.account.ends-own" : "admin.account.ends-sessions")));
        if (account.demo()) {
            addFields(Banner.warning(Texts.text("admin.account.demo")));
        }
        Button link = new Button(Texts.text("admin.link.make"), click -> makeLink(account));
        link.setVisible(account.active() && !account.demo());
        addActions(
                link,
                HistoryDrawer.button(
                        audit, "account", account.id(), account.name(), new UnitNaming(tree)));
    }

    @Override
    protected Object typed() {
        return List.of(
                name.getValue(),
                displayName.getValue(),
                roles.getValue(),
                ids(),
                active.getValue(),
                reason.getValue());
    }

    @Override
    protected boolean store() {
        boolean named =
                mark(
                        name,
                        seen == null && name.getValue().isBlank()
                                ? Texts.text("admin.account.name.missing")
                                : "");
        boolean shown =
                mark(
                        displayName,
                        displayName.getValue().isBlank()
                                ? Texts.text("admin.account.display-name.missing")
                                : "");
        boolean held =
                mark(roles, roles.isEmpty() ? Texts.text("account.refusal.without-role") : "");
        return named && shown && held && attempt();
    }

    private boolean attempt() {
        AccountChange change =
                new AccountChange(
                        displayName.getValue(),
                        roles.getValue(),
                        ids(),
                        active.getValue(),
                        reason.getValue());
        Account account = seen;
        try {
            if (account == null) {
                create(change);
            } else {
                accounts.change(account, change);
                Notice.done(Texts.text("admin.account.stored", account.name()));
            }
            return true;
        } catch (AccountRefusal refusal) {
            refused(refusal);
            return false;
        }
    }

    private void create(AccountChange change) {
        int id = accounts.create(name.getValue(), change);
        accounts.find(id)
                .ifPresent(account -> {
                    Notice.done(Texts.text("admin.account.created", account.name()));
                    new PasswordLinkDialog(accounts, account, true).open();
                });
    }

    private void refused(AccountRefusal refusal) {
        String words = Texts.word("account.refusal", refusal.why());
        switch (refusal.why()) {
            case NAME_TAKEN, NAME_NOT_USABLE -> mark(name, words);
            case WITHOUT_ROLE -> mark(roles, words);
            case CHANGED_MEANWHILE ->
                    refuse(
                            Texts.text("admin.changed-meanwhile"),
                            new Button(
                                    Texts.text("admin.changed-meanwhile.overwrite"),
                                    click -> overwrite()));
            case LAST_ADMINISTRATOR, WRONG_PASSWORD, WEAK_PASSWORD, LINK_USED, GONE ->
                    refuse(words);
        }
    }

    /** The administrator has read that somebody else changed the account, and insists. */
    private void overwrite() {
        Account old = seen;
        if (old != null) {
            seen = accounts.find(old.id()).orElse(old);
        }
        save();
    }

    private void makeLink(Account account) {
        new PasswordLinkDialog(accounts, account, false).open();
    }

    private Set<Integer> ids() {
        return units.getValue().stream().map(BusinessUnit::id).collect(Collectors.toSet());
    }
}
