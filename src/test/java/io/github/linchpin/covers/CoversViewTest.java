package io.github.linchpin.covers;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.Query;
import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.access.Role;
import io.github.linchpin.account.AccountService;
import io.github.linchpin.content.ContentService;
import io.github.linchpin.ledger.LedgerBench;
import io.github.linchpin.ledger.LedgerImportService;
import io.github.linchpin.shared.Stage;
import io.github.linchpin.stock.StockCount;
import io.github.linchpin.stock.StockService;
import io.github.linchpin.stock.UnitCover;
import io.github.linchpin.testing.FormTest;
import io.github.linchpin.testing.People;
import io.github.linchpin.testing.StatementCounter;
import io.github.linchpin.testing.WritingTest;
import io.github.linchpin.unit.UnitService;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How long stocks last, on the screen, and what somebody does about it there. */
@WritingTest
class CoversViewTest extends FormTest {
    private static final String PAGE = "exposure/stock?on=2026-11-21";
    private static final int LASTS = 3;

    /** Columns without components. */
    private static final Set<Integer> TEXTS = Set.of(2, 5);

    @Autowired StockService stocks;
    @Autowired LedgerImportService imports;
    @Autowired ContentService contents;
    @Autowired UnitService units;
    @Autowired AccountService accounts;
    @Autowired DSLContext dsl;
    @Autowired StatementCounter statements;

    @Test
    void a_row_says_how_long_it_lasts_what_comes_and_how_late_it_is() {
        LedgerBench.Desk desk = buyer("covers-rows");
        count(desk, "1200", LocalDate.of(2026, 11, 20));
        statements.reset();
        open(PAGE);
        assertThat(statements.count()).isLessThanOrEqualTo(12);
        assertThat(page()).contains("2 rows · 1 late · 1 not counted");
        assertThat(rows()).extracting(UnitCover::input).containsExactly("gallium", "ndfeb-magnets");
        assertThat(cells(0))
                .contains(
                        "Gallium",
                        "1 200 kg",
                        "20 Nov 2026",
                        "45 kg",
                        "26 d",
                        "27 d expected",
                        "prohibited 28 Nov 2026",
                        "from licence, 394 k EUR",
                        "180 d",
                        "−147 d",
                        "27 Jun 2026");
        assertThat(cells(1)).contains("Record a count", "no count");
        open(PAGE + "&input=ndfeb-magnets");
        assertThat(rows()).extracting(UnitCover::input).containsExactly("ndfeb-magnets");
        open(PAGE + "&input=tungsten");
        assertThat(rows()).isEmpty();
        link("Clear all");
        assertThat(rows()).hasSize(2);
        open("exposure?on=2026-11-21");
        Grid<?> exposed = wide(find(Grid.class).single());
        int gallium =
                IntStream.range(0, 2)
                        .filter(row ->
                                text(test(exposed).getCellComponent(row, 0)).contains("Gallium"))
                        .findFirst()
                        .orElseThrow();
        assertThat(text(test(exposed).getCellComponent(gallium, 6))).isEqualTo("26 d");
        assertThat(text(test(exposed).getCellComponent(gallium, 7))).isEqualTo("−147 d");
    }

    @Test
    void a_count_is_recorded_with_goods_in_transit_and_what_is_wrong_stands_at_its_field() {
        LedgerBench.Desk desk = buyer("covers-recorded");
        open(PAGE);
        lasts(0);
        type("Quantity", "1,200");
        type("Need a day", "0");
        type("Days of requalification", "half a year");
        click("Add goods in transit");
        type("Quantity in transit", "60");
        click("Record");
        assertThat(field("Quantity").getErrorMessage()).contains("without a comma");
        assertThat(field("Need a day").isInvalid()).isFalse();
        assertThat(field("Days of requalification").isInvalid()).isTrue();
        assertThat(day("Arrives on").isInvalid()).isTrue();
        assertThat(banners()).anyMatch(text -> text.contains("mend the fields"));

        type("Quantity", "1 200");
        type("Days of requalification", "180");
        test(day("Counted on")).setValue(LocalDate.of(2026, 11, 20));
        test(day("Arrives on")).setValue(LocalDate.of(2026, 11, 20));
        click("Record");
        assertThat(field("Need a day").getErrorMessage()).contains("above 0");
        assertThat(day("Arrives on").getErrorMessage()).contains("in the count");
        assertThat(field("Quantity").getValue()).isEqualTo("1 200");

        type("Need a day", "45");
        test(day("Arrives on")).setValue(LocalDate.of(2026, 11, 26));
        type("Order or shipment", "PO-5");
        click("Record");
        assertThat(page()).contains("The count of Gallium is recorded", "1 late", "1 not counted");
        StockCount kept =
                CurrentActor.as(
                                desk.actor(),
                                () -> stocks.counts(desk.unit(), "gallium", Stage.REFINING))
                        .getFirst()
                        .count();
        assertThat(kept.quantity()).isEqualByComparingTo("1200");
        assertThat(kept.arrivals().getFirst().reference()).isEqualTo("PO-5");
    }

    @Test
    void what_was_counted_is_told_and_withdrawn_with_a_reason() {
        LedgerBench.Desk desk = buyer("covers-withdrawn");
        count(desk, "100", LocalDate.of(2026, 6, 1));
        count(desk, "1200", LocalDate.of(2026, 11, 20));
        open(PAGE);
        lasts(0);
        String told = text(find(Dialog.class).all().getLast()).replace('\u202f', ' ');
        assertThat(told)
                .contains(
                        "On 28 Nov 2026, the day of the move to a stronger class, there are 1 200 kg",
                        "26.67 days at 45 kg a day",
                        "98.4 % of what is bought",
                        "147 days late",
                        "100 kg",
                        "covers-withdrawn");
        link("Withdraw");
        click("Withdraw");
        assertThat(banners()).anyMatch(text -> text.contains("Say why"));
        type("Reason", "counted twice");
        click("Withdraw");
        assertThat(page()).contains("The count is withdrawn");
        assertThat(cells(0)).contains("100 kg", "173 days old");
    }

    @Test
    void somebody_who_only_reads_sees_the_same_and_records_nothing() throws Exception {
        LedgerBench.Desk desk = buyer("covers-read");
        count(desk, "1200", LocalDate.of(2026, 11, 20));
        become(
                CurrentActor.asSystem(
                        "test",
                        () ->
                                People.person(
                                        accounts,
                                        "covers-manager",
                                        Set.of(desk.unit()),
                                        Role.MANAGER)));
        open(PAGE);
        assertThat(buttons("Record a count")).isEmpty();
        assertThat(cells(1)).contains("not counted");
        lasts(0);
        assertThat(find(NativeButton.class).all())
                .extracting(NativeButton::getText)
                .doesNotContain("Withdraw");
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        test(find(Anchor.class).all().stream()
                        .filter(link -> link.getText().equals("Export CSV"))
                        .findAny()
                        .orElseThrow())
                .download(file);
        assertThat(file.toString(StandardCharsets.UTF_8))
                .contains(
                        "covers-read,gallium,refining,2026-11-20,1200,kg,,45,180,",
                        "0.983800,2026-11-28,licence,prohibited,393520.00",
                        "26.666667,27.105780,2026-06-27,-147,2026-11-21");
    }

    @Test
    void somebody_without_purchases_is_told_how_to_begin() {
        LedgerBench.Desk desk = new LedgerBench(units, accounts, dsl).desk("covers-nothing", "US");
        become(desk.actor());
        open(PAGE);
        assertThat(text(find(Grid.class).single().getEmptyStateComponent()))
                .contains("No purchases and no counts", "Load purchases");
        click("Record a count");
        assertThat(find(ComboBox.class).all()).isNotEmpty();
    }

    private LedgerBench.Desk buyer(String name) {
        LedgerBench bench = new LedgerBench(units, accounts, dsl);
        LedgerBench.Desk desk = bench.desk(name, "US");
        bench.load(
                desk,
                imports,
                """
                document_no,document_line,bought_on,item,supplier,amount,currency,origin,end_use,buyer_listed
                C-1,1,2026-06-10,GA,S-1,400000,EUR,CN:98.38;JP:1.62,civil,no
                C-2,1,2026-06-10,MAG,S-1,300000,EUR,JP,civil,no
                """);
        bench.map(
                desk,
                contents,
                "GA,gallium,refining,metal,1,2020-01",
                "MAG,ndfeb-magnets,component,magnet,1,2020-01");
        become(desk.actor());
        return desk;
    }

    private void count(LedgerBench.Desk desk, String quantity, LocalDate day) {
        CurrentActor.asActor(
                desk.actor(),
                () ->
                        stocks.record(
                                desk.unit(),
                                new StockCount(
                                        "gallium",
                                        Stage.REFINING,
                                        day,
                                        new BigDecimal(quantity),
                                        StockCount.KILOGRAMS,
                                        new BigDecimal("45"),
                                        180,
                                        "",
                                        List.of())));
    }

    private TextField field(String label) {
        return labelled(TextField.class, label);
    }

    private DatePicker day(String label) {
        return labelled(DatePicker.class, label);
    }

    private void link(String text) {
        test(find(NativeButton.class).all().stream()
                        .filter(button -> button.getText().equals(text))
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    private CoversGrid grid() {
        return wide(find(CoversGrid.class).single());
    }

    /** As in a window that is wide enough for all columns; that of these tests is not. */
    private static <G extends Grid<?>> G wide(G grid) {
        grid.getColumns().forEach(column -> column.setVisible(true));
        return grid;
    }

    /** Clicks how long the stock of a row lasts, or what is there instead. */
    private void lasts(int row) {
        Component cell = test(grid()).getCellComponent(row, LASTS);
        test((NativeButton)
                        (cell instanceof NativeButton
                                ? cell
                                : cell.getChildren().findFirst().orElseThrow()))
                .click();
    }

    private List<UnitCover> rows() {
        return find(CoversGrid.class).single().getDataProvider().fetch(new Query<>()).toList();
    }

    /** What a row says. */
    private String cells(int row) {
        StringBuilder all = new StringBuilder();
        CoversGrid grid = grid();
        for (int column = 0; column < grid.getColumns().size(); column++) {
            all.append(
                            TEXTS.contains(column)
                                    ? test(grid).getCellText(row, column)
                                    : text(test(grid).getCellComponent(row, column)))
                    .append('|');
        }
        return all.toString().replace('\u00a0', ' ').replace('\u202f', ' ');
    }
}
