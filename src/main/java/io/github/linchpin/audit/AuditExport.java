package io.github.linchpin.audit;

import io.github.linchpin.tabular.CsvExport;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Entries as CSV, written as they are read: a trail may be longer than what fits into memory. */
final class AuditExport {
    private static final List<String> COLUMNS =
            List.of(
                    "number",
                    "at",
                    "actor_kind",
                    "actor_account",
                    "actor_name",
                    "address",
                    "action",
                    "subject",
                    "subject_id",
                    "subject_name",
                    "before",
                    "after",
                    "reason",
                    "previous_hash",
                    "hash");

    private final CsvExport csv;

    AuditExport(OutputStream target) {
        try {
            // by this mark a spreadsheet knows UTF-8
            target.write("\ufeff".getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        csv = new CsvExport(COLUMNS, target);
    }

    void add(AuditEntry entry) {
        csv.row(
                List.of(
                        text(entry.number()),
                        text(entry.at()),
                        entry.actorKind().code(),
                        text(entry.actorAccount()),
                        entry.actorName(),
                        text(entry.address()),
                        entry.action(),
                        entry.subject(),
                        entry.subjectId(),
                        entry.subjectName(),
                        text(entry.before()),
                        text(entry.after()),
                        text(entry.reason()),
                        entry.previousHash(),
                        entry.hash()));
    }

    void finish() {
        csv.finish();
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
