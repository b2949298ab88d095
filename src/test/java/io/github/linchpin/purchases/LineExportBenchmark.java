package io.github.linchpin.purchases;

import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.account.AccountService;
import io.github.linchpin.ledger.BenchmarkFile;
import io.github.linchpin.ledger.LedgerBench;
import io.github.linchpin.ledger.LedgerImportService;
import io.github.linchpin.ledger.LineFilter;
import io.github.linchpin.ledger.LineService;
import io.github.linchpin.testing.HeapWatch;
import io.github.linchpin.testing.Turns;
import io.github.linchpin.testing.WritingTest;
import io.github.linchpin.unit.UnitService;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * How long purchase lines take to leave as a file, and what lives on the heap meanwhile: as many as
 * told, and a tenth of them.
 *
 * <p>{@code ./linchpin test -Dtest=LineExportBenchmark -Dlinchpin.benchmark=1048575}
 */
@WritingTest
@EnabledIfSystemProperty(named = "linchpin.benchmark", matches = "\\d+")
class LineExportBenchmark {
    private static final int RUNS = 3;
    private static final double MEGABYTE = 1_000_000.0;
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final LineExport.About ABOUT =
            new LineExport.About(
                    "Purchase lines",
                    List.of(),
                    "benchmark",
                    Instant.parse("2026-11-21T12:00:00Z"));

    @TempDir Path folder;

    @Autowired LedgerImportService imports;
    @Autowired LineService lines;
    @Autowired UnitService units;
    @Autowired AccountService accounts;
    @Autowired DSLContext dsl;

    @Test
    void lines_leave_as_a_file() throws Exception {
        int most = Integer.getInteger("linchpin.benchmark");
        LedgerBench bench = new LedgerBench(units, accounts, dsl);
        for (int count : List.of(most / 10, most)) {
            LedgerBench.Desk desk = bench.desk("export-benchmark-" + count, "US");
            BenchmarkFile file = BenchmarkFile.write(folder.resolve("in.csv"), count, 1, 0);
            file.load(desk, imports);
            Files.delete(file.path());
            CurrentActor.asActor(
                    desk.actor(),
                    () -> {
                        measure("CSV", count, (export, out) -> export.csv(out, ABOUT));
                        measure("XLSX", count, (export, out) -> export.xlsx(out, ABOUT));
                    });
        }
    }

    private void measure(String what, int count, BiConsumer<LineExport, OutputStream> write) {
        try {
            Path file = folder.resolve("out");
            String load = Turns.load();
            double[] seconds = new double[RUNS];
            for (int run = 0; run < RUNS; run++) {
                seconds[run] = write(file, write);
            }
            Arrays.sort(seconds);
            HeapWatch heap = HeapWatch.every(PAUSE);
            try (heap) {
                write(file, write);
            }
            System.out.printf(
                    Locale.ROOT,
                    "BENCHMARK %s %d lines: %.1f s (%.1f to %.1f), %.0f MB, heap %s, load %s%n",
                    what,
                    count,
                    seconds[RUNS / 2],
                    seconds[0],
                    seconds[RUNS - 1],
                    Files.size(file) / MEGABYTE,
                    heap,
                    load);
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private double write(Path file, BiConsumer<LineExport, OutputStream> write) throws IOException {
        long begin = System.nanoTime();
        try (OutputStream out = Files.newOutputStream(file)) {
            write.accept(new LineExport(lines, LineFilter.ALL), out);
        }
        return (System.nanoTime() - begin) / 1e9;
    }
}
