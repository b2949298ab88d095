package io.github.linchpin.items;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.provider.Query;
import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.account.AccountService;
import io.github.linchpin.content.ContentFile;
import io.github.linchpin.content.ContentRefusal;
import io.github.linchpin.content.ContentRefusal.Why;
import io.github.linchpin.content.ContentService;
import io.github.linchpin.content.ContentTerms;
import io.github.linchpin.content.ItemContents;
import io.github.linchpin.ledger.ItemRow;
import io.github.linchpin.ledger.ItemState;
import io.github.linchpin.ledger.LedgerBench;
import io.github.linchpin.ledger.LedgerImportService;
import io.github.linchpin.shared.Stage;
import io.github.linchpin.testing.FormTest;
import io.github.linchpin.testing.StatementCounter;
import io.github.linchpin.testing.WritingTest;
import io.github.linchpin.unit.UnitService;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The worklist of items: what is open, what they contain, and how much of the spend is mapped. */
@WritingTest
class ItemsViewTest extends FormTest {
    private static final String LINES =
            """
            document_no,document_line,bought_on,item,description,supplier,quantity,unit,amount,currency,origin
            P-1,1,2026-10-05,M-1,Magnet,S-1,10,pcs,700,EUR,CN
            P-1,2,2026-09-05,M-1,Credit note,S-1,-1,pcs,-100,EUR,CN
            P-1,3,2026-08-05,B-1,Bolt,S-2,10,pcs,400,EUR,
            P-1,4,2026-11-05,B-1,Bolt,S-2,10,pcs,9999,EUR,
            """;
    private static final List<String> HEADER =
            List.of(
                    "item",
                    "input",
                    "stage",
                    "form",
                    "spec",
                    "share_of_value",
                    "kg_per_unit",
                    "unit",
                    "valid_from",
                    "valid_to");

    @Autowired LedgerImportService imports;
    @Autowired ContentService contents;
    @Autowired UnitService units;
    @Autowired AccountService accounts;
    @Autowired DSLContext dsl;
    @Autowired StatementCounter statements;

    private LedgerBench.@Nullable Desk own;
    private LedgerBench.@Nullable Desk foreign;

    @BeforeEach
    void load() {
        LedgerBench bench = new LedgerBench(units, accounts, dsl);
        own = bench.desk("items-own", "DE");
        foreign = bench.desk("items-foreign", "US");
        for (LedgerBench.Desk desk : List.of(own, foreign)) {
            CurrentActor.asActor(
                    desk.actor(),
                    () -> {
                        if (imports.all().isEmpty()) {
                            imports.apply(
                                    imports.stage(bench.upload(desk, UUID.randomUUID(), LINES)));
                        }
                    });
        }
        become(own.actor());
    }

    @Test
    void an_item_is_mapped_and_taken_back() {
        statements.reset();
        open("ledger/items?on=2026-11-21");
        assertThat(statements.count()).isLessThanOrEqualTo(10);
        assertThat(page()).contains("2 items", "0.0 % of 1\u202f000 EUR is mapped to inputs");
        assertThat(rows()).extracting(ItemRow::code).containsExactly("M-1", "B-1");
        assertThat(rows()).allMatch(row -> row.state() == ItemState.OPEN);
        assertThat(rows().getFirst().description()).isEqualTo("Magnet");

        edit("M-1");
        test(combo("Input")).selectItem("NdFeB magnets");
        Select<Stage> stage = stage();
        stage.setValue(Stage.COMPONENT);
        type("Share of value", "sixty");
        type("From month", "2026-10");
        click("Save");
        assertThat(banners()).anyMatch(text -> text.contains("Some fields cannot be read"));
        type("Share of value", "160");
        click("Save");
        assertThat(banners()).anyMatch(text -> text.contains("is not above 0 up to 1"));
        type("Share of value", "60");
        click("Save");
        // what counted in September is not mapped: the content begins in October
        assertThat(page()).contains("70.0 % of 1\u202f000 EUR", "come to 420 EUR");
        assertThat(rows().getFirst().inputs()).containsExactly("ndfeb-magnets");

        edit("B-1");
        test(find(Checkbox.class).all().getLast()).click();
        click("Save");
        assertThat(page()).contains("nothing that is tracked in 400 EUR");
        undo();
        assertThat(page()).contains("nothing that is tracked in 0 EUR");
        assertThat(rows().getLast().state()).isEqualTo(ItemState.OPEN);
        open("ledger/items?on=2026-11-21&state=open&q=bol");
        assertThat(rows()).extracting(ItemRow::code).containsExactly("B-1");
        open("ledger/items?on=2026-11-21&state=odd&unit=" + foreign.unit());
        assertThat(banners())
                .anyMatch(text -> text.contains("state=odd"))
                .anyMatch(text -> text.contains("unit=" + foreign.unit()));
    }

    @Test
    void what_another_unit_buys_is_absent() {
        int item =
                CurrentActor.as(
                        foreign.actor(),
                        () -> {
                            open("ledger/items?on=2026-11-21");
                            become(foreign.actor());
                            open("ledger/items?on=2026-11-21&q=M-1");
                            return rows().getFirst().id();
                        });
        become(own.actor());
        assertThatThrownBy(() -> contents.of(foreign.unit(), item))
                .isInstanceOfSatisfying(
                        ContentRefusal.class,
                        refusal -> assertThat(refusal.why()).isEqualTo(Why.ABSENT));
        assertThatThrownBy(() ->
                        contents.change(
                                foreign.unit(),
                                item,
                                ItemContents.OPEN,
                                new ItemContents(List.of(), true)))
                .isInstanceOf(ContentRefusal.class);
        assertThatThrownBy(() -> contents.load(foreign.unit(), new ContentFile("empty")))
                .isInstanceOf(ContentRefusal.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ,gallium,refining,,,0.5,,,2026-01,                | item       | every row needs it
                    X-9,gallium,refining,,,0.5,,,2026-01,             | item       | is no item of this unit
                    M-1,unobtainium,refining,,,0.5,,,2026-01,         | input      | is no input that is tracked
                    M-1,gallium,smelting,,,0.5,,,2026-01,             | stage      | is none of
                    M-1,gallium,technology,,,0.5,,,2026-01,           | stage      | is none of
                    M-1,gallium,refining,foam,,0.5,,,2026-01,         | form       | is none of
                    M-1,gallium,refining,,shiny=yes,0.5,,,2026-01,    | spec       | is no answer
                    M-1,gallium,refining,,,1.5,,,2026-01,             | share_of_value | is not above 0 up to 1
                    M-1,gallium,refining,,,-0.5,,,2026-01,            | share_of_value | is not above 0 up to 1
                    M-1,gallium,refining,,,half,,,2026-01,            | share_of_value | is no number
                    M-1,gallium,refining,,,1e99,,,2026-01,            | share_of_value | has too many digits
                    M-1,gallium,refining,,,,,,2026-01,                | share_of_value | either a share or kilograms
                    M-1,gallium,refining,,,0.5,2,pcs,2026-01,         | share_of_value | either a share or kilograms
                    M-1,gallium,refining,,,,2,,2026-01,               | unit       | kilograms in one of what
                    M-1,gallium,refining,,,,0,pcs,2026-01,            | kg_per_unit | is not above 0
                    M-1,gallium,refining,,,,1e9,pcs,2026-01,          | kg_per_unit | below 1,000,000,000
                    M-1,gallium,refining,,,0.5,,,+12026-01-01,        | valid_from | is no month
                    M-1,gallium,refining,,,0.5,,,,                    | valid_from | every row needs it
                    M-1,gallium,refining,,,0.5,,,2026-13,             | valid_from | is no month
                    M-1,gallium,refining,,,0.5,,,2026-02-30,          | valid_from | is no month
                    M-1,gallium,refining,,,0.5,,,2026-05,2026-04      | valid_to   | is before 2026-05
                    """)
    void a_row_that_cannot_be_is_told_and_nothing_is_taken(
            String row, String column, String reason) {
        ContentFile file = new ContentFile("bad.csv");
        file.header(HEADER);
        file.row(2, Arrays.asList("M-1,gallium,refining,,,0.1,,,2025-01,2025-02".split(",", -1)));
        file.row(3, Arrays.asList(row.split(",", -1)));
        ItemContents before = contents.of(own.unit(), item("M-1"));
        assertThatThrownBy(() -> contents.load(own.unit(), file))
                .isInstanceOfSatisfying(
                        ContentRefusal.class,
                        refusal ->
                                assertThat(refusal.problems())
                                        .anySatisfy(problem -> {
                                            assertThat(problem.row()).isEqualTo(3);
                                            assertThat(problem.column()).isEqualTo(column);
                                            assertThat(problem.reason()).contains(reason);
                                        }));
        assertThat(contents.of(own.unit(), item("M-1"))).isEqualTo(before);
    }

    @Test
    void shares_of_a_month_are_no_more_than_the_whole_and_nobody_overwrites_unseen() {
        ContentFile file = new ContentFile("much.csv");
        file.header(HEADER);
        file.row(2, Arrays.asList("B-1,gallium,refining,,,0.7,,,2026-01,".split(",", -1)));
        file.row(3, Arrays.asList("B-1,germanium,refining,,,0.4,,,2026-03,".split(",", -1)));
        assertThatThrownBy(() -> contents.load(own.unit(), file))
                .hasMessageContaining("add up to in 2026-03");
        ItemContents stale = new ItemContents(contents.of(own.unit(), item("B-1")).terms(), true);
        assertThatThrownBy(() -> contents.change(own.unit(), item("B-1"), stale, ItemContents.OPEN))
                .isInstanceOfSatisfying(
                        ContentRefusal.class,
                        refusal -> assertThat(refusal.why()).isEqualTo(Why.CHANGED_MEANWHILE));
        ContentTerms far =
                new ContentTerms(
                        "gallium",
                        Stage.REFINING,
                        "",
                        "",
                        BigDecimal.ONE,
                        null,
                        null,
                        YearMonth.of(12026, 1),
                        YearMonth.of(999_999_999, 12));
        ItemContents seen = contents.of(own.unit(), item("B-1"));
        assertThatThrownBy(() ->
                        contents.change(
                                own.unit(),
                                item("B-1"),
                                seen,
                                new ItemContents(List.of(far), false)))
                .hasMessageContaining("valid_from")
                .hasMessageContaining("valid_to");
    }

    private int item(String code) {
        open("ledger/items?on=2026-11-21&q=" + code);
        return rows().getFirst().id();
    }

    private void edit(String code) {
        ItemGrid grid = find(ItemGrid.class).single();
        for (int i = 0; i < rows().size(); i++) {
            if (rows().get(i).code().equals(code)) {
                test(grid).clickRow(i);
            }
        }
    }

    @SuppressWarnings("unchecked")
    private ComboBox<String> combo(String label) {
        return labelled(ComboBox.class, label);
    }

    @SuppressWarnings("unchecked")
    private Select<Stage> stage() {
        return labelled(Select.class, "Stage");
    }

    private void undo() {
        find(NativeButton.class).all().stream()
                .filter(button -> button.getText().equals("Undo"))
                .findFirst()
                .ifPresent(button -> test(button).click());
    }

    private List<ItemRow> rows() {
        return find(ItemGrid.class).single().getDataProvider().fetch(new Query<>()).toList();
    }
}
