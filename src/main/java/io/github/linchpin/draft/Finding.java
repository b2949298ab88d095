package io.github.linchpin.draft;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong with a draft, or at least to be explained.
 *
 * @param row id of the row; null where it is about the table
 * @param cell the cell to look at
 * @param arguments what the text about it names, in the order of its placeholders
 * @param offers codes of areas that may be meant
 */
public record Finding(
        FindingKind kind,
        @Nullable Integer row,
        Cell cell,
        List<String> arguments,
        List<String> offers) {
    public Finding {
        arguments = List.copyOf(arguments);
        offers = List.copyOf(offers);
    }

    static Finding of(FindingKind kind, @Nullable Integer row, Cell cell, String... arguments) {
        return new Finding(kind, row, cell, List.of(arguments), List.of());
    }

    /** By which a reason is found again: another value asks for another reason. */
    public String key() {
        return kind.code() + (row == null ? "" : " " + row) + " " + String.join(" ", arguments);
    }
}
