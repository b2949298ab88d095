package io.github.linchpin.measures;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.github.linchpin.control.RegisterFile;
import io.github.linchpin.control.RegisteredMeasure;
import io.github.linchpin.kit.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A field for one cell: it takes and gives the text of the file.
 *
 * @param mark where a fault is shown
 */
record CellField(
        String column,
        Component component,
        HasValidationProperties mark,
        Supplier<String> text,
        Consumer<String> set) {

    static CellField of(RegisterFile file, String column, Choices choices) {
        String label = ColumnWords.label(column);
        return switch (ColumnKind.of(file, column)) {
            case TEXT -> text(column, label, "");
            case DAY -> text(column, label, Texts.text("measures.help.day"));
            case DATE -> text(column, label, Texts.text("measures.help.date"));
            case LONG_TEXT -> longText(column, label);
            case WORD ->
                    one(
                            column,
                            label,
                            named(
                                    ColumnKind.words(column),
                                    word -> ColumnWords.word(column, word)));
            case FLAG -> one(column, label, flags());
            case AREA -> one(column, label, choices.areas());
            case AREAS -> several(column, label, choices.areas());
            case INPUT -> one(column, label, choices.inputs());
            case INPUTS -> several(column, label, choices.inputs());
            case ACT -> one(column, label, choices.acts());
            case MEASURES -> several(column, label, measures(choices));
            case SOURCES -> several(column, label, sources(choices));
            case TYPE -> one(column, label, named(types(choices), ColumnWords::type));
        };
    }

    static CellField text(String column, String label, String help) {
        TextField field = new TextField(label);
        field.setValueChangeMode(ValueChangeMode.EAGER);
        if (!help.isEmpty()) {
            field.setPlaceholder(help);
        }
        field.setWidthFull();
        return new CellField(column, field, field, () -> field.getValue().strip(), field::setValue);
    }

    static CellField longText(String column, String label) {
        TextArea field = new TextArea(label);
        field.setValueChangeMode(ValueChangeMode.EAGER);
        field.addClassName("lp-wide");
        field.setWidthFull();
        return new CellField(column, field, field, () -> field.getValue().strip(), field::setValue);
    }

    /** One of some keys, shown by their names; a key that is none of them can still be shown. */
    static CellField one(String column, String label, Map<String, String> names) {
        ComboBox<String> field = new ComboBox<>(label);
        field.setItems(names.keySet());
        field.setItemLabelGenerator(key -> names.getOrDefault(key, key));
        field.setClearButtonVisible(true);
        field.setWidthFull();
        return new CellField(
                column,
                field,
                field,
                () -> field.getOptionalValue().orElse(""),
                key -> {
                    if (key.isEmpty()) {
                        field.clear();
                    } else {
                        field.setValue(key);
                    }
                });
    }

    /** Some of some keys, joined by semicolons. */
    static CellField several(String column, String label, Map<String, String> names) {
        MultiSelectComboBox<String> field = new MultiSelectComboBox<>(label);
        field.setItems(names.keySet());
        field.setItemLabelGenerator(key -> names.getOrDefault(key, key));
        field.setClearButtonVisible(true);
        field.addClassName("lp-wide");
        // keys that are typed in an order stay in it
        List<String> order = new ArrayList<>();
        field.setWidthFull();
        return new CellField(
                column,
                field,
                field,
                () -> {
                    List<String> keys = new ArrayList<>(order);
                    keys.retainAll(field.getValue());
                    new TreeSet<>(field.getValue())
                            .stream().filter(key -> !keys.contains(key)).forEach(keys::add);
                    return String.join(";", keys);
                },
                keys -> {
                    order.clear();
                    if (!keys.isEmpty()) {
                        order.addAll(Arrays.asList(keys.split(";", -1)));
                    }
                    field.setValue(order);
                });
    }

    /** Sources by id, with their names. */
    static Map<String, String> sources(Choices choices) {
        Map<String, String> names = new LinkedHashMap<>();
        choices.sources()
                .forEach(source ->
                        names.put(
                                source.id(),
                                Texts.text("measures.source", source.shortName(), source.title())));
        return names;
    }

    /** Measures by id, with their names. */
    static Map<String, String> measures(Choices choices) {
        return choices.measures().stream()
                .collect(
                        Collectors.toMap(
                                RegisteredMeasure::id,
                                RegisteredMeasure::label,
                                (one, other) -> one,
                                LinkedHashMap::new));
    }

    private static List<String> types(Choices choices) {
        return List.copyOf(choices.types().keySet());
    }

    private static Map<String, String> flags() {
        Map<String, String> flags = new LinkedHashMap<>();
        flags.put("Y", Texts.text("measures.yes"));
        flags.put("N", Texts.text("measures.no"));
        return flags;
    }

    private static Map<String, String> named(List<String> keys, UnaryOperator<String> name) {
        Map<String, String> names = new LinkedHashMap<>();
        keys.forEach(key -> names.put(key, name.apply(key)));
        return names;
    }
}
