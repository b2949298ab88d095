package io.github.linchpin.control;

import io.github.linchpin.tabular.BadCell;
import io.github.linchpin.tabular.CsvRow;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** Cells that several files of the register have. */
final class Cells {
    private Cells() {}

    static String[] sources(CsvRow row, Known known) {
        return array(required(row, "sources", row.knownList("sources", known.sources(), "source")));
    }

    static String measure(CsvRow row, Known known) {
        return row.known("measure", known.measures(), "measure");
    }

    /** A day counts from its start in UTC, as that of a share table does. */
    static OffsetDateTime knownFrom(CsvRow row) {
        return row.day("known_from").atStartOfDay().atOffset(ZoneOffset.UTC);
    }

    /** A number that counts versions, sets or lines. */
    static int number(CsvRow row, String column) {
        int number = row.integer(column);
        if (number < 1) {
            throw new BadCell(column, "'%s' is below 1".formatted(number));
        }
        return number;
    }

    static List<String> required(CsvRow row, String column, List<String> parts) {
        row.text(column);
        return parts;
    }

    static String[] array(List<String> parts) {
        return parts.toArray(String[]::new);
    }
}
