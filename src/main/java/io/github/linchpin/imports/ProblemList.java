package io.github.linchpin.imports;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import io.github.linchpin.country.AreaBook;
import io.github.linchpin.kit.PlainTable;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.release.ImportReport;
import io.github.linchpin.release.ReleaseProblem;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What cannot be used, by the rows of the file; names that are not known can be decided here. */
final class ProblemList extends Div {
    private static final long serialVersionUID = 1L;

    /** More are not read on a screen; the file has all of them. */
    private static final int MOST = 100;

    /**
     * @param remember decides that a name means an area; null where the reader may not
     */
    ProblemList(ImportReport report, @Nullable BiConsumer<String, String> remember) {
        List<ReleaseProblem> problems = report.problems();
        Div head =
                new Div(
                        new H3(Texts.text("import.problems", problems.size())),
                        ImportDownloads.problems(report));
        head.addClassName("lp-import__head");
        add(head);
        if (remember != null) {
            report.unknown().forEach(name -> add(decision(name, report.areas(), remember)));
        }
        PlainTable table =
                new PlainTable(
                        PlainTable.Column.number(Texts.text("import.problem.row")),
                        PlainTable.Column.text(Texts.text("import.problem.column")),
                        PlainTable.Column.text(Texts.text("import.problem.raw")),
                        PlainTable.Column.text(Texts.text("import.problem.reason")));
        problems.stream()
                .limit(MOST)
                .forEach(problem ->
                        table.row(
                                Long.toString(problem.line()),
                                problem.column(),
                                problem.raw(),
                                problem.reason()));
        Div scroll = new Div(table);
        scroll.addClassName("lp-import__scroll");
        add(scroll);
        if (problems.size() > MOST) {
            add(new Span(Texts.text("import.problems.more", problems.size() - MOST)));
        }
    }

    private static Div decision(String name, AreaBook areas, BiConsumer<String, String> remember) {
        Div line = new Div(new Span(Texts.text("import.unknown", name)));
        line.addClassName("lp-import__decide");
        for (String offer : areas.offers(name)) {
            NativeButton button =
                    new NativeButton(areas.name(offer), click -> remember.accept(name, offer));
            button.addClassName("lp-button");
            line.add(button);
        }
        ComboBox<String> other = new ComboBox<>();
        other.setPlaceholder(Texts.text("import.unknown.other"));
        other.setAriaLabel(Texts.text("import.unknown.label", name));
        other.setItems(
                areas.names().keySet().stream().sorted(Comparator.comparing(areas::name)).toList());
        other.setItemLabelGenerator(areas::name);
        other.addValueChangeListener(chosen -> {
            if (chosen.getValue() != null) {
                remember.accept(name, chosen.getValue());
            }
        });
        line.add(other);
        return line;
    }
}
