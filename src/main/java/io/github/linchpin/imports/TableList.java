package io.github.linchpin.imports;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.github.linchpin.kit.PlainTable;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.release.FigureChange;
import io.github.linchpin.release.ImportReport;
import io.github.linchpin.release.TableReport;
import io.github.linchpin.release.TableState;
import io.github.linchpin.supply.Revision;
import java.util.List;

/** The share tables of an import by how they stand; what differs is one click away. */
final class TableList extends Div {
    private static final long serialVersionUID = 1L;

    private final transient ImportReport report;
    private final boolean links;

    /**
     * @param links whether the reader may open the workbench
     */
    TableList(ImportReport report, boolean links) {
        this.report = report;
        this.links = links;
        add(new H3(Texts.text("import.tables")));
        for (TableState state :
                List.of(
                        TableState.BLOCKED,
                        TableState.DRAFTED,
                        TableState.CHANGED,
                        TableState.NEW,
                        TableState.PENDING,
                        TableState.SAME)) {
            List<TableReport> tables = report.in(state);
            if (!tables.isEmpty()) {
                add(group(state, tables));
            }
        }
    }

    private NativeDetails group(TableState state, List<TableReport> tables) {
        UnorderedList list = new UnorderedList();
        list.addClassName("lp-import__tables");
        tables.forEach(table -> list.add(new ListItem(line(table))));
        NativeDetails group =
                new NativeDetails(Texts.text("import.tables." + state.code(), tables.size()), list);
        group.addClassName("lp-import__details");
        group.setOpen(state == TableState.BLOCKED || state == TableState.CHANGED);
        return group;
    }

    private Component line(TableReport table) {
        Div head = new Div(name(table));
        head.addClassName("lp-import__table");
        if (table.draftState() != null) {
            head.add(muted(Texts.word("import.draft", table.draftState())));
        }
        head.add(muted(Texts.text("import.figures", table.figures())));
        if (!table.problems().isEmpty()) {
            head.add(muted(Texts.text("import.table.problems", table.problems().size())));
        }
        int changes = table.changes().size() + (table.totalChanged() ? 1 : 0);
        if (changes == 0) {
            return head;
        }
        NativeDetails details =
                new NativeDetails(Texts.text("import.changes", changes), changes(table));
        details.addClassName("lp-import__details");
        return new Div(head, details);
    }

    private Component name(TableReport table) {
        String stage = Texts.word("stage", table.table().stage());
        String form = table.table().form();
        String name =
                Texts.text(
                        "import.table",
                        table.table().input(),
                        form.isEmpty() ? stage : stage + ", " + form,
                        table.table().period().toString());
        boolean there = table.state() != TableState.NEW && table.state() != TableState.BLOCKED;
        return links && there
                ? new Anchor("data/shares?table=" + table.table().code(), name)
                : new Span(name);
    }

    private PlainTable changes(TableReport table) {
        PlainTable changes =
                new PlainTable(
                        PlainTable.Column.text(Texts.text("import.change.area")),
                        PlainTable.Column.text(Texts.text("import.change.before")),
                        PlainTable.Column.text(Texts.text("import.change.after")));
        for (FigureChange change : table.changes()) {
            changes.row(
                    change.area() == null
                            ? Texts.text("import.change.residual")
                            : report.areas().name(change.area()),
                    FigureWords.of(change.before()),
                    FigureWords.of(change.after()));
        }
        if (table.totalChanged()) {
            changes.row(
                    Texts.text("import.change.total"),
                    table.published().map(TableList::total).orElse(""),
                    table.content().map(TableList::total).orElse(""));
        }
        return changes;
    }

    private static String total(Revision revision) {
        return revision.printedTotal() == null
                ? Texts.text("import.figure.none")
                : Texts.text(
                        "import.change.rounded",
                        revision.printedTotal().toPlainString(),
                        revision.printedTotalRounding() == null
                                ? "0"
                                : revision.printedTotalRounding().toPlainString());
    }

    private static Span muted(String text) {
        Span span = new Span(text);
        span.addClassName("lp-muted");
        return span;
    }
}
