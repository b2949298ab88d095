package io.github.linchpin.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.access.Role;
import io.github.linchpin.account.Account;
import io.github.linchpin.account.AccountChange;
import io.github.linchpin.account.AccountService;
import io.github.linchpin.account.PasswordLinkService;
import io.github.linchpin.account.SignInService;
import io.github.linchpin.account.TokenSignIn;
import io.github.linchpin.country.Countries;
import io.github.linchpin.kit.ShownOnce;
import io.github.linchpin.testing.FormTest;
import io.github.linchpin.testing.StatementCounter;
import io.github.linchpin.testing.WritingTest;
import io.github.linchpin.unit.UnitChange;
import io.github.linchpin.unit.UnitService;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WritingTest
@Tag("view")
class OwnAccountViewTest extends FormTest {
    private static final String PASSWORD = "correct horse battery";

    @Autowired AccountService accounts;
    @Autowired PasswordLinkService links;
    @Autowired SignInService door;
    @Autowired TokenSignIn tokens;
    @Autowired UnitService units;
    @Autowired Countries countries;
    @Autowired StatementCounter statements;

    @Test
    void theme_first_page_and_home_are_stored() {
        Account account = be("own.profile", Set.of(Role.ANALYST), Set.of());
        open("account");
        Select<String> start = select("First page after signing in");
        assertThat(start.getListDataView().getItems())
                .contains("", "inputs", "controls")
                .doesNotContain("admin/accounts");
        start.setValue("controls");
        @SuppressWarnings("unchecked")
        ComboBox<Countries.Country> home = labelled(ComboBox.class, "Home");
        home.setValue(countries.find("JP").orElseThrow());
        click("Save");
        assertThat(notices()).contains("The profile is stored.");
        Account stored = find(account);
        assertThat(stored.profile().startPage()).isEqualTo("controls");
        assertThat(stored.profile().home()).isEqualTo("JP");
        open("controls");
        assertThat(location()).isEqualTo("controls?home=JP");
        open("account");
        select("Colours").setValue("dark");
        click("Save");
        assertThat(find(account).profile().theme()).isEqualTo("dark");
    }

    @Test
    void the_password_changes_for_whoever_knows_the_old_one() {
        be("own.password", Set.of(Role.MANAGER), Set.of());
        open("account");
        passwords("", "a new long password", "a new long password");
        click("Change the password");
        assertThat(password("Password until now").isInvalid()).isTrue();
        passwords("not the old one", "a new long password", "a new long password");
        click("Change the password");
        assertThat(password("Password until now").getErrorMessage())
                .startsWith("The old password is wrong");
        passwords(PASSWORD, "short", "short");
        click("Change the password");
        assertThat(password("New password").getErrorMessage()).isEqualTo("At least 12 characters.");
        passwords(PASSWORD, "a new long password", "another password");
        click("Change the password");
        assertThat(password("The same once more").isInvalid()).isTrue();
        assertThat(door.signIn("own.password", PASSWORD)).isPresent();
        passwords(PASSWORD, "a new long password", "a new long password");
        click("Change the password");
        assertThat(notices()).anyMatch(text -> text.startsWith("The password is changed"));
        assertThat(password("Password until now").getValue()).isEmpty();
        assertThat(door.signIn("own.password", "a new long password")).isPresent();
        assertThat(door.signIn("own.password", PASSWORD)).isEmpty();
    }

    @Test
    void a_token_is_shown_once_and_revoked() {
        int unit = unit(null, "Own unit");
        Account account = be("own.token", Set.of(Role.ANALYST), Set.of(unit));
        open("account");
        click("New token");
        click("Make the token");
        assertThat(labelled(TextField.class, "Name").getErrorMessage())
                .startsWith("Give the token");
        type("Name", "reporting");
        click("Make the token");
        String secret = find(ShownOnce.class).single().secret();
        assertThat(tokens.signIn(secret)).isPresent();
        assertThat(text(find(TokenDialog.class).single()))
                .contains("curl -H \"Authorization: Bearer " + secret, "/api/v1/inputs");
        click("Close");
        assertThat(find(ShownOnce.class).all()).isEmpty();
        assertThat(page()).contains("reporting", secret.substring(0, 10)).doesNotContain(secret);
        click("New token");
        type("Name", "reporting");
        click("Make the token");
        assertThat(labelled(TextField.class, "Name").getErrorMessage())
                .startsWith("You have a token of this name");
        click("Cancel");
        confirm();
        click("Revoke");
        confirm();
        assertThat(tokens.signIn(secret)).isEmpty();
        assertThat(page()).contains("revoked");
        assertThat(find(account).units()).containsExactly(unit);
    }

    @Test
    void managers_have_no_tokens_and_everybody_sees_their_rights() {
        int unit = unit(null, "Rights unit");
        unit(unit, "Rights plant");
        be("own.manager", Set.of(Role.MANAGER), Set.of(unit));
        open("account");
        assertThat(page())
                .contains("manager", "Rights unit", "Rights unit / Rights plant")
                .doesNotContain("New token");
        assertThat(buttons("New token")).isEmpty();
        be("own.administrator", Set.of(Role.ANALYST, Role.REVIEWER), Set.of());
        open("inputs");
        open("account");
        assertThat(page()).contains("analyst", "reviewer");
        assertThat(buttons("New token")).hasSize(1);
    }

    @Test
    void who_has_no_password_is_told_why() {
        Account none =
                CurrentActor.asSystem(
                        "test",
                        () ->
                                accounts.find(
                                                accounts.create(
                                                        "own.none",
                                                        new AccountChange(
                                                                "N",
                                                                Set.of(Role.MANAGER),
                                                                Set.of(),
                                                                true,
                                                                "")))
                                        .orElseThrow());
        become(none.actor());
        open("account");
        assertThat(page()).contains("This account has no password.");
        assertThat(find(PasswordField.class).all()).isEmpty();
    }

    @Test
    void the_page_needs_at_most_six_statements() {
        be("own.counted", Set.of(Role.ANALYST), Set.of());
        open("account");
        open("controls");
        statements.reset();
        open("account");
        assertThat(statements.count()).isBetween(1, 6);
    }

    /** Makes an account with a password and goes on as it. */
    private Account be(String name, Set<Role> roles, Set<Integer> granted) {
        Account made =
                CurrentActor.asSystem(
                        "test",
                        () -> {
                            int id =
                                    accounts.create(
                                            name,
                                            new AccountChange("Own", roles, granted, true, ""));
                            links.setPassword(accounts.openPasswordLink(id, ""), PASSWORD);
                            return accounts.find(id).orElseThrow();
                        });
        become(made.actor());
        return made;
    }

    private int unit(@Nullable Integer parent, String name) {
        return CurrentActor.asSystem(
                "test", () -> units.create(new UnitChange(parent, name, "DE", true, "")));
    }

    private Account find(Account account) {
        return CurrentActor.asSystem("test", () -> accounts.find(account.id()).orElseThrow());
    }

    private PasswordField password(String label) {
        return labelled(PasswordField.class, label);
    }

    private void passwords(String old, String wanted, String again) {
        password("Password until now").setValue(old);
        password("New password").setValue(wanted);
        password("The same once more").setValue(again);
    }

    @SuppressWarnings("unchecked")
    private Select<String> select(String label) {
        return labelled(Select.class, label);
    }
}
