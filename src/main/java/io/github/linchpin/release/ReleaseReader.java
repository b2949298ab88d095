package io.github.linchpin.release;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a file from its first byte to its tables. Nothing is stored, nothing is guessed. */
final class ReleaseReader {
    private final SeriesBook book;
    private final ReadingProgress progress;
    private @Nullable RowCollector rows;
    private @Nullable Charset encoding;

    ReleaseReader(SeriesBook book, ReadingProgress progress) {
        this.book = book;
        this.progress = progress;
    }

    /**
     * @throws ReadingCancelled where somebody has cancelled
     */
    ReleaseReading read(Path file) throws IOException {
        try {
            Charset charset = ReleaseEncoding.of(file, progress);
            encoding = charset;
            ReleaseCsv.read(file, charset, progress, this::take);
            if (rows == null) {
                throw new BadRelease(1, "the file is empty, not even a header");
            }
            return tables(rows);
        } catch (BadRelease bad) {
            return refused(bad.problems());
        }
    }

    private void take(long line, List<String> cells) {
        if (rows == null) {
            rows = new RowCollector(ReleaseHeader.of(cells), book);
        } else {
            progress.readRow();
            rows.take(line, cells);
        }
    }

    private ReleaseReading tables(RowCollector read) {
        if (read.rows() == 0) {
            throw new BadRelease(1, "the file has a header and no row");
        }
        if (!read.problems().isEmpty()) {
            throw new BadRelease(read.problems());
        }
        Edition edition = Edition.of(read, book);
        TableStaging staging =
                new TableStaging(
                        edition, book, read.header().format() == ReleaseFormat.USGS_MCS_WIDE);
        read.taken().forEach(staging::add);
        return new ReleaseReading(
                read.header().format(),
                name(encoding),
                java.util.Optional.of(edition.source()),
                read.rows(),
                read.counts(),
                staging.tables(),
                sorted(staging.problems()));
    }

    private ReleaseReading refused(List<ReleaseProblem> problems) {
        RowCollector read = rows;
        return ReleaseReading.refused(
                read == null ? null : read.header().format(),
                name(encoding),
                read == null ? 0 : read.rows(),
                read == null ? Map.of() : read.counts(),
                sorted(problems));
    }

    private static @Nullable String name(@Nullable Charset charset) {
        return charset == null ? null : charset.name();
    }

    private static List<ReleaseProblem> sorted(List<ReleaseProblem> problems) {
        List<ReleaseProblem> sorted = new ArrayList<>(problems);
        sorted.sort(Comparator.comparingLong(ReleaseProblem::line));
        return sorted;
    }
}
