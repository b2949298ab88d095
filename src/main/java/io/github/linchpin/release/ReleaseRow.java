package io.github.linchpin.release;

import io.github.linchpin.shared.Grade;

/**
 * A number of a release that belongs to a share table, already in the unit of the table.
 *
 * @param line in the file
 * @param printedName without footnotes
 * @param column what the file calls the column of the number
 * @param raw what stands there
 */
record ReleaseRow(
        int line,
        ReleaseLine.Part part,
        String printedName,
        String detail,
        String column,
        String raw,
        ReleaseValue value,
        boolean estimated,
        String note,
        Grade grade) {}
