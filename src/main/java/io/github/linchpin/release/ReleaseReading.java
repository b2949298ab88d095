package io.github.linchpin.release;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was read from a file. Where it cannot be used as a whole there are no tables.
 *
 * @param format null where it was not recognised
 * @param encoding name of it; null where it was not found out
 * @param source id of the edition
 * @param counts rows by what became of them and by chapter; they add up to {@code rows}
 */
record ReleaseReading(
        @Nullable ReleaseFormat format,
        @Nullable String encoding,
        Optional<String> source,
        int rows,
        Map<Count, Integer> counts,
        List<StagedTable> tables,
        List<ReleaseProblem> problems) {
    ReleaseReading {
        counts = Map.copyOf(counts);
        tables = List.copyOf(tables);
        problems = List.copyOf(problems);
    }

    /** Of what rows are counted. */
    record Count(RowOutcome outcome, String chapter) {}

    /** A file of which nothing is taken. */
    static ReleaseReading refused(
            @Nullable ReleaseFormat format,
            @Nullable String encoding,
            int rows,
            Map<Count, Integer> counts,
            List<ReleaseProblem> problems) {
        return new ReleaseReading(
                format, encoding, Optional.empty(), rows, counts, List.of(), problems);
    }

    /** Whether nothing of the file is taken. */
    boolean isRefused() {
        return source.isEmpty() || problems.stream().anyMatch(problem -> problem.table() == null);
    }
}
