package io.github.linchpin.settings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.server.menu.MenuConfiguration;
import io.github.linchpin.account.Account;
import io.github.linchpin.account.OwnAccountService;
import io.github.linchpin.account.Profile;
import io.github.linchpin.country.Countries;
import io.github.linchpin.kit.InfoCard;
import io.github.linchpin.kit.Notice;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.shell.OwnChoices;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Colours, first page and home. */
final class ProfileCard {
    private static final List<String> THEMES = List.of("system", "light", "dark");

    private final OwnAccountService accounts;
    private final Select<String> theme = new Select<>();
    private final Select<String> startPage = new Select<>();
    private final ComboBox<Countries.Country> home = new ComboBox<>(Texts.text("own.home"));
    private Profile stored;

    private ProfileCard(OwnAccountService accounts, Profile stored) {
        this.accounts = accounts;
        this.stored = stored;
    }

    static Component of(OwnAccountService accounts, Account account, List<Countries.Country> all) {
        return new ProfileCard(accounts, account.profile()).card(all);
    }

    private Component card(List<Countries.Country> countries) {
        theme.setLabel(Texts.text("theme.label"));
        theme.setItems(THEMES);
        theme.setItemLabelGenerator(word -> Texts.text("theme." + word));
        theme.setValue(THEMES.contains(stored.theme()) ? stored.theme() : THEMES.getFirst());
        theme.setHelperText(Texts.text("own.theme.help"));
        Map<String, String> pages = pages();
        startPage.setLabel(Texts.text("own.start-page"));
        List<String> paths = new ArrayList<>(pages.keySet());
        startPage.setItems(paths);
        startPage.setItemLabelGenerator(path -> pages.getOrDefault(path, path));
        // a page that is gone, or not allowed any more, would be no start
        startPage.setValue(paths.contains(stored.startPage()) ? stored.startPage() : "");
        home.setItems(countries);
        home.setItemLabelGenerator(Countries.Country::name);
        home.setClearButtonVisible(true);
        home.setPlaceholder(Texts.text("own.home.none"));
        home.setHelperText(Texts.text("own.home.help"));
        countries.stream()
                .filter(country -> country.code().equals(stored.home()))
                .findFirst()
                .ifPresent(home::setValue);
        Button save = new Button(Texts.text("form.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClassName("lp-start");
        Div fields = new Div(theme, startPage, home, save);
        fields.addClassName("lp-fields");
        return new InfoCard(Texts.text("own.profile"), Texts.text("own.profile.subtitle"))
                .with(fields);
    }

    /** The pages of the menu of this reader by path. */
    private static Map<String, String> pages() {
        Map<String, String> pages = new LinkedHashMap<>();
        MenuConfiguration.getMenuEntries()
                .forEach(entry ->
                        pages.put(
                                entry.path().startsWith("/")
                                        ? entry.path().substring(1)
                                        : entry.path(),
                                Texts.text(entry.title())));
        return pages;
    }

    private void save() {
        Countries.Country chosen = home.getValue();
        Profile wanted =
                new Profile(
                        theme.getValue(),
                        startPage.getValue(),
                        chosen == null ? null : chosen.code());
        accounts.change(wanted);
        OwnChoices.forget();
        boolean otherColours = !wanted.theme().equals(stored.theme());
        stored = wanted;
        if (otherColours) {
            OwnChoices.forgetColours();
            UI.getCurrent().getPage().reload();
        } else {
            Notice.done(Texts.text("own.profile.stored"));
        }
    }
}
