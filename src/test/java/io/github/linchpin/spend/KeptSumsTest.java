package io.github.linchpin.spend;

import static io.github.linchpin.db.jooq.Tables.ITEM;
import static io.github.linchpin.db.jooq.Tables.SUPPLIER;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.account.AccountService;
import io.github.linchpin.content.ContentService;
import io.github.linchpin.evidence.EvidenceService;
import io.github.linchpin.ledger.LedgerBench;
import io.github.linchpin.ledger.LedgerImportService;
import io.github.linchpin.origin.Evidence;
import io.github.linchpin.origin.OriginMix;
import io.github.linchpin.origin.Rung;
import io.github.linchpin.shared.OriginKind;
import io.github.linchpin.shared.Viewpoint;
import io.github.linchpin.testing.StatementCounter;
import io.github.linchpin.testing.WritingTest;
import io.github.linchpin.unit.UnitService;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What is kept of the sums of a unit is never older than what is committed. */
@WritingTest
class KeptSumsTest {
    private static final Viewpoint NOVEMBER = new Viewpoint(LocalDate.of(2026, 11, 21), null);

    @Autowired SpendService spend;
    @Autowired SourcingService sourcing;
    @Autowired EvidenceService evidence;
    @Autowired LedgerImportService imports;
    @Autowired ContentService contents;
    @Autowired UnitService units;
    @Autowired AccountService accounts;
    @Autowired DSLContext dsl;
    @Autowired TransactionTemplate transaction;
    @Autowired StatementCounter statements;

    private LedgerBench bench;
    private LedgerBench.Desk desk;

    @BeforeEach
    void begin() {
        bench = new LedgerBench(units, accounts, dsl);
    }

    @Test
    void what_has_not_changed_is_not_read_again() {
        desk = begin("kept-quiet");
        LedgerBench.Desk other = begin("kept-other");
        buy(desk, "K-1", "S-1", 100);
        assertThat(origins()).isEqualTo("CN 100");
        int again = statements(this::origins);
        buy(other, "K-1", "S-1", 7);
        assertThat(statements(this::origins)).isEqualTo(again);
        buy(desk, "K-2", "S-2", 20);
        assertThat(statements(() -> assertThat(origins()).isEqualTo("CN 120")))
                .isEqualTo(again + 1);
        assertThat(statements(this::origins)).isEqualTo(again);
    }

    @Test
    void suppliers_are_read_again_after_a_change_only() {
        desk = begin("kept-suppliers");
        buy(desk, "K-1", "S-1", 100);
        assertThat(suppliers()).containsExactly("S-1");
        buy(desk, "K-2", "S-2", 20);
        assertThat(suppliers()).containsExactly("S-1", "S-2");
        assertThat(statements(this::suppliers)).isEqualTo(statements(this::origins) + 1);
    }

    @Test
    void what_was_not_committed_is_not_kept() {
        desk = begin("kept-failed");
        buy(desk, "K-1", "S-1", 100);
        transaction.executeWithoutResult(status -> {
            record("JP");
            assertThat(origins()).as("within").isEqualTo("JP 100");
            status.setRollbackOnly();
        });
        assertThat(origins()).as("after").isEqualTo("CN 100");
        record("BE");
        assertThat(origins()).isEqualTo("BE 100");
    }

    private LedgerBench.Desk begin(String unit) {
        LedgerBench.Desk own = bench.desk(unit, "US");
        bench.load(
                own,
                imports,
                """
                document_no,document_line,bought_on,item,supplier,amount,currency,origin,end_use,buyer_listed
                K-0,1,2024-01-10,GA,S-1,1,EUR,CN,civil,no
                """);
        bench.map(own, contents, "GA,gallium,refining,metal,1,2020-01");
        return own;
    }

    private void buy(LedgerBench.Desk own, String document, String supplier, int euros) {
        bench.load(
                own,
                imports,
                """
                document_no,document_line,bought_on,item,supplier,amount,currency,origin,end_use,buyer_listed
                %s,1,2026-06-10,GA,%s,%d,EUR,CN,civil,no
                """
                        .formatted(document, supplier, euros));
    }

    /** A document of the supplier, better than what the lines declare. */
    private void record(String origin) {
        Evidence.OfItem about =
                new Evidence.OfItem(
                        dsl.fetchSingle(ITEM, ITEM.BUSINESS_UNIT_ID.eq(desk.unit())).getId(),
                        dsl.fetchSingle(SUPPLIER, SUPPLIER.BUSINESS_UNIT_ID.eq(desk.unit()))
                                .getId(),
                        new Evidence.Months(YearMonth.of(2026, 1), null));
        CurrentActor.asActor(
                desk.actor(),
                () ->
                        evidence.record(
                                desk.unit(),
                                new Evidence(
                                        about,
                                        OriginKind.LAST_PROCESSING,
                                        Rung.DOCUMENT,
                                        OriginMix.whole(origin),
                                        "document of " + origin,
                                        "")));
    }

    private String origins() {
        return exposure().whole().byOrigin().entrySet().stream()
                .map(one -> one.getKey() + " " + one.getValue().setScale(0))
                .collect(Collectors.joining(", "));
    }

    private List<String> suppliers() {
        PurchaseExposure exposure = exposure();
        return CurrentActor.as(
                desk.actor(),
                () ->
                        sourcing
                                .inputs(NOVEMBER, SpendFilter.ALL, exposure)
                                .values()
                                .iterator()
                                .next()
                                .suppliers()
                                .stream()
                                .map(Sourcing.Supplied::name)
                                .toList());
    }

    private PurchaseExposure exposure() {
        return CurrentActor.as(desk.actor(), () -> spend.exposure(NOVEMBER, SpendFilter.ALL));
    }

    private int statements(Runnable question) {
        statements.reset();
        question.run();
        return statements.count();
    }
}
