package io.github.linchpin.spend;

import static io.github.linchpin.db.jooq.Tables.ITEM;
import static io.github.linchpin.db.jooq.Tables.SUPPLIER;
import static io.github.linchpin.db.jooq.Tables.SUPPLIER_SITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.account.AccountService;
import io.github.linchpin.content.ContentService;
import io.github.linchpin.evidence.Answer;
import io.github.linchpin.evidence.AnswerService;
import io.github.linchpin.evidence.EvidenceRefusal;
import io.github.linchpin.evidence.EvidenceService;
import io.github.linchpin.ledger.LedgerBench;
import io.github.linchpin.ledger.LedgerImportService;
import io.github.linchpin.measure.Question;
import io.github.linchpin.origin.Evidence;
import io.github.linchpin.origin.OriginMix;
import io.github.linchpin.origin.Rung;
import io.github.linchpin.shared.ControlClass;
import io.github.linchpin.shared.OriginKind;
import io.github.linchpin.shared.Reading;
import io.github.linchpin.shared.Stage;
import io.github.linchpin.shared.Viewpoint;
import io.github.linchpin.testing.WritingTest;
import io.github.linchpin.unit.UnitService;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.TableField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What somebody finds out moves the figures that it is about, and no others. */
@WritingTest
class MovingValueTest {
    private static final LocalDate ON = LocalDate.of(2026, 11, 28);
    private static final String UNIT = "spend-moving";

    @Autowired SpendService spend;
    @Autowired LedgerImportService imports;
    @Autowired ContentService contents;
    @Autowired EvidenceService evidence;
    @Autowired AnswerService answers;
    @Autowired UnitService units;
    @Autowired AccountService accounts;
    @Autowired DSLContext dsl;

    private LedgerBench.Desk desk;

    @BeforeEach
    void buy() {
        LedgerBench bench = new LedgerBench(units, accounts, dsl);
        desk = bench.desk(UNIT, "US");
        if (dsl.fetchExists(ITEM, ITEM.BUSINESS_UNIT_ID.eq(desk.unit()))) {
            return;
        }
        bench.load(
                desk,
                imports,
                """
                document_no,document_line,bought_on,item,supplier,site,amount,currency,origin,end_use,buyer_listed
                M-1,1,2026-06-10,GA,S-1,W-1,1000,EUR,,civil,no
                M-1,2,2026-06-10,GA,S-1,W-1,200,EUR,CN,civil,no
                M-2,1,2026-07-10,GA,S-1,W-1,30,EUR,CN,civil,no
                M-3,1,2026-07-11,MAG,S-2,,5000,EUR,CN,civil,no
                """);
        bench.map(
                desk,
                contents,
                "GA,gallium,refining,metal,1,2020-01",
                "MAG,ndfeb-magnets,component,magnet,1,2020-01");
    }

    @Test
    void a_document_moves_what_it_is_about_and_back_when_it_is_withdrawn() {
        String before = "prohibited 230, unknown 1000";
        assertThat(gallium()).isEqualTo(before);
        int line =
                record(
                        new Evidence.OfLine("M-1", "1"),
                        OriginKind.LAST_PROCESSING,
                        Rung.CUSTOMS,
                        "JP");
        assertThat(gallium()).isEqualTo("prohibited 230, conditional 1000");
        int primary =
                record(new Evidence.OfLine("M-1", "1"), OriginKind.PRIMARY, Rung.DOCUMENT, "JP");
        assertThat(gallium()).isEqualTo("prohibited 230, free 1000");
        // of the better rung
        int lot =
                record(new Evidence.OfLot("M-1"), OriginKind.LAST_PROCESSING, Rung.DOCUMENT, "CN");
        assertThat(gallium()).isEqualTo("prohibited 230, free 1000");
        withdraw(line);
        assertThat(gallium()).isEqualTo("prohibited 1230");
        withdraw(lot);
        assertThat(gallium()).isEqualTo(before);
        withdraw(primary);
        assertThat(gallium()).isEqualTo(before);
        assertThatThrownBy(() -> withdraw(primary))
                .isInstanceOfSatisfying(
                        EvidenceRefusal.class,
                        refusal ->
                                assertThat(refusal.why()).isEqualTo(EvidenceRefusal.Why.WITHDRAWN));
    }

    @Test
    void a_document_of_an_item_holds_in_its_months_only() {
        Evidence.OfItem june =
                new Evidence.OfItem(
                        item("GA"),
                        supplier("S-1"),
                        new Evidence.Months(YearMonth.of(2026, 6), YearMonth.of(2026, 6)));
        int id = record(june, OriginKind.LAST_PROCESSING, Rung.DOCUMENT, "CN:75;US:25");
        assertThat(gallium()).isEqualTo("prohibited 930, conditional 300");
        assertThatThrownBy(() ->
                        record(
                                new Evidence.OfItem(
                                        item("GA"),
                                        supplier("S-1"),
                                        new Evidence.Months(YearMonth.of(2026, 5), null)),
                                OriginKind.LAST_PROCESSING,
                                Rung.DOCUMENT,
                                "JP"))
                .isInstanceOfSatisfying(
                        EvidenceRefusal.class,
                        refusal ->
                                assertThat(Objects.requireNonNull(refusal.other()).id())
                                        .isEqualTo(id));
        withdraw(id);
        assertThat(gallium()).isEqualTo("prohibited 230, unknown 1000");
    }

    @Test
    void a_site_says_where_what_it_makes_comes_from() {
        int site = id(SUPPLIER_SITE, SUPPLIER_SITE.ID, SUPPLIER_SITE.CODE, "W-1");
        Evidence.Months ever = new Evidence.Months(YearMonth.of(2026, 1), null);
        int compound =
                record(
                        new Evidence.OfSite(supplier("S-1"), site, Stage.COMPOUND, ever),
                        OriginKind.LAST_PROCESSING,
                        Rung.SITE,
                        "JP");
        assertThat(gallium()).isEqualTo("prohibited 230, unknown 1000");
        int refining =
                record(
                        new Evidence.OfSite(supplier("S-1"), site, Stage.REFINING, ever),
                        OriginKind.LAST_PROCESSING,
                        Rung.SITE,
                        "US");
        // a declaration without a document is worth less than a site
        assertThat(gallium()).isEqualTo("conditional 1230");
        withdraw(refining);
        withdraw(compound);
    }

    @Test
    void an_answer_moves_what_depends_on_it() {
        Question question =
                Objects.requireNonNull(
                        partition("ndfeb-magnets").byQuestion().keySet().stream()
                                .filter(one -> one.key().equals("contains-dy-tb"))
                                .findAny()
                                .orElse(null));
        assertThat(words("ndfeb-magnets")).isEqualTo("conditional 5000");
        String elsewhere = gallium();
        answer(question, true, YearMonth.of(2026, 8));
        assertThat(words("ndfeb-magnets")).as("from August on only").isEqualTo("conditional 5000");
        answer(question, true, YearMonth.of(2026, 7));
        assertThat(words("ndfeb-magnets")).isEqualTo("licence 5000");
        answer(question, false, YearMonth.of(2026, 1));
        assertThat(words("ndfeb-magnets")).isEqualTo("free 5000");
        assertThat(gallium()).isEqualTo(elsewhere);
    }

    private void answer(Question question, boolean yes, YearMonth from) {
        CurrentActor.asActor(
                desk.actor(),
                () ->
                        answers.answer(
                                new Answer(
                                        desk.unit(),
                                        item("MAG"),
                                        "ndfeb-magnets",
                                        Stage.COMPONENT,
                                        question.key(),
                                        Answer.word(yes),
                                        from,
                                        "data sheet 7")));
    }

    private int record(Evidence.About about, OriginKind kind, Rung rung, String origin) {
        return CurrentActor.as(
                desk.actor(),
                () ->
                        evidence.record(
                                desk.unit(),
                                new Evidence(about, kind, rung, OriginMix.of(origin), "R-1", "")));
    }

    private void withdraw(int id) {
        CurrentActor.asActor(
                desk.actor(), () -> evidence.withdraw(desk.unit(), id, "was of another lot"));
    }

    private String gallium() {
        return words("gallium");
    }

    private String words(String input) {
        return partition(input).byClass().entrySet().stream()
                .filter(one -> one.getValue().signum() != 0)
                .map(one ->
                        one.getKey().code()
                                + " "
                                + one.getValue().stripTrailingZeros().toPlainString())
                .collect(Collectors.joining(", "));
    }

    private Partition partition(String input) {
        PurchaseExposure exposure =
                CurrentActor.as(
                        desk.actor(),
                        () ->
                                spend.exposure(
                                        new Viewpoint(ON, null, "US", Reading.AS_REPORTED),
                                        SpendFilter.of(input)));
        Map<ControlClass, BigDecimal> classes = exposure.whole().byClass();
        assertThat(classes).isNotEmpty();
        return exposure.whole();
    }

    private int item(String code) {
        return id(ITEM, ITEM.ID, ITEM.CODE, code);
    }

    private int supplier(String code) {
        return id(SUPPLIER, SUPPLIER.ID, SUPPLIER.CODE, code);
    }

    private int id(
            Table<?> table, TableField<?, Integer> id, TableField<?, String> name, String code) {
        return dsl.select(id)
                .from(table)
                .where(name.eq(code))
                .and(
                        Objects.requireNonNull(
                                        table.field(ITEM.BUSINESS_UNIT_ID.getName(), Integer.class))
                                .eq(desk.unit()))
                .fetchSingle(id);
    }
}
