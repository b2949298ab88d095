package io.github.linchpin.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.page.WebStorage;
import io.github.linchpin.kit.PlainTable;
import io.github.linchpin.kit.Texts;

/**
 * The keys that do something, and a switch for those that are a single letter: who speaks to the
 * computer hits such keys by accident (WCAG 2.1.4).
 */
final class ShortcutsDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    /** Where the browser keeps whether single keys are off; the frame reads it. */
    static final String KEY = "linchpin.keys";

    private static final String OFF = "off";

    ShortcutsDialog() {
        setHeaderTitle(Texts.text("keys.title"));
        addClassName("lp-keys");
        PlainTable table =
                new PlainTable(
                        PlainTable.Column.text(Texts.text("keys.key")),
                        PlainTable.Column.text(Texts.text("keys.what")));
        row(table, "/", "keys.search");
        row(table, "\u2191 \u2193", "keys.arrows");
        row(table, "Enter", "keys.enter");
        row(table, "Esc", "keys.escape");
        row(table, "Tab", "keys.tab");
        row(table, "?", "keys.list");
        Checkbox single = new Checkbox(Texts.text("keys.single"), true);
        single.setHelperText(Texts.text("keys.single.explanation"));
        single.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                WebStorage.setItem(KEY, change.getValue() ? "on" : OFF);
            }
        });
        addAttachListener(
                attach -> WebStorage.getItem(KEY, stored -> single.setValue(!OFF.equals(stored))));
        add(table, single);
        getFooter().add(new Button(Texts.text("close"), click -> close()));
    }

    private static void row(PlainTable table, String key, String what) {
        Span name = new Span(key);
        name.addClassName("lp-key");
        table.row(name, new Span(Texts.text(what)));
    }
}
