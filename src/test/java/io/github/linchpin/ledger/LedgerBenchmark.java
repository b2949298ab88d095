package io.github.linchpin.ledger;

import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.account.AccountService;
import io.github.linchpin.testing.Turns;
import io.github.linchpin.testing.WritingTest;
import io.github.linchpin.unit.UnitService;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/**
 * How fast purchase lines are loaded, beside other ways to bring the same rows into the same
 * server.
 *
 * <p>{@code ./linchpin test -Dtest=LedgerBenchmark -Dlinchpin.benchmark=1000000}
 */
@WritingTest
@EnabledIfSystemProperty(named = "linchpin.benchmark", matches = "\\d+")
class LedgerBenchmark {

    @Autowired LedgerImportService imports;
    @Autowired UnitService units;
    @Autowired AccountService accounts;
    @Autowired DSLContext dsl;
    @Autowired Environment environment;
    @TempDir Path folder;

    @Test
    void loading() throws Exception {
        int lines = Integer.getInteger("linchpin.benchmark");
        LedgerBench bench = new LedgerBench(units, accounts, dsl);
        LedgerBench.Desk desk = bench.desk("ledger-benchmark", "US");
        BenchmarkFile file = BenchmarkFile.write(folder.resolve("lines.csv"), lines, 1, 0);
        double copy = bareCopy(desk, file);
        report("bare COPY", lines, copy, copy);
        peers(file, copy);
        for (int part = 0; part < 2; part++) {
            BenchmarkFile next =
                    BenchmarkFile.write(
                            folder.resolve("lines-%d.csv".formatted(part)),
                            lines,
                            part + 2,
                            part + 1);
            long begin = System.nanoTime();
            int id = CurrentActor.as(desk.actor(), () -> imports.stage(next.upload(desk)));
            double staged = LedgerPeers.since(begin);
            begin = System.nanoTime();
            CurrentActor.as(desk.actor(), () -> imports.difference(id));
            double compared = LedgerPeers.since(begin);
            begin = System.nanoTime();
            CurrentActor.as(desk.actor(), () -> imports.apply(id));
            double applied = LedgerPeers.since(begin);
            report("staging", lines, staged, copy);
            report("difference", lines, compared, copy);
            report("applying", lines, applied, copy);
            report("import in all", lines, staged + compared + applied, copy);
            Files.delete(next.path());
        }
        BenchmarkFile delta = BenchmarkFile.write(folder.resolve("delta.csv"), 10_000, 9, 50);
        long begin = System.nanoTime();
        CurrentActor.as(
                desk.actor(),
                () -> {
                    int id = imports.stage(delta.upload(desk));
                    imports.difference(id);
                    return imports.apply(id);
                });
        report("10,000 more lines", 10_000, LedgerPeers.since(begin), copy);
    }

    private void peers(BenchmarkFile file, double copy) throws Exception {
        LedgerPeers peers = new LedgerPeers(environment);
        System.out.println("BENCHMARK load " + Turns.load());
        report("COPY of the file", file.lines(), peers.copy(file), copy);
        report("jOOQ Loader, bulk", file.lines(), peers.jooqBulk(file), copy);
        report("jOOQ Loader, batch", file.lines(), peers.jooqBatch(file), copy);
        OptionalDouble pgloader = peers.pgloader(file, folder);
        if (pgloader.isPresent()) {
            report("pgloader", file.lines(), pgloader.getAsDouble(), copy);
        } else {
            System.out.println("BENCHMARK pgloader not found");
        }
    }

    @Test
    void eight_at_once() throws Exception {
        int lines = Integer.getInteger("linchpin.benchmark") / 8;
        LedgerBench bench = new LedgerBench(units, accounts, dsl);
        List<CompletableFuture<?>> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<BenchmarkFile> files = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                files.add(
                        BenchmarkFile.write(
                                folder.resolve("desk-%d.csv".formatted(i)), lines, i + 20, 0));
            }
            long begin = System.nanoTime();
            for (int i = 0; i < 8; i++) {
                LedgerBench.Desk desk = bench.desk("ledger-benchmark-" + i, "DE");
                BenchmarkFile file = files.get(i);
                all.add(CompletableFuture.runAsync(() -> file.load(desk, imports), threads));
            }
            CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();
            double eight = LedgerPeers.since(begin);
            report("eight at once, in all", lines * 8, eight, eight);
        }
    }

    /** The staged form of the rows, into a table without an index, from a file. */
    private double bareCopy(LedgerBench.Desk desk, BenchmarkFile file) throws Exception {
        int id = CurrentActor.as(desk.actor(), () -> imports.stage(file.upload(desk)));
        try {
            return new LedgerPeers(environment).copyStaged(folder.resolve("raw.tsv"), file.lines());
        } finally {
            CurrentActor.asActor(desk.actor(), () -> imports.discard(id));
        }
    }

    private static void report(String what, int lines, double seconds, double copy) {
        System.out.printf(
                Locale.ROOT,
                "BENCHMARK %-24s %10d lines %8.2f s %9.0f lines/s %6.2f x COPY%n",
                what,
                lines,
                seconds,
                lines / seconds,
                seconds / copy);
    }
}
