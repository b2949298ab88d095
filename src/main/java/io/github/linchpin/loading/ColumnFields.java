package io.github.linchpin.loading;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.ledger.ColumnMapping;
import io.github.linchpin.ledger.DayOrder;
import io.github.linchpin.ledger.DecimalSign;
import io.github.linchpin.ledger.LineColumn;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Which column of a file says what, and how it writes days and numbers. */
final class ColumnFields extends Div {
    private static final long serialVersionUID = 1L;

    private final Map<LineColumn, ComboBox<String>> fields = new EnumMap<>(LineColumn.class);
    private final ComboBox<DayOrder> days = new ComboBox<>(Texts.text("loading.days"));
    private final ComboBox<DecimalSign> decimal = new ComboBox<>(Texts.text("loading.decimal"));

    ColumnFields(List<String> header) {
        addClassName("lp-loading__columns");
        Div needed = group();
        Div others = group();
        for (LineColumn column : LineColumn.values()) {
            ComboBox<String> field = new ComboBox<>(Texts.word("loading.column", column));
            field.setItems(header);
            field.setClearButtonVisible(true);
            field.setRequiredIndicatorVisible(column.isRequired());
            field.setPlaceholder(column.isRequired() ? "" : Texts.text("loading.column.none"));
            fields.put(column, field);
            (column.isRequired() ? needed : others).add(field);
        }
        days.setItems(DayOrder.values());
        days.setItemLabelGenerator(
                order -> Texts.text("loading.days." + order.code(), order.example()));
        decimal.setItems(DecimalSign.values());
        decimal.setItemLabelGenerator(sign -> Texts.text("loading.decimal.like", sign.example()));
        Div written = group();
        written.add(days, decimal);
        add(
                new H3(Texts.text("loading.columns.needed")),
                needed,
                new H3(Texts.text("loading.columns.written")),
                written,
                new H3(Texts.text("loading.columns.others")),
                others);
    }

    private static Div group() {
        Div group = new Div();
        group.addClassName("lp-loading__fields");
        return group;
    }

    /** Shows a mapping; columns that the file does not have stay empty. */
    void show(ColumnMapping mapping) {
        fields.forEach((column, field) -> {
            String name = mapping.names().get(column);
            if (name != null && field.getListDataView().contains(name)) {
                field.setValue(name);
            } else {
                field.clear();
            }
        });
        days.setValue(mapping.days());
        decimal.setValue(mapping.decimal());
    }

    /** What is chosen. */
    ColumnMapping mapping() {
        Map<LineColumn, String> names = new EnumMap<>(LineColumn.class);
        fields.forEach((column, field) ->
                field.getOptionalValue().ifPresent(name -> names.put(column, name)));
        return new ColumnMapping(
                names,
                days.getOptionalValue().orElse(DayOrder.YEAR_MONTH_DAY),
                decimal.getOptionalValue().orElse(DecimalSign.POINT));
    }

    /** Whether every column is chosen that a line needs; marks those that are not. */
    boolean isComplete() {
        boolean complete = true;
        for (Map.Entry<LineColumn, ComboBox<String>> entry : fields.entrySet()) {
            boolean missing = entry.getKey().isRequired() && entry.getValue().isEmpty();
            entry.getValue().setErrorMessage(Texts.text("loading.column.missing"));
            entry.getValue().setInvalid(missing);
            if (missing && complete) {
                entry.getValue().focus();
            }
            complete &= !missing;
        }
        return complete;
    }
}
