package io.github.linchpin.admin;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.github.linchpin.access.Role;
import io.github.linchpin.kit.Chip;
import io.github.linchpin.kit.FilterBar;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UrlState;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Search, role and state above the list of accounts. */
final class AccountFilterBar extends FilterBar {
    private static final long serialVersionUID = 1L;

    private final TextField search = new TextField();
    private final MultiSelectComboBox<Role> roles = new MultiSelectComboBox<>();
    private final MultiSelectComboBox<AccountState> states = new MultiSelectComboBox<>();

    AccountFilterBar(Consumer<UrlState> navigate) {
        super(navigate);
        search.setPlaceholder(Texts.text("admin.accounts.search"));
        search.setAriaLabel(Texts.text("admin.accounts.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(300);
        search.addClassName("lp-filters__search");
        search.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go(state().with(AdminNavigation.TEXT, change.getValue().strip()));
            }
        });
        facet(roles, "admin.account.roles", AdminNavigation.ROLE, Role::code);
        facet(states, "admin.account.state", AdminNavigation.STATE, AccountState::code);
        roles.setItemLabelGenerator(role -> Texts.word("role", role));
        states.setItemLabelGenerator(word -> Texts.word("admin.account-state", word));
        roles.setItems(Role.values());
        states.setItems(AccountState.values());
        addFields(new Div(search, roles, states));
    }

    void show(UrlState current, AccountFilter filter) {
        take(current);
        if (!search.getValue().strip().equals(filter.text())) {
            search.setValue(filter.text());
        }
        roles.setValue(filter.roles());
        states.setValue(filter.states());
        List<Chip> active = new ArrayList<>();
        if (!filter.text().isEmpty()) {
            active.add(
                    chip(Texts.text("inputs.chip.text", filter.text()), AdminNavigation.TEXT, ""));
        }
        filter.roles()
                .forEach(role ->
                        active.add(
                                chip(Texts.word("role", role), AdminNavigation.ROLE, role.code())));
        filter.states()
                .forEach(word ->
                        active.add(
                                chip(
                                        Texts.word("admin.account-state", word),
                                        AdminNavigation.STATE,
                                        word.code())));
        showChips(active, AdminNavigation.cleared(current));
    }
}
