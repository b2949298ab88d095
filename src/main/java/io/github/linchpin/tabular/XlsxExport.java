package io.github.linchpin.tabular;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes a workbook row by row, with the same heap for any number of rows: what does not fit into a
 * sheet goes on in the next one. A text that a spreadsheet would take for a formula, once it is
 * saved in another format, gets a quote in front; numbers and days stay numbers and days.
 */
public final class XlsxExport {
    /** What a sheet can hold, header included. */
    private static final int ROWS = 1_048_576;

    /** Written out and forgotten. */
    private static final int AT_ONCE = 1000;

    private static final String DAY = "yyyy-mm-dd";

    private final Workbook book;
    private final String name;
    private final List<String> header;
    private final int most;
    private int sheets;
    private int row;
    private Worksheet sheet;

    /** A workbook whose first sheet begins with a header. */
    public XlsxExport(String name, List<String> header, OutputStream target) {
        this(name, header, target, ROWS);
    }

    XlsxExport(String name, List<String> header, OutputStream target, int most) {
        this.book = new Workbook(target, "Linchpin", null);
        this.name = name;
        this.header = List.copyOf(header);
        this.most = most;
        this.sheet = begin();
    }

    /** Adds a row of texts, numbers and days; null leaves a cell empty. */
    public void row(List<? extends @Nullable Object> cells) {
        if (row == most) {
            end();
            sheet = begin();
        }
        write(cells);
        if (row % AT_ONCE == 0) {
            flush();
        }
    }

    /**
     * Finishes the workbook with a sheet that says what it is.
     *
     * @param about facts by their names, in their order
     */
    public void finish(String title, Map<String, String> about) {
        try {
            end();
            sheet = book.newWorksheet(title);
            row = 0;
            about.forEach((fact, value) -> write(List.of(fact, value)));
            end();
            book.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Worksheet begin() {
        sheets++;
        sheet = book.newWorksheet(sheets == 1 ? name : name + " " + sheets);
        sheet.freezePane(0, 1);
        row = 0;
        write(header);
        return sheet;
    }

    private void write(List<? extends @Nullable Object> cells) {
        for (int column = 0; column < cells.size(); column++) {
            Object cell = cells.get(column);
            if (cell instanceof Number number) {
                sheet.value(row, column, number);
            } else if (cell instanceof LocalDate day) {
                sheet.value(row, column, day);
                sheet.style(row, column).format(DAY).set();
            } else if (cell != null && !cell.toString().isEmpty()) {
                sheet.inlineString(row, column, CsvExport.harmless(cell.toString()));
            }
        }
        row++;
    }

    private void flush() {
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void end() {
        try {
            sheet.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
