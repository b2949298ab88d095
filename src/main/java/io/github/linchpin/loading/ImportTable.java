package io.github.linchpin.loading;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import io.github.linchpin.kit.Addresses;
import io.github.linchpin.kit.Chip;
import io.github.linchpin.kit.EmptyState;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.PlainTable;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UrlState;
import io.github.linchpin.ledger.LedgerImport;
import io.github.linchpin.unit.UnitTree;
import java.math.BigDecimal;
import java.util.List;

/** Every file of purchases that was uploaded for units that somebody sees, the newest first. */
final class ImportTable extends Div {
    private static final long serialVersionUID = 1L;

    ImportTable(List<LedgerImport> imports, UnitTree tree, UrlState state, Anchor download) {
        addClassName("lp-import__list");
        Div head = new Div(new H2(Texts.text("loading.list")), download);
        head.addClassName("lp-import__head");
        add(head);
        if (imports.isEmpty()) {
            add(new EmptyState(Texts.text("loading.empty"), Texts.text("loading.empty.text")));
            return;
        }
        PlainTable table =
                new PlainTable(
                        PlainTable.Column.text(Texts.text("loading.list.file")),
                        PlainTable.Column.text(Texts.text("loading.list.state")),
                        PlainTable.Column.text(Texts.text("loading.list.unit")),
                        PlainTable.Column.number(Texts.text("loading.list.rows")),
                        PlainTable.Column.number(Texts.text("loading.list.rejected")),
                        PlainTable.Column.number(Texts.text("loading.list.result")),
                        PlainTable.Column.text(Texts.text("loading.list.by")),
                        PlainTable.Column.text(Texts.text("loading.list.at")));
        for (LedgerImport one : imports) {
            table.row(
                    new Anchor(
                            Addresses.address(
                                    LoadingNavigation.IMPORTS,
                                    state.with(LoadingNavigation.OPEN, Integer.toString(one.id()))),
                            one.fileName()),
                    new Chip(Texts.word("loading.state", one.state())),
                    new Span(tree.path(one.unit())),
                    new Span(number(one.rows())),
                    new Span(number(one.rejected())),
                    new Span(result(one)),
                    new Span(one.startedBy()),
                    new Span(Formats.moment(one.startedAt())));
        }
        Div scroll = new Div(table);
        scroll.addClassNames("lp-import__scroll", "lp-loading__list");
        // it scrolls to the side, so the keyboard must reach it
        scroll.getElement().setAttribute("tabindex", "0");
        scroll.getElement().setAttribute("role", "group");
        scroll.getElement().setAttribute("aria-label", Texts.text("loading.list"));
        add(scroll);
    }

    private static String result(LedgerImport one) {
        LedgerImport.Difference result = one.result();
        return result == null
                ? "\u2013"
                : Texts.text(
                        "loading.list.numbers",
                        number(result.added()),
                        number(result.replaced()),
                        number(result.same()));
    }

    static String number(int number) {
        return Formats.number(BigDecimal.valueOf(number), 0);
    }
}
