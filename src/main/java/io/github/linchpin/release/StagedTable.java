package io.github.linchpin.release;

import io.github.linchpin.supply.ShareTable;
import java.util.List;

/**
 * A share table as a release has it, under the names that the release prints.
 *
 * @param addsUp several rows of one area are parts of one figure
 * @param rows in the order of the file
 */
record StagedTable(ShareTable table, boolean addsUp, List<ReleaseRow> rows) {
    StagedTable {
        rows = List.copyOf(rows);
    }
}
