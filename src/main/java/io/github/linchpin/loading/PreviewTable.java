package io.github.linchpin.loading;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.github.linchpin.kit.PlainTable;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.tabular.SheetPreview;
import java.util.ArrayList;
import java.util.List;

/** The first rows of a file as they stand there. */
final class PreviewTable extends Div {
    private static final long serialVersionUID = 1L;
    private static final int ROWS = 5;
    private static final int LONGEST = 60;

    PreviewTable(SheetPreview preview) {
        addClassNames("lp-import__scroll", "lp-loading__preview");
        // it scrolls to the side, so the keyboard must reach it
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", Texts.text("loading.preview"));
        PlainTable table =
                new PlainTable(
                        preview.header().stream()
                                .map(PlainTable.Column::text)
                                .toArray(PlainTable.Column[]::new));
        for (List<String> row : preview.rows().stream().limit(ROWS).toList()) {
            List<Span> cells = new ArrayList<>();
            for (int i = 0; i < preview.header().size(); i++) {
                cells.add(new Span(i < row.size() ? cut(row.get(i)) : ""));
            }
            table.row(cells.toArray(Span[]::new));
        }
        add(table);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + '\u2026';
    }
}
