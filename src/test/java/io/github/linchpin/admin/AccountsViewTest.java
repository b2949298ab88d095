package io.github.linchpin.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.Query;
import io.github.linchpin.access.Actor;
import io.github.linchpin.access.Role;
import io.github.linchpin.access.UnitScope;
import io.github.linchpin.account.Account;
import io.github.linchpin.account.AccountChange;
import io.github.linchpin.account.AccountService;
import io.github.linchpin.account.PasswordLinkService;
import io.github.linchpin.audit.AuditEntry;
import io.github.linchpin.audit.AuditService;
import io.github.linchpin.history.HistoryDrawer;
import io.github.linchpin.kit.ShownOnce;
import io.github.linchpin.shell.NotFoundView;
import io.github.linchpin.testing.FormTest;
import io.github.linchpin.testing.StatementCounter;
import io.github.linchpin.testing.WritingTest;
import io.github.linchpin.unit.BusinessUnit;
import io.github.linchpin.unit.UnitChange;
import io.github.linchpin.unit.UnitService;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WritingTest
@Tag("view")
class AccountsViewTest extends FormTest {
    @Autowired AccountService accounts;
    @Autowired PasswordLinkService links;
    @Autowired UnitService units;
    @Autowired AuditService audit;
    @Autowired StatementCounter statements;

    @Test
    void a_new_account_is_made_and_its_owner_gets_a_link() {
        open("admin/accounts");
        click("New account");
        assertThat(location()).isEqualTo("admin/accounts?open=new");
        type("Name for signing in", "View.New");
        type("Name to show", "View New");
        roles().setValue(Set.of(Role.ANALYST));
        type("Reason", "joins the team");

        click("Create");

        assertThat(location()).isEqualTo("admin/accounts");
        assertThat(notices()).contains("The account view.new was created.");
        click("Make a password link");
        String address = find(ShownOnce.class).single().secret();
        assertThat(address).startsWith("http://").contains("/password/");
        String secret = address.substring(address.lastIndexOf('/') + 1);
        assertThat(links.account(secret)).hasValue("view.new");
        Account account = account("view.new");
        assertThat(account.roles()).containsExactly(Role.ANALYST);
        AuditEntry created = last(account);
        assertThat(created.action()).isEqualTo("account.password-link-made");
        assertThat(audit.history("account", Integer.toString(account.id())).getLast().reason())
                .isEqualTo("joins the team");
    }

    @Test
    void each_field_says_what_is_wrong_with_it() {
        open("admin/accounts?open=new");

        click("Create");

        assertThat(labelled(TextField.class, "Name for signing in").getErrorMessage())
                .isEqualTo("Give the account a name.");
        assertThat(labelled(TextField.class, "Name to show").isInvalid()).isTrue();
        assertThat(roles().getErrorMessage()).isEqualTo("Choose at least one role.");
        make("view.taken", Role.MANAGER);
        type("Name for signing in", "view.taken");
        type("Name to show", "Somebody");
        roles().setValue(Set.of(Role.MANAGER));
        click("Create");
        assertThat(labelled(TextField.class, "Name for signing in").getErrorMessage())
                .contains("taken");
        type("Name for signing in", "with blanks");
        click("Create");
        assertThat(labelled(TextField.class, "Name for signing in").getErrorMessage())
                .contains("cannot be used");
        assertThat(labelled(TextField.class, "Name to show").isInvalid()).isFalse();
    }

    @Test
    void an_account_is_changed_and_switched_off_with_a_reason() {
        int unit = units.create(new UnitChange(null, "View buyers", "DE", true, ""));
        Account before = make("view.changed", Role.MANAGER);
        open("admin/accounts?open=" + before.id());
        type("Name to show", "Other");
        roles().setValue(Set.of(Role.MANAGER, Role.PROCUREMENT));
        @SuppressWarnings("unchecked")
        MultiSelectComboBox<BusinessUnit> box =
                labelled(MultiSelectComboBox.class, "Business units");
        box.setValue(units.all().stream().filter(known -> known.id() == unit).toList());
        test(labelled(Checkbox.class, "May sign in")).click();
        type("Reason", "has left");

        click("Save");

        Account after = account("view.changed");
        assertThat(after.displayName()).isEqualTo("Other");
        assertThat(after.active()).isFalse();
        assertThat(after.units()).containsExactly(unit);
        assertThat(after.roles()).containsExactlyInAnyOrder(Role.MANAGER, Role.PROCUREMENT);
        assertThat(last(after).reason()).isEqualTo("has left");

        open("admin/accounts?open=" + before.id());
        click("History");
        String history = text(find(HistoryDrawer.class).single());
        assertThat(history)
                .contains("account changed", "account created", "Reason: has left")
                .contains("View buyers")
                .contains("display name")
                .contains("no")
                .doesNotContain("{", "[");
    }

    @Test
    void somebody_who_was_slower_loses_nothing_and_decides() {
        Account seen = make("view.race", Role.MANAGER);
        open("admin/accounts?open=" + seen.id());
        type("Name to show", "Mine");
        accounts.change(
                seen, new AccountChange("Theirs", Set.of(Role.ANALYST), Set.of(), true, ""));

        click("Save");

        assertThat(banners()).anyMatch(text -> text.startsWith("Somebody else stored a change"));
        assertThat(labelled(TextField.class, "Name to show").getValue()).isEqualTo("Mine");
        assertThat(account("view.race").displayName()).isEqualTo("Theirs");
        click("Save mine over it");
        assertThat(account("view.race").displayName()).isEqualTo("Mine");
        assertThat(account("view.race").roles()).containsExactly(Role.MANAGER);
    }

    @Test
    void the_last_administrator_stays_one() {
        Account only = make("view.only", Role.ADMINISTRATOR);
        List<Account> others =
                accounts.all().stream()
                        .filter(other -> other.active() && other.id() != only.id())
                        .filter(other -> other.roles().contains(Role.ADMINISTRATOR))
                        .toList();
        others.forEach(other ->
                change(
                        other,
                        new AccountChange(
                                other.displayName(), other.roles(), other.units(), false, "test")));
        open("admin/accounts?open=" + only.id());
        roles().setValue(Set.of(Role.MANAGER));

        click("Save");

        assertThat(banners())
                .anyMatch(text -> text.startsWith("This is the last active administrator."));
        assertThat(account("view.only").roles()).containsExactly(Role.ADMINISTRATOR);
        others.forEach(other ->
                change(
                        accounts.find(other.id()).orElseThrow(),
                        new AccountChange(
                                other.displayName(), other.roles(), other.units(), true, "test")));
    }

    @Test
    void what_was_typed_is_not_lost_without_a_question() {
        Account account = make("view.typed", Role.MANAGER);
        open("admin/accounts?open=" + account.id());
        click("Cancel");
        assertThat(location()).isEqualTo("admin/accounts");
        open("admin/accounts?open=" + account.id());
        type("Name to show", "Half");
        click("Cancel");
        assertThat(location()).isEqualTo("admin/accounts?open=" + account.id());
        open("admin/units");
        assertThat(location()).startsWith("admin/accounts");
        assertThat(account("view.typed").displayName()).isEqualTo("Tester");
    }

    @Test
    void filters_narrow_the_list_and_a_foreign_number_is_said() {
        make("view.filter-a", Role.REVIEWER);
        open("admin/accounts?q=VIEW.FILTER&role=reviewer&state=active");
        assertThat(names()).containsExactly("view.filter-a");
        open("admin/accounts?q=view.filter&role=analyst");
        assertThat(names()).isEmpty();
        open("admin/accounts?role=nobody&open=999999");
        assertThat(banners()).hasSize(2);
        assertThat(find(Dialog.class).all()).isEmpty();
    }

    @Test
    void the_page_needs_at_most_six_statements() {
        open("admin/accounts");
        statements.reset();
        open("admin/accounts?state=active");
        assertThat(statements.count()).isBetween(1, 6);
    }

    @Test
    void for_a_manager_administration_is_absent() {
        become(Actor.person(1, "m", "M", Set.of(Role.MANAGER), UnitScope.NONE));
        for (String path : List.of("accounts", "units", "sessions", "tokens", "audit", "about")) {
            open("admin/" + path);
            assertThat(getCurrentView()).as(path).isInstanceOf(NotFoundView.class);
        }
    }

    @SuppressWarnings("unchecked")
    private CheckboxGroup<Role> roles() {
        return find(CheckboxGroup.class).single();
    }

    private Account make(String name, Role role) {
        int id =
                accounts.create(
                        name, new AccountChange("Tester", Set.of(role), Set.of(), true, ""));
        return accounts.find(id).orElseThrow();
    }

    private void change(Account account, AccountChange change) {
        accounts.change(account, change);
    }

    private Account account(String name) {
        return accounts.all().stream()
                .filter(account -> account.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private AuditEntry last(Account account) {
        return audit.history("account", Integer.toString(account.id())).getFirst();
    }

    private List<String> names() {
        return find(AccountGrid.class)
                .single()
                .getDataProvider()
                .fetch(new Query<>())
                .map(line -> line.account().name())
                .toList();
    }
}
