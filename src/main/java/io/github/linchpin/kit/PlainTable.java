package io.github.linchpin.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** A small table inside a card; the first column is the header of its row. */
public final class PlainTable extends NativeTable {
    private static final long serialVersionUID = 1L;

    private final List<Column> columns;

    /**
     * A column.
     *
     * @param header its text
     * @param number right-aligned
     */
    public record Column(String header, boolean number) {
        public static Column text(String header) {
            return new Column(header, false);
        }

        public static Column number(String header) {
            return new Column(header, true);
        }
    }

    /** A table without rows. */
    public PlainTable(Column... columns) {
        this.columns = List.of(columns);
        addClassName("lp-table");
        NativeTableRow head = getHead().addRow();
        for (Column column : columns) {
            NativeTableHeaderCell cell = head.addHeaderCell();
            cell.setText(column.header());
            cell.getElement().setAttribute("scope", "col");
            mark(cell, column);
        }
    }

    /** Adds a row of texts. */
    public void row(String... cells) {
        Component[] components = new Component[cells.length];
        for (int i = 0; i < cells.length; i++) {
            components[i] = new Span(cells[i]);
        }
        row(components);
    }

    /** Adds a row; the first cell becomes the header of the row. */
    public void row(Component... cells) {
        NativeTableRow row = getBody().addRow();
        for (int i = 0; i < cells.length; i++) {
            if (i == 0) {
                NativeTableHeaderCell cell = row.addHeaderCell();
                cell.getElement().setAttribute("scope", "row");
                cell.add(cells[i]);
                mark(cell, columns.get(i));
            } else {
                NativeTableCell cell = row.addDataCell();
                cell.add(cells[i]);
                mark(cell, columns.get(i));
            }
        }
    }

    private static void mark(HtmlContainer cell, Column column) {
        if (column.number()) {
            cell.addClassName("lp-num");
        }
    }
}
