package io.github.linchpin.amendment;

import io.github.linchpin.control.RegisterFile;
import io.github.linchpin.control.TypedRow;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of a file of the register as it was typed.
 *
 * @param place where it stands in its amendment
 * @param base number of the version that it was written from, null for something new
 * @param cells by column, empty ones left out
 * @param version counts its changes
 */
public record AmendmentRow(
        int id,
        int place,
        RegisterFile file,
        @Nullable Integer base,
        Map<String, String> cells,
        int version,
        String changedBy,
        Instant changedAt) {
    public AmendmentRow {
        cells = Map.copyOf(cells);
    }

    /** The text of a cell, empty where there is none. */
    public String cell(String column) {
        return cells.getOrDefault(column, "");
    }

    /** The id of what it is about. */
    public String subject() {
        return cell(NewRow.key(file));
    }

    TypedRow typed() {
        return new TypedRow(id, file, base, cells);
    }
}
