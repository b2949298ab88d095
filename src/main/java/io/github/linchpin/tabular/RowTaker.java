package io.github.linchpin.tabular;

import java.util.List;

/** Takes the rows of a table one by one. */
public interface RowTaker {
    /** Names of the columns, as the file has them. */
    void header(List<String> names);

    /**
     * A row below the header.
     *
     * @param line its number in the file of the user
     * @param cells as many as there are columns
     */
    void row(long line, List<String> cells);

    /** A row that cannot be read; reading goes on. */
    void problem(long line, String column, String raw, String reason);
}
