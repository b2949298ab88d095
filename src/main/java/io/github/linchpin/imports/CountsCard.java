package io.github.linchpin.imports;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.PlainTable;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.release.ImportReport;
import io.github.linchpin.release.RowOutcome;
import java.math.BigDecimal;
import java.util.Map;

/** What became of every row of a file; the counts add up to its rows. */
final class CountsCard extends Div {
    private static final long serialVersionUID = 1L;

    CountsCard(ImportReport report) {
        add(new H3(Texts.text("import.counts")));
        PlainTable table =
                new PlainTable(
                        PlainTable.Column.text(Texts.text("import.counts.outcome")),
                        PlainTable.Column.number(Texts.text("import.column.rows")));
        for (RowOutcome outcome : RowOutcome.values()) {
            if (report.rows(outcome) > 0) {
                table.row(
                        new Span(Texts.word("import.outcome", outcome)),
                        new Span(number(report.rows(outcome))));
            }
        }
        table.row(
                new Span(Texts.text("import.counts.all")), new Span(number(report.head().rows())));
        add(table);
        Map<String, Integer> unmapped =
                report.counts().getOrDefault(RowOutcome.NO_SERIES, Map.of());
        if (!unmapped.isEmpty()) {
            NativeDetails chapters =
                    new NativeDetails(
                            Texts.text("import.chapters", unmapped.size()), chapters(unmapped));
            chapters.addClassName("lp-import__details");
            add(chapters);
        }
    }

    private static Div chapters(Map<String, Integer> unmapped) {
        Div list = new Div();
        list.addClassName("lp-import__chapters");
        unmapped.forEach(
                (chapter, rows) -> list.add(new Span(Texts.text("import.chapter", chapter, rows))));
        return list;
    }

    private static String number(int rows) {
        return Formats.number(BigDecimal.valueOf(rows), 0);
    }
}
