package io.github.linchpin.loading;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import io.github.linchpin.kit.PlainTable;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.ledger.LedgerImport;
import io.github.linchpin.ledger.LedgerImportService;
import io.github.linchpin.ledger.LineProblem;
import java.util.List;

/** The rows that were not taken, under the numbers of the file. */
final class ProblemTable extends Div {
    private static final long serialVersionUID = 1L;

    /** More are not read on a screen; the file has all of them. */
    private static final int MOST = 200;

    private static final int LONGEST = 200;

    ProblemTable(LedgerImportService imports, LedgerImport of) {
        Div head =
                new Div(
                        new H3(Texts.text("loading.problems", of.rejected())),
                        LedgerDownloads.problems(imports, of.id()));
        head.addClassName("lp-import__head");
        PlainTable table =
                new PlainTable(
                        PlainTable.Column.number(Texts.text("loading.problem.row")),
                        PlainTable.Column.text(Texts.text("loading.problem.column")),
                        PlainTable.Column.text(Texts.text("loading.problem.raw")),
                        PlainTable.Column.text(Texts.text("loading.problem.reason")));
        List<LineProblem> problems = imports.problems(of.id(), MOST);
        for (LineProblem problem : problems) {
            table.row(
                    Long.toString(problem.line()),
                    problem.column(),
                    problem.raw().length() <= LONGEST
                            ? problem.raw()
                            : problem.raw().substring(0, LONGEST) + '\u2026',
                    problem.reason());
        }
        Div scroll = new Div(table);
        scroll.addClassNames("lp-import__scroll", "lp-loading__problems");
        // it scrolls, so the keyboard must reach it
        scroll.getElement().setAttribute("tabindex", "0");
        scroll.getElement().setAttribute("role", "group");
        scroll.getElement().setAttribute("aria-label", Texts.text("loading.problems.label"));
        add(head, scroll);
        if (problems.size() == MOST) {
            add(new Span(Texts.text("loading.problems.more", MOST)));
        }
    }
}
