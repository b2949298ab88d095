package io.github.linchpin.tabular;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes rows as they stand in the file, the header among them. */
interface RawTaker {
    /**
     * Takes a row.
     *
     * @param cells does not change; of an XLSX without the empty cells at the end
     * @param fault why the row cannot be used although its cells are known in part
     * @return whether more is wanted
     */
    boolean take(long line, List<String> cells, @Nullable Fault fault);

    /**
     * Why a row cannot be used.
     *
     * @param index of the cell, from 0; -1 where the whole row is meant
     */
    record Fault(int index, String raw, String reason) {}
}
