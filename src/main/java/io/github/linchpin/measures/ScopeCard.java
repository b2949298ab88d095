package io.github.linchpin.measures;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.github.linchpin.amendment.AmendmentRow;
import io.github.linchpin.amendment.AmendmentSheet;
import io.github.linchpin.control.RegisterFile;
import io.github.linchpin.kit.PlainTable;
import io.github.linchpin.kit.Texts;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The new scope of a measure, or its new codes: every row, what is new and what is gone. */
final class ScopeCard extends Section {
    private static final long serialVersionUID = 1L;

    private static final List<String> SCOPE =
            List.of("input", "stage", "form", "coverage", "part", "condition_question");
    private static final List<String> CODE =
            List.of("input", "form", "code_system", "code", "role", "basket");

    ScopeCard(
            AmendmentSheet sheet,
            Choices choices,
            String measure,
            RegisterFile file,
            RowCards.@Nullable RowWork work) {
        addClassNames("lp-card", "lp-desk__scope");
        boolean scope = file == RegisterFile.SCOPE;
        List<String> columns = scope ? SCOPE : CODE;
        List<AmendmentRow> rows =
                sheet.of(file).stream().filter(row -> row.subject().equals(measure)).toList();
        List<AmendmentRow> added = sheet.added(measure, file);
        List<Map<String, String>> removed = sheet.removed(measure, file);
        H2 title =
                new H2(
                        Texts.text(
                                scope ? "measures.scope" : "measures.codes",
                                choices.measure(measure)));
        title.addClassName("lp-card__title");
        Span count =
                new Span(
                        Texts.text(
                                "measures.scope.count", rows.size(), added.size(), removed.size()));
        count.addClassName("lp-muted");
        add(title, count);
        PlainTable table = new PlainTable(headers(columns));
        for (AmendmentRow row : rows) {
            Div last = new Div();
            last.addClassName("lp-desk__mark");
            if (added.contains(row)) {
                last.add(new Span(Texts.text("measures.scope.new")));
            }
            sheet.faults(row).forEach(fault -> last.add(RowCards.fault(fault)));
            if (work != null) {
                last.add(
                        RowCards.link(Texts.text("measures.edit"), () -> work.edit(row)),
                        RowCards.link(
                                Texts.text("measures.remove", 1), () -> work.remove(List.of(row))));
            }
            table.row(cells(columns, row.cells(), choices, last));
        }
        for (Map<String, String> gone : removed) {
            Div last = new Div(new Span(Texts.text("measures.scope.gone")));
            last.addClassName("lp-desk__mark");
            table.row(cells(columns, gone, choices, last));
        }
        Div scroll = new Div(table);
        scroll.addClassName("lp-desk__scroll");
        // it may scroll sideways, so the keyboard must reach it
        scroll.getElement().setAttribute("tabindex", "0");
        scroll.getElement().setAttribute("role", "group");
        scroll.getElement().setAttribute("aria-label", title.getText());
        add(scroll);
        if (work != null) {
            add(
                    RowCards.link(
                            Texts.text(scope ? "measures.scope.add" : "measures.codes.add"),
                            () -> work.add(file, measure)));
        }
    }

    private static PlainTable.Column[] headers(List<String> columns) {
        PlainTable.Column[] headers = new PlainTable.Column[columns.size() + 1];
        for (int i = 0; i < columns.size(); i++) {
            headers[i] = PlainTable.Column.text(ColumnWords.label(columns.get(i)));
        }
        headers[columns.size()] = PlainTable.Column.text("");
        return headers;
    }

    private static Component[] cells(
            List<String> columns, Map<String, String> cells, Choices choices, Div last) {
        Component[] all = new Component[columns.size() + 1];
        for (int i = 0; i < columns.size(); i++) {
            String column = columns.get(i);
            all[i] = new Span(ColumnWords.cell(column, cells.getOrDefault(column, ""), choices));
        }
        all[columns.size()] = last;
        return all;
    }
}
