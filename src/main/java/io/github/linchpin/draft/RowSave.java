package io.github.linchpin.draft;

import org.jspecify.annotations.Nullable;

/**
 * A row as somebody wants it to be.
 *
 * @param row id of the row; null for a new one at the end
 * @param version of the row that they saw; 0 for a new one
 * @param removed whether it is taken out
 */
public record RowSave(@Nullable Integer row, int version, RowText text, boolean removed) {
    /** A new row at the end. */
    public static RowSave added(RowText text) {
        return new RowSave(null, 0, text, false);
    }

    /** A row with another text. */
    public static RowSave changed(DraftRow seen, RowText text) {
        return new RowSave(seen.id(), seen.version(), text, false);
    }

    /** A row without its content. */
    public static RowSave removed(DraftRow seen) {
        return new RowSave(seen.id(), seen.version(), seen.text(), true);
    }
}
