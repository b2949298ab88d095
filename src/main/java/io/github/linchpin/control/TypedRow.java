package io.github.linchpin.control;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row that somebody typed for a file of the register. What is numbered or dated at the
 * publication has no cell yet.
 *
 * @param id by which it is found again
 * @param base number of the version that it was written from, null for something new
 * @param cells by column
 */
public record TypedRow(
        int id, RegisterFile file, @Nullable Integer base, Map<String, String> cells) {
    /** In the cell of the scope set: the version gets the rows of scope and codes beside it. */
    public static final String NEW_SET = "new";

    public TypedRow {
        cells = Map.copyOf(cells);
    }

    /** The text of a cell, empty where there is none. */
    public String cell(String column) {
        return cells.getOrDefault(column, "");
    }
}
