package io.github.linchpin.measures;

import com.vaadin.flow.component.combobox.ComboBox;
import io.github.linchpin.amendment.AmendmentRow;
import io.github.linchpin.control.RegisterFile;
import io.github.linchpin.control.TypedFault;
import io.github.linchpin.kit.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Every cell of a row of the register that is typed. What is still wrong may be stored. */
final class RowForm extends CellForm {
    private static final long serialVersionUID = 1L;

    private final transient Map<String, String> before;
    private final transient Consumer<Map<String, String>> store;

    /** A form for a row of an amendment, with what is wrong beside its fields. */
    RowForm(
            String title,
            AmendmentRow row,
            List<TypedFault> faults,
            Choices choices,
            Consumer<Map<String, String>> store) {
        this(title, row.file(), row.cells(), choices, store);
        for (TypedFault fault : faults) {
            cells().stream()
                    .filter(field -> field.column().equals(fault.column()))
                    .findFirst()
                    .ifPresentOrElse(
                            field -> mark(field.mark(), fault.reason()),
                            () -> refuse(fault.reason()));
        }
    }

    /** A form for a new row. */
    RowForm(
            String title,
            RegisterFile file,
            Map<String, String> cells,
            Choices choices,
            Consumer<Map<String, String>> store) {
        super(title, Texts.text("form.save"));
        this.before = cells;
        this.store = store;
        for (String column : ColumnKind.typed(file)) {
            CellField field = cell(CellField.of(file, column, choices));
            field.set().accept(cells.getOrDefault(column, ""));
        }
        if (file == RegisterFile.VERSION && cell("type").component() instanceof ComboBox<?> type) {
            // a type has one effect
            type.addValueChangeListener(change ->
                    cell("effect").set().accept(choices.types().getOrDefault(text("type"), "")));
        }
    }

    @Override
    protected boolean store() {
        Map<String, String> cells = new HashMap<>(before);
        cells.putAll(texts());
        return attempt(() -> store.accept(cells));
    }
}
