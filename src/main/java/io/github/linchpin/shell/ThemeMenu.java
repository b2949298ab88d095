package io.github.linchpin.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.component.page.WebStorage;
import io.github.linchpin.kit.Texts;
import java.util.EnumMap;
import java.util.Map;

/** Light, dark or as the system has it: what was chosen in this browser, else in the profile. */
final class ThemeMenu {

    /** Where the browser keeps what was chosen in it. */
    static final String KEY = "linchpin.theme";

    private final Map<ColorScheme.Value, MenuItem> items = new EnumMap<>(ColorScheme.Value.class);

    /**
     * @param theme parent of the choices
     */
    ThemeMenu(MenuItem theme, OwnChoices choices) {
        add(theme, ColorScheme.Value.SYSTEM, "theme.system");
        add(theme, ColorScheme.Value.LIGHT, "theme.light");
        add(theme, ColorScheme.Value.DARK, "theme.dark");
        show(ColorScheme.Value.SYSTEM);
        theme.addAttachListener(attach ->
                WebStorage.getItem(
                        KEY, stored -> restore(stored == null ? choices.theme() : stored)));
    }

    private void add(MenuItem theme, ColorScheme.Value value, String text) {
        MenuItem item =
                theme.getSubMenu()
                        .addItem(
                                Texts.text(text),
                                click -> {
                                    show(value);
                                    WebStorage.setItem(KEY, value.name());
                                });
        item.setCheckable(true);
        items.put(value, item);
    }

    private void restore(String stored) {
        items.keySet().stream()
                .filter(value -> value.name().equalsIgnoreCase(stored))
                .findFirst()
                .ifPresent(this::show);
    }

    private void show(ColorScheme.Value chosen) {
        UI.getCurrent().getPage().setColorScheme(chosen);
        items.forEach((value, item) -> item.setChecked(value == chosen));
    }
}
