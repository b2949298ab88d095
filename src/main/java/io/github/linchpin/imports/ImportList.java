package io.github.linchpin.imports;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import io.github.linchpin.kit.Addresses;
import io.github.linchpin.kit.EmptyState;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.PlainTable;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UrlState;
import io.github.linchpin.release.ReleaseImport;
import java.math.BigDecimal;
import java.util.List;

/** Every file that was uploaded, the newest first. */
final class ImportList extends Div {
    private static final long serialVersionUID = 1L;

    ImportList(List<ReleaseImport> imports, UrlState state, Anchor download) {
        addClassName("lp-import__list");
        Div head = new Div(new H2(Texts.text("import.list")), download);
        head.addClassName("lp-import__head");
        add(head);
        if (imports.isEmpty()) {
            add(new EmptyState(Texts.text("import.empty"), Texts.text("import.empty.text")));
            return;
        }
        PlainTable table =
                new PlainTable(
                        PlainTable.Column.text(Texts.text("import.column.file")),
                        PlainTable.Column.text(Texts.text("import.column.state")),
                        PlainTable.Column.text(Texts.text("import.column.edition")),
                        PlainTable.Column.number(Texts.text("import.column.rows")),
                        PlainTable.Column.text(Texts.text("import.column.by")),
                        PlainTable.Column.text(Texts.text("import.column.at")));
        for (ReleaseImport one : imports) {
            table.row(
                    new Anchor(
                            Addresses.address(
                                    ImportsNavigation.IMPORT,
                                    state.with(ImportsNavigation.OPEN, Integer.toString(one.id()))),
                            one.fileName()),
                    new Span(Texts.word("import.state", one.state())),
                    new Span(one.source() == null ? "\u2013" : one.source()),
                    new Span(Formats.number(BigDecimal.valueOf(one.rows()), 0)),
                    new Span(one.startedBy()),
                    new Span(Formats.moment(one.startedAt())));
        }
        Div scroll = new Div(table);
        scroll.addClassName("lp-import__scroll");
        add(scroll);
    }
}
