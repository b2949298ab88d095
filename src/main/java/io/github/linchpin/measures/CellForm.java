package io.github.linchpin.measures;

import com.vaadin.flow.component.Component;
import io.github.linchpin.amendment.AmendmentRefusal;
import io.github.linchpin.kit.FormDialog;
import io.github.linchpin.kit.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A form of cells in two columns. */
abstract class CellForm extends FormDialog {
    private static final long serialVersionUID = 1L;

    private final transient List<CellField> cells = new ArrayList<>();

    CellForm(String title, String save) {
        super(title, save);
        setWidth("min(860px, 96vw)");
        addClassName("lp-cell-form");
    }

    /** Adds a field for a cell. */
    final CellField cell(CellField field) {
        cells.add(field);
        addFields(field.component());
        return field;
    }

    /** Adds something that spans both columns. */
    final void wide(Component component) {
        component.addClassName("lp-wide");
        addFields(component);
    }

    final CellField cell(String column) {
        return cells.stream()
                .filter(field -> field.column().equals(column))
                .findFirst()
                .orElseThrow();
    }

    final String text(String column) {
        return cell(column).text().get();
    }

    final List<CellField> cells() {
        return cells;
    }

    /** What stands in the fields, by column. */
    final Map<String, String> texts() {
        Map<String, String> texts = new HashMap<>();
        cells.forEach(field -> texts.put(field.column(), field.text().get()));
        return texts;
    }

    /** Marks what is empty and must not be. */
    final boolean requireAll(Set<String> columns) {
        boolean fine = true;
        for (CellField field : cells) {
            boolean missing = columns.contains(field.column()) && field.text().get().isEmpty();
            fine &= mark(field.mark(), missing ? Texts.text("measures.missing") : "");
        }
        return fine;
    }

    /** Does it, or says above the fields why not. */
    final boolean attempt(Runnable work) {
        try {
            work.run();
            return true;
        } catch (AmendmentRefusal refusal) {
            refuse(Texts.word("measures.refusal", refusal.why()));
            return false;
        }
    }

    @Override
    protected Object typed() {
        return texts();
    }
}
