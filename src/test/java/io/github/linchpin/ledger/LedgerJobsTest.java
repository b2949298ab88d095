package io.github.linchpin.ledger;

import static io.github.linchpin.db.jooq.Tables.LEDGER_IMPORT;
import static io.github.linchpin.db.jooq.Tables.STAGED_LINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.account.AccountService;
import io.github.linchpin.tabular.BadSheet;
import io.github.linchpin.tabular.SheetCancelled;
import io.github.linchpin.tabular.SheetProgress;
import io.github.linchpin.testing.WritingTest;
import io.github.linchpin.unit.UnitService;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of a file that is read in the background, however that ends. */
@WritingTest
class LedgerJobsTest {
    private static final String HEADER =
            "Beleg;Position;Belegdatum;Material;Lieferant;Betrag;Währung\n";
    private static final String LINE = "%s;10;04.03.2026;MAG;S-9;1.250,50;EUR\n";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Autowired LedgerJobs jobs;
    @Autowired LedgerImportService imports;
    @Autowired MappingService mappings;
    @Autowired LedgerStart start;
    @Autowired LineReading reading;
    @Autowired UnitService units;
    @Autowired AccountService accounts;
    @Autowired DSLContext dsl;

    @SuppressWarnings("NullAway.Init")
    private LedgerBench bench;

    @SuppressWarnings("NullAway.Init")
    private LedgerBench.Desk desk;

    @BeforeEach
    void unit() {
        bench = new LedgerBench(units, accounts, dsl);
        desk = bench.desk("ledger-jobs", "DE");
    }

    @Test
    void a_file_is_read_applied_and_undone_in_the_background() throws Exception {
        LedgerFile file = file(UUID.randomUUID(), HEADER + LINE.formatted("J-1"));
        int id = read(file);
        assertThat(file.file()).doesNotExist();
        assertThat(state(id)).isEqualTo(LedgerState.STAGED);
        assertThat(read(file(file.key(), HEADER))).as("the same key").isEqualTo(id);

        as(() -> jobs.apply(id)).await();
        assertThat(state(id)).isEqualTo(LedgerState.APPLIED);
        assertThat(bench.spend(desk.unit()))
                .singleElement()
                .satisfies(row -> assertThat(row.amount()).isEqualByComparingTo("1250.5"));
        int again = read(file(UUID.randomUUID(), HEADER + LINE.formatted("J-1")));
        assertThat(as(() -> imports.twins(again))).extracting(LedgerImport::id).containsExactly(id);
        assertThatThrownBy(() -> as(() -> jobs.apply(again)).await())
                .isInstanceOf(LedgerRefusal.class);
        assertThat(as(() -> jobs.of(again)).flatMap(LedgerJob::refusal)).isPresent();
        as(() -> jobs.undo(id)).await();
        assertThat(state(id)).isEqualTo(LedgerState.UNDONE);
        assertThat(bench.spend(desk.unit())).isEmpty();
        assertThat(as(() -> jobs.running())).isEmpty();
        CurrentActor.asActor(desk.actor(), () -> imports.discard(again));
    }

    @Test
    void a_file_that_cannot_be_read_says_what_to_do_and_is_read_again_under_the_same_key()
            throws Exception {
        UUID key = UUID.randomUUID();
        LedgerFile bad = file(key, HEADER + "\"a;b\n");
        LedgerJob job = as(() -> jobs.read(bad));
        assertThatThrownBy(job::await).isInstanceOf(BadSheet.class);
        assertThat(failure(job.importId()))
                .startsWith("Row 2: ")
                .endsWith("upload the file again.");
        assertThat(bad.file()).doesNotExist();

        int id = read(file(key, HEADER + LINE.formatted("J-2")));
        assertThat(id).isEqualTo(job.importId());
        assertThat(state(id)).isEqualTo(LedgerState.STAGED);
        CurrentActor.asActor(desk.actor(), () -> imports.discard(id));
    }

    @Test
    void most_rows_rejected_ends_it_early() throws Exception {
        StringBuilder rows = new StringBuilder(HEADER);
        for (int i = 0; i < 100_002; i++) {
            rows.append(i).append(";1;2026-03-04;M;S;1;EUR\n");
        }
        LedgerFile file = file(UUID.randomUUID(), rows.toString());
        LedgerJob job = as(() -> jobs.read(file));
        assertThatThrownBy(job::await).isInstanceOf(LedgerRefusal.class);
        assertThat(failure(job.importId()))
                .contains("row 2, column Belegdatum", "day-month-year", "another order of days");
    }

    @Test
    void a_cancelled_reading_keeps_nothing() throws Exception {
        LedgerFile file = file(UUID.randomUUID(), HEADER + LINE.formatted("J-3"));
        SheetProgress progress = new SheetProgress();
        LedgerUpload upload = file.upload(progress);
        LineReading.Begun begun = as(() -> reading.begin(upload));
        progress.cancel();
        assertThatThrownBy(
                        () -> CurrentActor.asActor(desk.actor(), () -> reading.read(begun, upload)))
                .isInstanceOf(SheetCancelled.class)
                .satisfies(e -> assertThat(FailureText.of(e)).isEqualTo(FailureText.CANCELLED));
        assertThat(state(begun.id())).isEqualTo(LedgerState.READING);

        start.afterSingletonsInstantiated();
        assertThat(failure(begun.id())).isEqualTo(FailureText.STOPPED);
    }

    @Test
    void rows_that_a_crash_has_taken_are_told_at_the_start() throws Exception {
        int id = read(file(UUID.randomUUID(), HEADER + LINE.formatted("J-4")));
        int kept = read(file(UUID.randomUUID(), HEADER + LINE.formatted("J-5")));
        dsl.deleteFrom(STAGED_LINE).where(STAGED_LINE.IMPORT_ID.eq(id)).execute();
        start.afterSingletonsInstantiated();
        assertThat(failure(id)).isEqualTo(FailureText.ROWS_GONE);
        assertThat(state(kept)).isEqualTo(LedgerState.STAGED);
        CurrentActor.asActor(desk.actor(), () -> imports.discard(kept));
    }

    @Test
    void rows_that_a_crash_has_taken_are_read_again_under_the_same_key_without_a_start() {
        UUID key = UUID.randomUUID();
        int id = read(file(key, HEADER + LINE.formatted("J-6")));
        dsl.deleteFrom(STAGED_LINE).where(STAGED_LINE.IMPORT_ID.eq(id)).execute();
        assertThat(read(file(key, HEADER + LINE.formatted("J-6")))).isEqualTo(id);
        assertThat(as(() -> imports.difference(id)).added()).isOne();
        CurrentActor.asActor(desk.actor(), () -> imports.discard(id));
    }

    @Test
    void mappings_are_found_by_their_columns_and_belong_to_a_unit() {
        List<String> header = List.of("A", "B", "C");
        ColumnMapping mapping =
                new ColumnMapping(
                        Map.of(LineColumn.ITEM, "A", LineColumn.AMOUNT, "C"),
                        DayOrder.MONTH_DAY_YEAR,
                        DecimalSign.COMMA);
        CurrentActor.asActor(desk.actor(), () -> mappings.save(desk.unit(), " Plant 3 ", mapping));
        CurrentActor.asActor(desk.actor(), () -> mappings.save(desk.unit(), "Plant 3", mapping));
        assertThat(as(() -> mappings.find(desk.unit(), header)))
                .hasValueSatisfying(saved -> {
                    assertThat(saved.name()).isEqualTo("Plant 3");
                    assertThat(saved.mapping()).isEqualTo(mapping);
                });
        assertThat(as(() -> mappings.find(desk.unit(), List.of("A", "B")))).isEmpty();
        LedgerBench.Desk other = bench.desk("ledger-jobs-other", "US");
        assertThatThrownBy(() -> CurrentActor.as(other.actor(), () -> mappings.of(desk.unit())))
                .isInstanceOf(LedgerRefusal.class);
        CurrentActor.asActor(desk.actor(), () -> mappings.remove(desk.unit(), "Plant 3"));
        assertThat(as(() -> mappings.of(desk.unit()))).isEmpty();
    }

    private int read(LedgerFile file) {
        return new DeskJobs(jobs, desk, folder).read(file);
    }

    private LedgerState state(int id) {
        return as(() -> imports.find(id)).orElseThrow().state();
    }

    private String failure(int id) {
        assertThat(state(id)).isEqualTo(LedgerState.FAILED);
        return dsl.fetchSingle(LEDGER_IMPORT, LEDGER_IMPORT.ID.eq(id)).getFailure();
    }

    private LedgerFile file(UUID key, String text) {
        return new DeskJobs(jobs, desk, folder)
                .upload(key, text, DayOrder.DAY_MONTH_YEAR, DecimalSign.COMMA);
    }

    private <T> T as(Supplier<T> work) {
        return CurrentActor.as(desk.actor(), work);
    }
}
