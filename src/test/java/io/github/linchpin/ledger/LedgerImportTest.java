package io.github.linchpin.ledger;

import static io.github.linchpin.db.jooq.Tables.STAGED_LINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.account.AccountService;
import io.github.linchpin.ledger.LedgerImport.Difference;
import io.github.linchpin.ledger.LedgerRefusal.Why;
import io.github.linchpin.testing.WritingTest;
import io.github.linchpin.unit.UnitService;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** From a file of purchase lines to what counts, and back. */
@WritingTest
class LedgerImportTest {
    private static final String HEADER =
            "document_no,document_line,bought_on,item,supplier,supplier_country,quantity,unit,amount,currency,origin,end_use,hs_code\n";
    private static final String MAGNET =
            "%s,10,2026-03-04,MAG-1,S-1,CN,100,pc,1250.50,EUR,CN,civil,8505.11\n";

    @Autowired LedgerImportService imports;
    @Autowired UnitService units;
    @Autowired AccountService accounts;
    @Autowired DSLContext dsl;

    @SuppressWarnings("NullAway.Init")
    private LedgerBench bench;

    @SuppressWarnings("NullAway.Init")
    private LedgerBench.Desk desk;

    @BeforeEach
    void unit(TestInfo test) {
        bench = new LedgerBench(units, accounts, dsl);
        desk = bench.desk(test.getTestMethod().orElseThrow().getName(), "US");
    }

    @Test
    void a_file_is_checked_shown_applied_and_undone() {
        int id = stage(HEADER + MAGNET.formatted("A-1") + MAGNET.formatted("A-2"));
        assertThat(bench.spend(desk.unit())).as("nothing counts before it is applied").isEmpty();
        assertThat(as(() -> imports.difference(id))).isEqualTo(new Difference(2, 0, 0));

        assertThat(as(() -> imports.apply(id))).isEqualTo(new Difference(2, 0, 0));
        assertThat(bench.spend(desk.unit()))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.lines()).isEqualTo(2);
                    assertThat(row.amount()).isEqualByComparingTo("2501");
                    assertThat(row.origin()).isEqualTo("CN");
                    assertThat(row.destination()).as("the country of the unit").isEqualTo("US");
                });

        int again = stage(HEADER + MAGNET.formatted("A-1") + MAGNET.formatted("A-2"));
        assertThat(as(() -> imports.difference(again))).isEqualTo(new Difference(0, 0, 2));
        assertRefused(Why.NOTHING_TO_APPLY, () -> imports.apply(again));

        CurrentActor.asActor(desk.actor(), () -> imports.undo(id));
        assertThat(bench.spend(desk.unit())).isEmpty();
        assertRefused(Why.NOT_NOW, () -> imports.undo(id));
        assertThat(as(() -> imports.apply(again))).isEqualTo(new Difference(2, 0, 0));
        bench.requireSums(desk.unit());
    }

    @Test
    void a_line_that_says_something_else_is_replaced_and_comes_back() {
        int first = stage(HEADER + MAGNET.formatted("B-1") + MAGNET.formatted("B-2"));
        as(() -> imports.apply(first));
        int second =
                stage(
                        HEADER
                                + MAGNET.formatted("B-1").replace("1250.50", "-50.25")
                                + MAGNET.formatted("B-2")
                                + MAGNET.formatted("B-3").replace("2026-03-04", "2025-12-31"));
        assertThat(as(() -> imports.difference(second))).isEqualTo(new Difference(1, 1, 1));
        as(() -> imports.apply(second));
        assertThat(total()).isEqualByComparingTo("2450.75");
        bench.requireSums(desk.unit());

        assertRefused(Why.REPLACED_SINCE, () -> imports.undo(first));
        CurrentActor.asActor(desk.actor(), () -> imports.undo(second));
        assertThat(total()).isEqualByComparingTo("2501");
        bench.requireSums(desk.unit());
    }

    @Test
    void rows_with_problems_are_left_out_and_told_under_their_numbers() {
        int id =
                stage(
                        HEADER
                                + MAGNET.formatted("C-1")
                                + MAGNET.formatted("C-2")
                                        .replace("1250.50", "1,250")
                                        .replace(",1,250", ",\"1,250\"")
                                + MAGNET.formatted("C-1")
                                + MAGNET.formatted("C-3")
                                        .replace("EUR", "JPY")
                                        .replace(",CN,civil", ",Atlantis,civil"));
        LedgerImport staged = as(() -> imports.find(id)).orElseThrow();
        assertThat(staged.rows()).isEqualTo(4);
        assertThat(staged.rejected()).isEqualTo(3);
        assertThat(as(() -> imports.problems(id, 100)))
                .extracting(LineProblem::line, LineProblem::column)
                .containsExactly(
                        tuple(3L, "amount"), tuple(4L, "document_no"), tuple(5L, "origin"));
        assertThat(as(() -> imports.problems(id, 100)).get(1).reason()).contains("row 2");
    }

    @ParameterizedTest
    @CsvSource({
        "document_no, ''",
        "document_line, ''",
        "bought_on, 4.3.2026",
        "bought_on, 2026-02-30",
        "bought_on, 2062-01-01",
        "bought_on, 0206-01-01",
        "item, ''",
        "supplier, ''",
        "supplier_country, Kongo",
        "quantity, 1e3",
        "quantity, NaN",
        "quantity, '٣'",
        "amount, ''",
        "amount, Infinity",
        "amount, 1.23456",
        "amount, 12345678901234567",
        "amount, --5",
        "amount, .",
        "currency, Euro",
        "currency, GBP",
        "origin, CN:60;MY:30",
        "origin, CN:60;MY",
        "origin, CN:-10;MY:110",
        "end_use, peaceful",
        "hs_code, 85A5",
        "hs_code, 85",
    })
    void a_bad_cell_is_named(String column, String text) {
        List<String> header = List.of(HEADER.strip().split(","));
        List<String> cells = new ArrayList<>(List.of(MAGNET.formatted("D-1").strip().split(",")));
        cells.set(header.indexOf(column), text);
        int id = stage(HEADER + "\"" + String.join("\",\"", cells) + "\"\n");
        assertThat(as(() -> imports.problems(id, 10)))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.line()).isEqualTo(2);
                    assertThat(problem.column()).isEqualTo(column);
                    assertThat(problem.raw()).isEqualTo(text);
                });
        CurrentActor.asActor(desk.actor(), () -> imports.discard(id));
    }

    @Test
    void a_mix_of_origins_has_one_spelling() {
        int id =
                stage(
                        HEADER
                                + MAGNET.formatted("E-1")
                                        .replace(",CN,civil", ",MY:40;China:60,civil")
                                + MAGNET.formatted("E-2")
                                        .replace(",CN,civil", ",CN:60.0;MY:40,civil"));
        as(() -> imports.apply(id));
        assertThat(bench.spend(desk.unit()))
                .extracting(LedgerBench.Spend::origin)
                .containsExactly("CN:60;MY:40");
        CurrentActor.asActor(desk.actor(), () -> imports.undo(id));
    }

    @Test
    void rows_that_a_crash_has_taken_are_missed() {
        int id = stage(HEADER + MAGNET.formatted("H-1") + MAGNET.formatted("H-2"));
        dsl.deleteFrom(STAGED_LINE)
                .where(STAGED_LINE.IMPORT_ID.eq(id), STAGED_LINE.DOCUMENT_NO.eq("H-2"))
                .execute();
        assertRefused(Why.ROWS_GONE, () -> imports.difference(id));
        assertRefused(Why.ROWS_GONE, () -> imports.apply(id));
        CurrentActor.asActor(desk.actor(), () -> imports.discard(id));
    }

    @Test
    void a_file_without_the_columns_that_are_needed_is_refused() {
        assertThatThrownBy(() -> stage("item,amount\nx,1\n"))
                .isInstanceOfSatisfying(
                        LedgerRefusal.class,
                        refusal -> {
                            assertThat(refusal.why()).isEqualTo(Why.COLUMNS_MISSING);
                            assertThat(refusal.detail())
                                    .isEqualTo(
                                            "document_no, document_line, bought_on, supplier, currency");
                        });
    }

    @Test
    void the_same_key_is_the_same_import() {
        UUID key = UUID.randomUUID();
        String file = HEADER + MAGNET.formatted("F-1");
        int id = as(() -> imports.stage(bench.upload(desk, key, file)));
        assertThat((int) as(() -> imports.stage(bench.upload(desk, key, file)))).isEqualTo(id);
        CurrentActor.asActor(desk.actor(), () -> imports.discard(id));
    }

    @Test
    void another_unit_sees_nothing_of_it() {
        int id = stage(HEADER + MAGNET.formatted("G-1"));
        LedgerBench.Desk other = bench.desk("ledger-de", "DE");
        assertThat(CurrentActor.as(other.actor(), () -> imports.find(id))).isEmpty();
        assertThat(CurrentActor.as(other.actor(), imports::all))
                .extracting(LedgerImport::id)
                .doesNotContain(id);
        for (Runnable step :
                List.<Runnable>of(
                        () -> imports.difference(id),
                        () -> imports.apply(id),
                        () -> imports.undo(id),
                        () -> imports.discard(id),
                        () -> imports.problems(id, 1),
                        () -> imports.stage(bench.upload(desk, UUID.randomUUID(), HEADER)))) {
            assertThatThrownBy(() -> CurrentActor.asActor(other.actor(), step))
                    .isInstanceOfSatisfying(
                            LedgerRefusal.class,
                            refusal -> assertThat(refusal.why()).isEqualTo(Why.ABSENT));
        }
        CurrentActor.asActor(desk.actor(), () -> imports.discard(id));
    }

    private BigDecimal total() {
        return bench.spend(desk.unit()).stream()
                .map(LedgerBench.Spend::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private int stage(String file) {
        return as(() -> imports.stage(bench.upload(desk, UUID.randomUUID(), file)));
    }

    private <T> T as(Supplier<T> work) {
        return CurrentActor.as(desk.actor(), work);
    }

    private void assertRefused(Why why, Runnable work) {
        assertThatThrownBy(() -> CurrentActor.asActor(desk.actor(), work))
                .isInstanceOfSatisfying(
                        LedgerRefusal.class, refusal -> assertThat(refusal.why()).isEqualTo(why));
    }
}
