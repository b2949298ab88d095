package io.github.linchpin.ledger;

import io.github.linchpin.db.DiskFull;
import io.github.linchpin.tabular.BadSheet;
import io.github.linchpin.tabular.SheetCancelled;
import java.util.Locale;

/** Why nothing came of a file, and what to do about it: kept with the import. */
final class FailureText {
    static final String STOPPED = "The server stopped while the file was read. Upload it again.";
    static final String ROWS_GONE =
            "The rows that were checked are gone since the database was stopped all of a sudden. Upload the file again.";
    static final String CANCELLED =
            "The reading was cancelled, and nothing of the file was kept. Upload it again when it is wanted.";
    static final String DISK_FULL =
            "The disk of the database is full, so nothing of the file was kept. Ask the administrator to free some space, then upload the file again.";
    private static final String BROKEN =
            "Something went wrong on the server, not in the file. Upload it again; if that does not help, the administrator finds the reason in the log.";

    private FailureText() {}

    static String of(Throwable failure) {
        if (failure instanceof SheetCancelled) {
            return CANCELLED;
        }
        if (failure instanceof BadSheet bad) {
            return sentence(bad);
        }
        if (DiskFull.isBehind(failure)) {
            return DISK_FULL;
        }
        return failure instanceof LedgerRefusal refusal ? of(refusal) : BROKEN;
    }

    private static String of(LedgerRefusal refusal) {
        return switch (refusal.why()) {
            case COLUMNS_MISSING ->
                    "The file has no column for %s. Upload it again and say which of its columns that is."
                            .formatted(refusal.detail());
            case TOO_MANY_REJECTED ->
                    "Most rows cannot be used, so the reading was stopped. The first of them is %s. Upload the file again and choose other columns, another order of days or another decimal sign."
                            .formatted(refusal.detail());
            default -> BROKEN;
        };
    }

    private static String sentence(BadSheet bad) {
        String reason = bad.reason();
        String text =
                bad.line() > 0
                        ? "Row %d: %s".formatted(bad.line(), reason)
                        : reason.substring(0, 1).toUpperCase(Locale.ROOT) + reason.substring(1);
        return text + ". Then upload the file again.";
    }
}
