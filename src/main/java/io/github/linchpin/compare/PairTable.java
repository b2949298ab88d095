package io.github.linchpin.compare;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import io.github.linchpin.kit.Texts;

/**
 * A row a fact, a column a side, and in the last one what differs. On a phone the sides of a fact
 * stand below each other, each with its name; the roles keep it a table for screen readers.
 */
final class PairTable extends NativeTable {
    private static final long serialVersionUID = 1L;

    private final transient Sides<String> names;
    private final String last;

    /** A table whose last column says what differs. */
    PairTable(String fact, Sides<String> names) {
        this(fact, names, Texts.text("compare.differs"));
    }

    PairTable(String fact, Sides<String> names, String last) {
        this.names = names.map(Texts::sentence);
        this.last = last;
        addClassNames("lp-table", "lp-pairs");
        role(this, "table");
        role(getHead(), "rowgroup");
        role(getBody(), "rowgroup");
        NativeTableRow head = getHead().addRow();
        role(head, "row");
        for (String text : new String[] {fact, this.names.left(), this.names.right(), last}) {
            NativeTableHeaderCell cell = head.addHeaderCell();
            cell.setText(text);
            cell.getElement().setAttribute("scope", "col");
            role(cell, "columnheader");
        }
    }

    /** Adds a row. */
    void row(Component fact, Component left, Component right, String difference) {
        NativeTableRow row = getBody().addRow();
        role(row, "row");
        NativeTableHeaderCell header = row.addHeaderCell();
        header.getElement().setAttribute("scope", "row");
        role(header, "rowheader");
        header.add(fact);
        cell(row, left, names.left());
        cell(row, right, names.right());
        Span words = new Span(difference);
        words.addClassName("lp-muted");
        cell(row, words, difference.isEmpty() ? "" : last);
    }

    /** Adds a row with a plain label. */
    void row(String fact, Component left, Component right, String difference) {
        row(new Span(fact), left, right, difference);
    }

    boolean isEmpty() {
        return getBody().getRowCount() == 0;
    }

    private static void cell(NativeTableRow row, Component value, String label) {
        NativeTableCell cell = row.addDataCell();
        cell.add(value);
        cell.getElement().setAttribute("data-label", label);
        role(cell, "cell");
    }

    private static void role(HtmlContainer part, String role) {
        part.getElement().setAttribute("role", role);
    }
}
