package io.github.linchpin.ledger;

import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.tabular.Checksum;
import io.github.linchpin.tabular.SheetProgress;
import io.github.linchpin.tabular.SheetReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;

/**
 * A file of purchase lines for benchmarks: 17 columns, 1,000 items, 36 months.
 *
 * @param lines how many, without the header
 */
public record BenchmarkFile(Path path, int lines) {
    static final List<String> COLUMNS =
            List.of(
                    "document_no",
                    "document_line",
                    "bought_on",
                    "item",
                    "description",
                    "supplier",
                    "supplier_name",
                    "supplier_country",
                    "site",
                    "quantity",
                    "unit",
                    "amount",
                    "currency",
                    "destination",
                    "end_use",
                    "hs_code",
                    "origin");

    private static final int ITEMS = 1_000;
    private static final int SUPPLIERS = 400;
    private static final int MONTHS = 36;
    private static final LocalDate FIRST = LocalDate.of(2023, 11, 1);
    private static final List<String> ORIGINS = List.of("", "", "CN", "CN", "JP", "CN:60;VN:40");

    /**
     * Writes one.
     *
     * @param batch stands in its document numbers: two files with one have the same lines
     */
    public static BenchmarkFile write(Path path, int lines, long seed, int batch)
            throws IOException {
        Random random = new Random(seed);
        try (BufferedWriter out = Files.newBufferedWriter(path)) {
            out.write(String.join(",", COLUMNS) + "\n");
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
        return new BenchmarkFile(path, lines);
    }

    /** As somebody sends it. */
    LedgerUpload upload(LedgerBench.Desk desk) {
        try {
            var look = SheetReader.look(path);
            return new LedgerUpload(
                    UUID.randomUUID(),
                    desk.unit(),
                    path.getFileName().toString(),
                    Files.size(path),
                    Checksum.of(path.toString()),
                    ColumnMapping.byName(look.header()),
                    taker -> SheetReader.read(path, look.format(), new SheetProgress(), taker));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Loads it and makes its lines count. */
    public void load(LedgerBench.Desk desk, LedgerImportService imports) {
        CurrentActor.as(desk.actor(), () -> imports.apply(imports.stage(upload(desk))));
    }
}
