package io.github.linchpin.ledger;

import io.github.linchpin.tabular.RowTaker;
import java.io.IOException;
import java.util.UUID;

/**
 * A file of purchase lines on its way into the ledger.
 *
 * @param key chosen by who sends it: asked again, the same key is the same import
 * @param unit id of the business unit whose lines these are
 * @param sha256 of its content
 * @param mapping empty names: columns are called as Linchpin calls them
 * @param rows goes through its rows
 */
public record LedgerUpload(
        UUID key,
        int unit,
        String fileName,
        long bytes,
        String sha256,
        ColumnMapping mapping,
        Rows rows) {
    /** Goes through the rows of a file. */
    @FunctionalInterface
    public interface Rows {
        void read(RowTaker taker) throws IOException;

        /** Whether they are those of a workbook, which knows days and numbers as such. */
        default boolean isWorkbook() {
            return false;
        }
    }
}
