package io.github.linchpin.amendment;

import io.github.linchpin.control.RegisterFile;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row that is added to an amendment.
 *
 * @param base number of the version that it was written from, null for something new
 */
public record NewRow(RegisterFile file, @Nullable Integer base, Map<String, String> cells) {

    /** The column that says what a row is about. */
    static String key(RegisterFile file) {
        return switch (file) {
            case ACT -> "act";
            case SUSPENSION -> "suspension";
            case TYPE -> "type";
            case MEASURE, VERSION, SCOPE, CODE, EXEMPTION -> "measure";
            case EVIDENCE -> "evidence";
            case PROJECT -> "project";
        };
    }

    /** Whether an amendment has at most one such row about the same thing. */
    static boolean isSingle(RegisterFile file) {
        return file != RegisterFile.SCOPE && file != RegisterFile.CODE;
    }

    String subject() {
        return cells.getOrDefault(key(file), "");
    }
}
