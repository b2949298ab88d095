package io.github.linchpin.ledger;

import static io.github.linchpin.db.jooq.Tables.STAGED_LINE;

import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.account.AccountService;
import io.github.linchpin.tabular.Checksum;
import io.github.linchpin.tabular.SheetProgress;
import io.github.linchpin.tabular.SheetReader;
import io.github.linchpin.testing.WritingTest;
import io.github.linchpin.unit.UnitService;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/**
 * How fast purchase lines are loaded, beside a bare COPY of the same rows on the same server.
 *
 * <p>{@code ./linchpin test -Dtest=LedgerBenchmark -Dlinchpin.benchmark=1000000}
 */
@WritingTest
@EnabledIfSystemProperty(named = "linchpin.benchmark", matches = "\\d+")
class LedgerBenchmark {
    private static final int ITEMS = 1_000;
    private static final int SUPPLIERS = 400;
    private static final int MONTHS = 36;
    private static final LocalDate FIRST = LocalDate.of(2023, 12, 1);
    private static final List<String> ORIGINS = List.of("", "", "CN", "CN", "JP", "CN:60;VN:40");

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
        Path file = folder.resolve("lines.csv");
        write(file, lines, 1, 0);
        double copy = bareCopy(desk, file);
        report("bare COPY", lines, copy, copy);
        for (int part = 0; part < 2; part++) {
            Path next = folder.resolve("lines-%d.csv".formatted(part));
            write(next, lines, part + 2, part + 1);
            long begin = System.nanoTime();
            int id = CurrentActor.as(desk.actor(), () -> imports.stage(upload(desk, next)));
            double staged = since(begin);
            begin = System.nanoTime();
            CurrentActor.as(desk.actor(), () -> imports.difference(id));
            double compared = since(begin);
            begin = System.nanoTime();
            CurrentActor.as(desk.actor(), () -> imports.apply(id));
            double applied = since(begin);
            report("staging", lines, staged, copy);
            report("difference", lines, compared, copy);
            report("applying", lines, applied, copy);
            report("import in all", lines, staged + compared + applied, copy);
            Files.delete(next);
        }
        Path delta = folder.resolve("delta.csv");
        write(delta, 10_000, 9, 50);
        long begin = System.nanoTime();
        CurrentActor.as(
                desk.actor(),
                () -> {
                    int id = imports.stage(upload(desk, delta));
                    imports.difference(id);
                    return imports.apply(id);
                });
        report("10,000 more lines", 10_000, since(begin), copy);
    }

    @Test
    void eight_at_once() throws Exception {
        int lines = Integer.getInteger("linchpin.benchmark") / 8;
        LedgerBench bench = new LedgerBench(units, accounts, dsl);
        List<CompletableFuture<?>> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Path> files = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                Path file = folder.resolve("desk-%d.csv".formatted(i));
                write(file, lines, i + 20, 0);
                files.add(file);
            }
            long begin = System.nanoTime();
            for (int i = 0; i < 8; i++) {
                LedgerBench.Desk desk = bench.desk("ledger-benchmark-" + i, "DE");
                Path file = files.get(i);
                all.add(
                        CompletableFuture.runAsync(
                                () ->
                                        CurrentActor.as(
                                                desk.actor(),
                                                () ->
                                                        imports.apply(
                                                                imports.stage(upload(desk, file)))),
                                threads));
            }
            CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();
            double eight = since(begin);
            report("eight at once, in all", lines * 8, eight, eight);
        }
    }

    private LedgerUpload upload(LedgerBench.Desk desk, Path file) {
        try {
            var look = SheetReader.look(file);
            return new LedgerUpload(
                    UUID.randomUUID(),
                    desk.unit(),
                    file.getFileName().toString(),
                    Files.size(file),
                    Checksum.of(file.toString()),
                    ColumnMapping.byName(look.header()),
                    taker -> SheetReader.read(file, look.format(), new SheetProgress(), taker));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The staged form of the rows, into a table without an index, from a file. */
    private double bareCopy(LedgerBench.Desk desk, Path file) throws Exception {
        int id = CurrentActor.as(desk.actor(), () -> imports.stage(upload(desk, file)));
        Path raw = folder.resolve("raw.tsv");
        try (Connection connection =
                        DriverManager.getConnection(
                                environment.getRequiredProperty("linchpin.db.url"),
                                environment.getRequiredProperty("linchpin.db.owner.user"),
                                environment.getRequiredProperty("linchpin.db.owner.password"));
                Statement statement = connection.createStatement()) {
            try (var out = Files.newOutputStream(raw)) {
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyOut("copy staged_line to stdout", out);
            }
            statement.execute("create table bare (like staged_line)");
            long begin = System.nanoTime();
            try (InputStream in = Files.newInputStream(raw)) {
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy bare from stdin", in);
            }
            double taken = since(begin);
            statement.execute("drop table bare");
            return taken;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            CurrentActor.as(
                    desk.actor(),
                    () -> {
                        imports.discard(id);
                        return STAGED_LINE;
                    });
        }
    }

    private static void write(Path file, int lines, long seed, int batch) throws IOException {
        Random random = new Random(seed);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(
                    "document_no,document_line,bought_on,item,description,supplier,supplier_name,supplier_country,site,quantity,unit,amount,currency,destination,end_use,hs_code,origin\n");
            for (int i = 0; i < lines; i++) {
                int item = (int) Math.min(ITEMS - 1, Math.abs(random.nextGaussian()) * ITEMS / 3);
                int supplier = item * 7 % SUPPLIERS + random.nextInt(2);
                LocalDate day =
                        FIRST.plusMonths((long) i * MONTHS / lines).plusDays(random.nextInt(28));
                out.write(
                        String.format(
                                Locale.ROOT,
                                "PO-%d-%07d,%d,%s,IT-%05d,Part number %d of the benchmark,S%04d,Supplier %d,CN,,%d,pcs,%d.%02d,EUR,US,civil,850511,%s%n",
                                batch,
                                i / 8,
                                i % 8 * 10 + 10,
                                day,
                                item,
                                item,
                                supplier,
                                supplier,
                                1 + random.nextInt(5000),
                                1 + random.nextInt(90000),
                                random.nextInt(100),
                                ORIGINS.get(supplier * 5 % ORIGINS.size())));
            }
        }
    }

    private static double since(long begin) {
        return Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1000.0;
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
