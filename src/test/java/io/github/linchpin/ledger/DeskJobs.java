package io.github.linchpin.ledger;

import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.tabular.Checksum;
import io.github.linchpin.tabular.SheetReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** Files of a desk on the way of those that are uploaded: from a folder, in the background. */
final class DeskJobs {
    private final LedgerJobs jobs;
    private final LedgerBench.Desk desk;
    private final Path folder;

    /**
     * @param folder for the uploaded files
     */
    DeskJobs(LedgerJobs jobs, LedgerBench.Desk desk, Path folder) {
        this.jobs = jobs;
        this.desk = desk;
        this.folder = folder;
    }

    /** Reads a file to the end; returns the id of the import. */
    int read(UUID key, String text) {
        return read(upload(key, text, DayOrder.YEAR_MONTH_DAY, DecimalSign.POINT));
    }

    int read(LedgerFile file) {
        LedgerJob job = CurrentActor.as(desk.actor(), () -> jobs.read(file));
        job.await();
        return job.importId();
    }

    void apply(int id) {
        CurrentActor.as(desk.actor(), () -> jobs.apply(id)).await();
    }

    /** An uploaded file. */
    LedgerFile upload(UUID key, String text, DayOrder days, DecimalSign sign) {
        try {
            Path path = folder.resolve(UUID.randomUUID() + ".csv");
            Files.writeString(path, text);
            var preview = SheetReader.look(path);
            return new LedgerFile(
                    key,
                    desk.unit(),
                    path,
                    "lines.csv",
                    text.length(),
                    Checksum.of(text),
                    preview.format(),
                    new ColumnMapping(ColumnMapping.byName(preview.header()).names(), days, sign));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
