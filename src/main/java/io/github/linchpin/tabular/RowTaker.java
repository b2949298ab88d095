package io.github.linchpin.tabular;

import java.util.List;

/** Takes the rows of a table while they are read. What it throws ends the reading. */
public interface RowTaker {
    /**
     * The first row that is not blank; called once, before anything else.
     *
     * @param names of the columns as printed, trimmed, all different, none empty
     */
    void header(List<String> names);

    /**
     * A row; the list does not change and may be kept.
     *
     * @param line number of the row in the user's file: of a CSV the line on which the record
     *     begins, of an XLSX the number that stands in front of the row
     * @param cells as many as the header has, untrimmed
     */
    void row(long line, List<String> cells);

    /**
     * A row that cannot be read and is not handed on; reading goes on.
     *
     * @param line as in {@link #row}
     * @param column name of the column, empty where the whole row is meant
     * @param raw beginning of the cell, empty where there is none; NUL as {@code U+2400}
     * @param reason what is wrong and what to do about it
     */
    void problem(long line, String column, String raw, String reason);
}
