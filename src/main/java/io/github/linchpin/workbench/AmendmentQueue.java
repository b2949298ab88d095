package io.github.linchpin.workbench;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.github.linchpin.amendment.Amendment;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.PlainTable;
import io.github.linchpin.kit.Texts;
import java.util.List;

/** The changes of the register that wait for a reviewer; they have a page of their own. */
final class AmendmentQueue extends Div {
    private static final long serialVersionUID = 1L;

    AmendmentQueue(List<Amendment> waiting) {
        PlainTable table =
                new PlainTable(
                        PlainTable.Column.text(Texts.text("review.column.amendment")),
                        PlainTable.Column.text(Texts.text("review.column.comment")),
                        PlainTable.Column.text(Texts.text("review.column.by")),
                        PlainTable.Column.text(Texts.text("review.column.at")));
        for (Amendment amendment : waiting) {
            table.row(
                    new Anchor(WorkbenchNavigation.AMENDMENT + amendment.id(), amendment.title()),
                    new Span(amendment.comment() == null ? "" : amendment.comment()),
                    new Span(amendment.changedBy()),
                    new Span(Formats.moment(amendment.changedAt())));
        }
        add(table);
    }
}
