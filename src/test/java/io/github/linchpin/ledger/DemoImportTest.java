package io.github.linchpin.ledger;

import static io.github.linchpin.db.jooq.Tables.EXCHANGE_RATE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.account.AccountService;
import io.github.linchpin.demo.DemoLedger;
import io.github.linchpin.tabular.Checksum;
import io.github.linchpin.tabular.SheetPreview;
import io.github.linchpin.tabular.SheetProgress;
import io.github.linchpin.tabular.SheetReader;
import io.github.linchpin.testing.WritingTest;
import io.github.linchpin.unit.UnitService;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** A file of the demo group, from its bytes to what counts. */
@WritingTest
class DemoImportTest {
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 11, 21);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Autowired LedgerImportService imports;
    @Autowired UnitService units;
    @Autowired AccountService accounts;
    @Autowired DSLContext dsl;

    @Test
    void every_line_of_a_demo_unit_counts() throws Exception {
        for (Map.Entry<String, String> rate :
                Map.of(
                                "USD", "1.1", "JPY", "160", "CNY", "7.8", "GBP", "0.86", "CHF",
                                "0.95", "CAD", "1.5")
                        .entrySet()) {
            for (int month = 0; month < 40; month++) {
                dsl.insertInto(EXCHANGE_RATE)
                        .set(EXCHANGE_RATE.CURRENCY, rate.getKey())
                        .set(EXCHANGE_RATE.MONTH, LAST_DAY.withDayOfMonth(1).minusMonths(month))
                        .set(EXCHANGE_RATE.RATE, new BigDecimal(rate.getValue()))
                        .set(EXCHANGE_RATE.DAYS, 20)
                        .set(EXCHANGE_RATE.SOURCE, "test")
                        .onDuplicateKeyIgnore()
                        .execute();
            }
        }
        Path file = folder.resolve("us.csv");
        try (Writer out = Files.newBufferedWriter(file)) {
            new DemoLedger(DemoLedger.SEED, LAST_DAY).write("us", out);
        }
        LedgerBench bench = new LedgerBench(units, accounts, dsl);
        LedgerBench.Desk desk = bench.desk("ledger-demo", "US");
        SheetPreview preview = SheetReader.look(file);
        LedgerUpload upload =
                new LedgerUpload(
                        UUID.randomUUID(),
                        desk.unit(),
                        "us.csv",
                        Files.size(file),
                        Checksum.of(Files.readAllBytes(file)),
                        ColumnMapping.byName(preview.header()),
                        taker ->
                                SheetReader.read(
                                        file, preview.format(), new SheetProgress(), taker));

        int id = CurrentActor.as(desk.actor(), () -> imports.stage(upload));
        assertThat(CurrentActor.as(desk.actor(), () -> imports.problems(id, 5))).isEmpty();
        LedgerImport.Difference done = CurrentActor.as(desk.actor(), () -> imports.apply(id));
        try (var lines = Files.lines(file)) {
            assertThat(done.added()).isEqualTo((int) lines.count() - 1);
        }
        bench.requireSums(desk.unit());
    }
}
