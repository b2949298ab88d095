package io.github.linchpin.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.component.page.WebStorage;
import com.vaadin.flow.component.select.Select;
import io.github.linchpin.kit.Texts;

/** Light, dark or as the system has it: what was chosen in this browser, else in the profile. */
final class ThemeSelect extends Select<ColorScheme.Value> {
    private static final long serialVersionUID = 1L;

    /** Where the browser keeps what was chosen in it. */
    static final String KEY = "linchpin.theme";

    ThemeSelect(OwnChoices choices) {
        addClassName("lp-theme");
        setAriaLabel(Texts.text("theme.label"));
        setItems(ColorScheme.Value.SYSTEM, ColorScheme.Value.LIGHT, ColorScheme.Value.DARK);
        setItemLabelGenerator(ThemeSelect::label);
        setValue(ColorScheme.Value.SYSTEM);
        addValueChangeListener(change -> {
            UI.getCurrent().getPage().setColorScheme(change.getValue());
            if (change.isFromClient()) {
                WebStorage.setItem(KEY, change.getValue().name());
            }
        });
        addAttachListener(attach ->
                WebStorage.getItem(
                        KEY, stored -> restore(stored == null ? choices.theme() : stored)));
    }

    private void restore(String stored) {
        for (ColorScheme.Value value : getListDataView().getItems().toList()) {
            if (value.name().equalsIgnoreCase(stored)) {
                setValue(value);
            }
        }
    }

    private static String label(ColorScheme.Value value) {
        return switch (value) {
            case LIGHT -> Texts.text("theme.light");
            case DARK -> Texts.text("theme.dark");
            default -> Texts.text("theme.system");
        };
    }
}
