package io.github.linchpin.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file of purchase lines that is being read, or was.
 *
 * @param rows rows below the header
 * @param rejected those of them that were not taken
 * @param failure why nothing came of it and what to do about it; null where it did not fail
 * @param result null before it is applied
 */
public record LedgerImport(
        int unit,
        int id,
        String fileName,
        String sha256,
        LedgerState state,
        int rows,
        int rejected,
        @Nullable String failure,
        @Nullable Difference result,
        String startedBy,
        Instant startedAt) {

    /**
     * What the rows that were taken are to the ledger.
     *
     * @param added lines that it did not have
     * @param replaced lines that it has otherwise
     * @param same lines that it has like that
     */
    public record Difference(int added, int replaced, int same) {
        /** Whether something would change. */
        public boolean isAny() {
            return added + replaced > 0;
        }
    }
}
