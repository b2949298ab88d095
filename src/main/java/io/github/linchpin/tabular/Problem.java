package io.github.linchpin.tabular;

import io.github.linchpin.shared.OneLine;

/**
 * Why a row cannot be used.
 *
 * @param file name of the file
 * @param line line in the file as an editor counts it, the header is line 1
 * @param column header of the column, empty where the whole row is meant
 * @param reason what is wrong and what is expected
 */
public record Problem(String file, long line, String column, String reason) {
    @Override
    public String toString() {
        // header and cells are quoted in the reason, and whoever wrote the file wrote those
        return OneLine.of(
                column.isEmpty()
                        ? "%s, line %s: %s".formatted(file, line, reason)
                        : "%s, line %s, column %s: %s".formatted(file, line, column, reason));
    }
}
