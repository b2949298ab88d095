package io.github.linchpin.control;

import java.time.Instant;
import java.util.Map;

/**
 * A stored version as a row of its file says it.
 *
 * @param number its number
 * @param knownFrom since when it is known
 * @param cells by column
 */
public record StoredRow(int number, Instant knownFrom, Map<String, String> cells) {
    public StoredRow {
        cells = Map.copyOf(cells);
    }

    /** The text of a cell, empty where there is none. */
    public String cell(String column) {
        return cells.getOrDefault(column, "");
    }
}
