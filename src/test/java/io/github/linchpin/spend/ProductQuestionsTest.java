package io.github.linchpin.spend;

import static io.github.linchpin.db.jooq.Tables.AUDIT_ENTRY;
import static io.github.linchpin.db.jooq.Tables.ITEM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.account.AccountService;
import io.github.linchpin.content.ContentFile;
import io.github.linchpin.content.ContentService;
import io.github.linchpin.content.ContentTerms;
import io.github.linchpin.content.PriceFile;
import io.github.linchpin.content.PriceService;
import io.github.linchpin.evidence.Answer;
import io.github.linchpin.evidence.AnswerService;
import io.github.linchpin.evidence.EvidenceRefusal;
import io.github.linchpin.evidence.UnitListing;
import io.github.linchpin.evidence.UnitListingService;
import io.github.linchpin.ledger.LedgerBench;
import io.github.linchpin.ledger.LedgerImportService;
import io.github.linchpin.measure.Question;
import io.github.linchpin.shared.EndUse;
import io.github.linchpin.shared.Reading;
import io.github.linchpin.shared.Stage;
import io.github.linchpin.shared.Viewpoint;
import io.github.linchpin.testing.WritingTest;
import io.github.linchpin.unit.UnitService;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the product itself asks can be answered, and an answer moves what it is about. */
@WritingTest
class ProductQuestionsTest {
    private static final Viewpoint VIEWPOINT =
            new Viewpoint(LocalDate.of(2026, 11, 21), null, "US", Reading.AS_REPORTED);
    private static final YearMonth BEGIN = YearMonth.of(2026, 1);

    private static final String TITANIUM = "titanium-mineral-concentrates";

    @Autowired SpendService spend;
    @Autowired LedgerImportService imports;
    @Autowired ContentService contents;
    @Autowired PriceService prices;
    @Autowired AnswerService answers;
    @Autowired UnitListingService listings;
    @Autowired UnitService units;
    @Autowired AccountService accounts;
    @Autowired DSLContext dsl;

    /** Gallium of unknown use, tungsten of unknown form, a family's member that nobody names. */
    private LedgerBench.Desk desk(String name, String country) {
        LedgerBench bench = new LedgerBench(units, accounts, dsl);
        LedgerBench.Desk desk = bench.desk(name, country);
        bench.load(
                desk,
                imports,
                """
                document_no,document_line,bought_on,item,supplier,amount,currency,origin,end_use,buyer_listed
                Q-1,1,2026-06-10,GA,S-1,100,EUR,CN,unknown,no
                Q-1,2,2026-08-10,GA,S-1,20,EUR,CN,unknown,no
                Q-1,3,2026-08-10,GA,S-1,3,EUR,CN,civil,no
                Q-2,1,2026-07-10,GA-2,S-1,7000,EUR,CN,unknown,no
                Q-3,1,2026-07-11,W,S-2,5000,EUR,CN,civil,no
                Q-4,1,2026-07-11,TI,S-2,800,EUR,MZ,civil,no
                """);
        bench.map(
                desk,
                contents,
                "GA,gallium,refining,metal,1,2020-01",
                "GA-2,gallium,refining,metal,1,2020-01",
                "W,tungsten,refining,,1,2020-01",
                "TI," + TITANIUM + ",mining,,1,2020-01");
        return desk;
    }

    @Test
    void what_it_is_used_for_counts_where_lines_do_not_say_it() {
        LedgerBench.Desk desk = desk("questions-use", "US");
        Map<String, String> before = figures(desk);
        assertThat(before.get("gallium")).isEqualTo("licence 7123");
        assertThat(questions(desk, "gallium")).contains(Question.END_USE);
        answer(desk, "GA", "gallium", EndUse.MILITARY_USE, Answer.YES, YearMonth.of(2026, 8));
        assertThat(figures(desk)).isEqualTo(with(before, "gallium", "prohibited 20, licence 7103"));
        answer(desk, "GA", "gallium", EndUse.MILITARY_USE, Answer.NO, BEGIN);
        assertThat(figures(desk)).isEqualTo(before);
        answer(desk, "GA-2", "gallium", EndUse.MILITARY_USE, Answer.NO, BEGIN);
        assertThat(figures(desk)).isEqualTo(before);
        assertThat(questions(desk, "gallium")).doesNotContain(Question.END_USE);
    }

    @Test
    void a_form_is_one_that_measures_name_or_none_of_them() {
        LedgerBench.Desk desk = desk("questions-form", "US");
        Map<String, String> before = figures(desk);
        assertThat(before.get("tungsten")).isEqualTo("conditional 5000");
        assertThat(questions(desk, "tungsten")).contains(Question.FORM);
        assertThat(choices(desk, "tungsten"))
                .contains("apt", "oxide", ContentTerms.NOT_NAMED)
                .doesNotContain("any", "gan");
        assertThatThrownBy(() -> answer(desk, "W", "tungsten", "form", "gan", BEGIN))
                .isInstanceOfSatisfying(
                        EvidenceRefusal.class,
                        refusal ->
                                assertThat(refusal.why())
                                        .isEqualTo(EvidenceRefusal.Why.NO_SUCH_ANSWER));
        answer(desk, "W", "tungsten", "form", "apt", BEGIN);
        assertThat(figures(desk)).isEqualTo(with(before, "tungsten", "licence 5000"));
        // what has a form is not asked again
        assertThatThrownBy(() -> answer(desk, "W", "tungsten", "form", "oxide", BEGIN))
                .isInstanceOfSatisfying(
                        EvidenceRefusal.class,
                        refusal ->
                                assertThat(refusal.why())
                                        .isEqualTo(EvidenceRefusal.Why.NOTHING_TO_ANSWER));
    }

    @Test
    void none_of_the_forms_is_an_answer_too() {
        LedgerBench.Desk desk = desk("questions-no-form", "US");
        Map<String, String> before = figures(desk);
        answer(desk, "W", "tungsten", "form", ContentTerms.NOT_NAMED, BEGIN);
        assertThat(figures(desk)).isEqualTo(before);
        assertThat(questions(desk, "tungsten")).isNotEmpty().doesNotContain(Question.FORM);
    }

    @Test
    void a_member_takes_the_place_of_its_family() {
        LedgerBench.Desk desk = desk("questions-member", "US");
        Map<String, String> before = figures(desk);
        assertThat(before.get(TITANIUM)).isEqualTo("conditional 800");
        assertThat(questions(desk, TITANIUM)).contains(Question.MEMBER);
        assertThatThrownBy(() -> answer(desk, "TI", TITANIUM, "member", "gallium", BEGIN))
                .isInstanceOf(EvidenceRefusal.class);
        answer(desk, "TI", TITANIUM, "member", "rutile", BEGIN);
        Map<String, String> after = with(before, "rutile", "licence 800");
        after.remove(TITANIUM);
        assertThat(figures(desk)).isEqualTo(after);
    }

    @Test
    void whether_a_unit_is_listed_counts_where_lines_do_not_say_it() {
        LedgerBench bench = new LedgerBench(units, accounts, dsl);
        LedgerBench.Desk desk = desk("questions-listed", "DE");
        bench.load(
                desk,
                imports,
                """
                document_no,document_line,bought_on,item,supplier,amount,currency,origin,end_use,buyer_listed
                Q-8,1,2026-09-10,GA,S-1,40,EUR,CN,civil,unknown
                """);
        Map<String, String> before = figures(desk);
        assertThat(before.get("gallium")).isEqualTo("licence 7163");
        assertThat(questions(desk, "gallium")).contains(Question.ENTITY);
        listed(desk, true, YearMonth.of(2026, 10));
        assertThat(figures(desk)).as("from October on only").isEqualTo(before);
        listed(desk, true, YearMonth.of(2026, 9));
        assertThat(figures(desk)).isEqualTo(with(before, "gallium", "prohibited 40, licence 7123"));
        bench.load(
                desk,
                imports,
                """
                document_no,document_line,bought_on,item,supplier,amount,currency,origin,end_use,buyer_listed
                Q-9,1,2026-10-10,GA,S-1,2,EUR,CN,civil,unknown
                """);
        assertThat(figures(desk).get("gallium")).isEqualTo("prohibited 42, licence 7123");
        listed(desk, false, BEGIN);
        assertThat(figures(desk)).isEqualTo(with(before, "gallium", "licence 7165"));
        assertThat(questions(desk, "gallium")).doesNotContain(Question.ENTITY);
        withdraw(desk);
        assertThat(figures(desk).get("gallium")).isEqualTo("prohibited 42, licence 7123");
        assertThatThrownBy(() -> withdraw(desk))
                .isInstanceOfSatisfying(
                        EvidenceRefusal.class,
                        refusal ->
                                assertThat(refusal.why()).isEqualTo(EvidenceRefusal.Why.WITHDRAWN));
        assertThat(dsl.fetchCount(AUDIT_ENTRY, AUDIT_ENTRY.ACTION.eq("business-unit.answered")))
                .isGreaterThanOrEqualTo(3);
    }

    @Test
    void no_answer_takes_value_away() {
        LedgerBench bench = new LedgerBench(units, accounts, dsl);
        LedgerBench.Desk desk = bench.desk("questions-weight", "US");
        bench.load(
                desk,
                imports,
                """
                document_no,document_line,bought_on,item,supplier,quantity,unit,amount,currency,origin,end_use,buyer_listed
                Q-1,1,2026-06-10,W-KG,S-1,5,kg,100,EUR,CN,civil,no
                """);
        CurrentActor.asActor(
                desk.actor(),
                () -> {
                    ContentFile file = new ContentFile("weights");
                    file.header(
                            List.of("item", "input", "stage", "kg_per_unit", "unit", "valid_from"));
                    file.row(2, List.of("W-KG", "tungsten", "refining", "1", "kg", "2020-01"));
                    contents.load(desk.unit(), file);
                    PriceFile list = new PriceFile("prices");
                    list.header(List.of("input", "stage", "month", "eur_per_kg", "source"));
                    list.row(2, List.of("tungsten", "refining", "2026-06", "60", "test"));
                    CurrentActor.asSystem("test", () -> prices.load(list));
                });
        Map<String, String> before = figures(desk);
        assertThat(before.get("tungsten")).isEqualTo("conditional 300");
        assertThatThrownBy(() -> answer(desk, "W-KG", "tungsten", "form", "apt", BEGIN))
                .isInstanceOfSatisfying(
                        EvidenceRefusal.class,
                        refusal ->
                                assertThat(refusal.why())
                                        .isEqualTo(EvidenceRefusal.Why.PRICE_MISSING));
        assertThat(figures(desk)).isEqualTo(before);
    }

    private void answer(
            LedgerBench.Desk desk,
            String item,
            String input,
            String question,
            String value,
            YearMonth from) {
        int id =
                dsl.select(ITEM.ID)
                        .from(ITEM)
                        .where(ITEM.BUSINESS_UNIT_ID.eq(desk.unit()), ITEM.CODE.eq(item))
                        .fetchSingle(ITEM.ID);
        CurrentActor.asActor(
                desk.actor(),
                () ->
                        answers.answer(
                                new Answer(
                                        desk.unit(),
                                        id,
                                        input,
                                        stage(input),
                                        question,
                                        value,
                                        from,
                                        "letter 7")));
    }

    private static Stage stage(String input) {
        return input.equals(TITANIUM) ? Stage.MINING : Stage.REFINING;
    }

    private void listed(LedgerBench.Desk desk, boolean listed, YearMonth from) {
        CurrentActor.asActor(
                desk.actor(),
                () -> listings.record(new UnitListing(desk.unit(), listed, from, "register")));
    }

    /** The newest. */
    private void withdraw(LedgerBench.Desk desk) {
        CurrentActor.asActor(
                desk.actor(),
                () ->
                        listings.withdraw(
                                desk.unit(),
                                listings.of(desk.unit()).getFirst().id(),
                                "another firm of that name"));
    }

    private Set<String> choices(LedgerBench.Desk desk, String input) {
        return CurrentActor.as(desk.actor(), () -> answers.choices(input, Stage.REFINING).forms());
    }

    private static Map<String, String> with(Map<String, String> all, String input, String words) {
        Map<String, String> changed = new TreeMap<>(all);
        changed.put(input, words);
        return changed;
    }

    /** The classes of every input. */
    private Map<String, String> figures(LedgerBench.Desk desk) {
        return exposure(desk).inputs().stream()
                .collect(
                        Collectors.toMap(
                                InputExposure::input,
                                one -> words(one.partition()),
                                (one, other) -> one + "; " + other,
                                TreeMap::new));
    }

    private Set<Question> questions(LedgerBench.Desk desk, String input) {
        return CurrentActor.as(desk.actor(), () -> spend.items(VIEWPOINT, SpendFilter.of(input)))
                .stream()
                .flatMap(one -> one.open().stream())
                .collect(Collectors.toSet());
    }

    private PurchaseExposure exposure(LedgerBench.Desk desk) {
        return CurrentActor.as(desk.actor(), () -> spend.exposure(VIEWPOINT, SpendFilter.ALL));
    }

    private static String words(Partition partition) {
        return partition.byClass().entrySet().stream()
                .filter(one -> one.getValue().signum() != 0)
                .map(one ->
                        one.getKey().code()
                                + " "
                                + one.getValue().stripTrailingZeros().toPlainString())
                .collect(Collectors.joining(", "));
    }
}
