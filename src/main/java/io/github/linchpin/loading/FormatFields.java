package io.github.linchpin.loading;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.tabular.SheetFormat;
import io.github.linchpin.tabular.SheetPreview;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** How a file is read: encoding and delimiter, or the sheet. */
final class FormatFields extends Div {
    private static final long serialVersionUID = 1L;

    private final transient Consumer<SheetFormat> changed;
    private transient SheetFormat format;

    /**
     * @param changed is given what was chosen
     */
    FormatFields(SheetPreview preview, Consumer<SheetFormat> changed) {
        this.changed = changed;
        this.format = preview.format();
        addClassName("lp-loading__fields");
        if (format.kind() == SheetFormat.Kind.XLSX) {
            addSheet(preview.sheets());
        } else {
            addEncoding();
            addDelimiter();
        }
    }

    private void addSheet(List<String> sheets) {
        ComboBox<String> sheet = new ComboBox<>(Texts.text("loading.sheet"));
        sheet.setItems(sheets);
        sheet.setValue(format.sheet());
        sheet.addValueChangeListener(chosen -> {
            if (chosen.getValue() != null) {
                choose(format.withSheet(chosen.getValue()));
            }
        });
        add(sheet);
    }

    private void addEncoding() {
        ComboBox<Charset> encoding = new ComboBox<>(Texts.text("loading.encoding"));
        encoding.setItems(SheetFormat.charsets());
        encoding.setItemLabelGenerator(charset -> charset.displayName(Locale.ENGLISH));
        encoding.setValue(format.charset());
        encoding.addValueChangeListener(chosen -> {
            if (chosen.getValue() != null) {
                choose(format.withCharset(chosen.getValue()));
            }
        });
        add(encoding);
    }

    private void addDelimiter() {
        ComboBox<Character> delimiter = new ComboBox<>(Texts.text("loading.delimiter"));
        List<Character> known = new ArrayList<>(SheetFormat.delimiters());
        if (!known.contains(format.delimiter())) {
            known.add(format.delimiter());
        }
        delimiter.setItems(known);
        delimiter.setItemLabelGenerator(FormatFields::name);
        delimiter.setValue(format.delimiter());
        delimiter.addValueChangeListener(chosen -> {
            if (chosen.getValue() != null) {
                choose(format.withDelimiter(chosen.getValue()));
            }
        });
        add(delimiter);
    }

    private static String name(char delimiter) {
        return switch (delimiter) {
            case ',' -> Texts.text("loading.delimiter.comma");
            case ';' -> Texts.text("loading.delimiter.semicolon");
            case '\t' -> Texts.text("loading.delimiter.tab");
            case '|' -> Texts.text("loading.delimiter.bar");
            default -> Character.toString(delimiter);
        };
    }

    private void choose(SheetFormat chosen) {
        format = chosen;
        changed.accept(chosen);
    }
}
