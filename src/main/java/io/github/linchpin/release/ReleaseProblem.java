package io.github.linchpin.release;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why a row of a release cannot be used.
 *
 * @param table code of the share table that it keeps from being applied; null: all of them
 * @param line in the file as an editor counts it, the header is line 1
 * @param column header of the column, empty where the whole row is meant
 * @param raw what stands in the cell
 * @param reason what is wrong and what is expected
 */
public record ReleaseProblem(
        @Nullable String table, long line, String column, String raw, String reason) {
    private static final int LONGEST = 200;

    /** What no text of the database can hold becomes a blank. */
    public ReleaseProblem {
        raw = cut(raw.replaceAll("\\p{Cntrl}+", " "));
        column = cut(column.replaceAll("\\p{Cntrl}+", " "));
    }

    static ReleaseProblem ofFile(long line, String column, String reason) {
        return new ReleaseProblem(null, line, column, "", reason);
    }

    /** The same about the table that has this code now. */
    ReleaseProblem named(Map<String, String> codes) {
        return table == null
                ? this
                : new ReleaseProblem(codes.getOrDefault(table, table), line, column, raw, reason);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "\u2026";
    }
}
