package io.github.linchpin.exposed;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.router.Location;
import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.access.Role;
import io.github.linchpin.account.AccountService;
import io.github.linchpin.content.ContentService;
import io.github.linchpin.kit.Chip;
import io.github.linchpin.kit.UrlState;
import io.github.linchpin.kit.chart.WeekClickEvent;
import io.github.linchpin.kit.chart.WeekColumns;
import io.github.linchpin.ledger.LedgerBench;
import io.github.linchpin.ledger.LedgerImportService;
import io.github.linchpin.licence.LicenceDates;
import io.github.linchpin.licence.LicenceService;
import io.github.linchpin.licence.LicenceTerms;
import io.github.linchpin.shared.LicenceType;
import io.github.linchpin.spend.InputExposure;
import io.github.linchpin.spend.LicenceCoverService;
import io.github.linchpin.spend.PurchaseExposure;
import io.github.linchpin.spend.SourcingService;
import io.github.linchpin.spend.SpendFilter;
import io.github.linchpin.spend.SpendService;
import io.github.linchpin.tabular.RowTaker;
import io.github.linchpin.tabular.SheetPreview;
import io.github.linchpin.tabular.SheetReader;
import io.github.linchpin.testing.FormTest;
import io.github.linchpin.testing.People;
import io.github.linchpin.testing.StatementCounter;
import io.github.linchpin.testing.WritingTest;
import io.github.linchpin.unit.UnitService;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What purchases are exposed to, on the screen, and what somebody can do about it there. */
@WritingTest
class ExposureViewTest extends FormTest {
    private static final String DAY = "exposure?on=2026-11-21";

    @Autowired LedgerImportService imports;
    @Autowired ContentService contents;
    @Autowired LicenceService licences;
    @Autowired LicenceCoverService covers;
    @Autowired SpendService spend;
    @Autowired SourcingService sourcing;
    @Autowired UnitService units;
    @Autowired AccountService accounts;
    @Autowired DSLContext dsl;
    @Autowired StatementCounter statements;

    private LedgerBench.Desk desk;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @BeforeEach
    void buy() {
        buy("exposure-screen");
    }

    private void buy(String unit) {
        LedgerBench bench = new LedgerBench(units, accounts, dsl);
        desk = bench.desk(unit, "US");
        if (CurrentActor.as(desk.actor(), imports::all).isEmpty()) {
            bench.load(
                    desk,
                    imports,
                    """
                    document_no,document_line,bought_on,item,supplier,amount,currency,origin,end_use,buyer_listed
                    V-1,1,2026-06-10,GA-7,S-1,900000,EUR,CN,civil,no
                    V-1,2,2026-06-10,GA-8,S-1,100000,EUR,,civil,no
                    V-2,1,2026-07-11,MAG-7,S-2,3000000,EUR,CN,civil,no
                    V-3,1,2026-07-11,BOLT,S-2,4000000,EUR,CN,civil,no
                    """);
            bench.map(
                    desk,
                    contents,
                    "GA-7,gallium,refining,metal,1,2020-01",
                    "GA-8,gallium,refining,metal,1,2020-01",
                    "MAG-7,ndfeb-magnets,component,magnet,1,2020-01");
        }
        become(desk.actor());
    }

    @Test
    void the_value_is_looked_at_by_supplier_country_or_measure_and_in_files_too()
            throws IOException {
        open(DAY + "&by=supplier");
        assertThat(find(GroupGrid.class).single().isVisible()).isTrue();
        assertThat(find(ExposureGrid.class).all()).isEmpty();
        assertThat(groups()).containsExactly("S-2 3000000.00", "S-1 1000000.00");
        assertThat(Files.readString(file("Export CSV")))
                .contains(
                        "by,unit,code,name,spend_eur,",
                        "supplier,exposure-screen,S-2,S-2,3000000.00");
        open(DAY + "&by=country");
        assertThat(groups()).containsExactly("CN 3900000.00", " 100000.00");
        open(DAY + "&by=measure&class=licence");
        assertThat(groups()).isNotEmpty().allMatch(group -> group.endsWith(" 900000.00"));
        open(DAY + "&by=weather");
        assertThat(page()).contains("by=weather");
        assertThat(rows()).hasSize(2);
    }

    @Test
    void weeks_in_which_something_changes_class_are_drawn_and_told() {
        open(DAY);
        CliffCard cliff = find(CliffCard.class).single();
        assertThat(cliff.getElement().getTextRecursively())
                .contains("What changes class in 12 months", "stronger", "weaker");
        WeekColumns chart = find(WeekColumns.class).single();
        JsonNode weeks = (JsonNode) chart.getElement().getPropertyRaw("weeks");
        assertThat(weeks).hasSize(53);
        JsonNode ban =
                weeks.valueStream()
                        .filter(week -> week.get("key").asString().equals("2026-11-23"))
                        .findAny()
                        .orElseThrow();
        assertThat(ban.get("up").get(0).asDouble()).isEqualTo(900_000);
        assertThat(ban.get("note").asString())
                .contains("28 Nov: Gallium 900\u00a0k\u00a0EUR, licence → prohibited");
        ComponentUtil.fireEvent(chart, new WeekClickEvent(chart, true, "2026-11-23"));
        assertThat(page()).contains("prohibited900 k EUR");
    }

    private List<String> groups() {
        return find(GroupGrid.class)
                .single()
                .getListDataView()
                .getItems()
                .map(group ->
                        group.key().code()
                                + " "
                                + group.partition().value().setScale(2).toPlainString())
                .toList();
    }

    @Test
    void the_bar_the_rows_and_their_filters_say_the_same() {
        open(DAY);
        assertThat(page())
                .contains(
                        "4.0 M EUR of inputs in 12 months",
                        "50 % of spend",
                        "prohibited0 EUR",
                        "licence900 k EUR",
                        "conditional3.0 M EUR",
                        "unknown origin100 k EUR",
                        "latent: 900 k EUR licence → prohibited");
        assertThat(rows())
                .extracting(InputExposure::input)
                .containsExactly("ndfeb-magnets", "gallium");
        open(DAY + "&class=licence");
        assertThat(rows()).extracting(InputExposure::input).containsExactly("gallium");
        assertThat(page()).contains("GA-7").doesNotContain("GA-8", "MAG-7");
        open(DAY + "&origin=JP");
        assertThat(rows()).isEmpty();
        open("exposure?on=2026-11-28&measure=CN-2024-46-2A");
        assertThat(rows()).extracting(InputExposure::input).containsExactly("gallium");
        assertThat(page()).contains("prohibited900 k EUR");
        open(DAY + "&class=odd&unit=x");
        assertThat(banners())
                .anyMatch(text -> text.contains("odd"))
                .anyMatch(text -> text.contains("x"));
    }

    @Test
    void a_row_says_where_it_comes_from_what_changes_and_what_was_bought() {
        open(DAY);
        statements.reset();
        open(DAY + "&show=gallium/refining");
        // two of them ask who ever delivered the inputs, and the items of the open one
        assertThat(statements.count()).isLessThanOrEqualTo(11);
        assertThat(page())
                .contains(
                        "China 90 %, not known 10 %",
                        "declared 90 %",
                        "28 Nov",
                        "900 k EUR from licence to",
                        "CN-2024-46-2A",
                        "GA-7",
                        "GA-8");
    }

    @Test
    void a_source_without_another_is_flagged_whatever_part_is_shown() {
        // the part that needs a licence comes from China only, the whole of it does not
        for (String part : List.of("", "&class=licence")) {
            open(DAY + part + "&show=gallium/refining");
            assertThat(page())
                    .as(part)
                    .contains("from a sole source", "1 supplier used, 1 known. Nobody but S-1 is");
            assertThat(sources(part)).containsExactly("1", "1", "", "sole");
        }
        assertThat(find(Chip.class).all())
                .filteredOn(chip -> text(chip).equals("sole source"))
                .isNotEmpty()
                .allMatch(
                        chip -> chip.getElement().getAttribute("title").contains("Nobody but S-1"));
    }

    /** Of gallium, in the file. */
    private List<String> sources(String part) {
        return CurrentActor.as(
                desk.actor(),
                () -> {
                    UrlState state = UrlState.of(new Location(DAY + part).getQueryParameters());
                    SpendFilter filter = ExposureNavigation.filter(state);
                    PurchaseExposure shown = spend.exposure(state.viewpoint(), filter);
                    ByteArrayOutputStream csv = new ByteArrayOutputStream();
                    new ExposureExport(
                                    ExposureRows.of(
                                            shown.inputs(),
                                            sourcing.inputs(
                                                    state.viewpoint(),
                                                    filter,
                                                    spend.exposure(
                                                            state.viewpoint(), filter.whole()))),
                                    shown,
                                    state.viewpoint(),
                                    part,
                                    LocalDate.of(2026, 11, 21))
                            .csv(csv);
                    List<String> lines = csv.toString(StandardCharsets.UTF_8).lines().toList();
                    int first = List.of(lines.getFirst().split(",", -1)).indexOf("suppliers_used");
                    return List.of(
                                    lines.stream()
                                            .filter(line -> line.contains("gallium"))
                                            .findFirst()
                                            .orElseThrow()
                                            .split(",", -1))
                            .subList(first, first + 4);
                });
    }

    @Test
    void a_row_says_in_a_word_whether_there_is_a_licence() {
        buy("exposure-licensed");
        open(DAY);
        assertThat(rows().stream().map(this::licence)).containsExactly("—", "none");
        CurrentActor.asActor(
                desk.actor(),
                () ->
                        licences.record(
                                desk.unit(),
                                new LicenceTerms(
                                        new LicenceTerms.Goods(
                                                licences.suppliers(desk.unit(), "S-1", 1)
                                                        .getFirst()
                                                        .id(),
                                                null,
                                                "US",
                                                null),
                                        LicenceType.INDIVIDUAL,
                                        "A-1",
                                        "",
                                        null,
                                        new LicenceDates(
                                                LocalDate.of(2026, 10, 11),
                                                null,
                                                LocalDate.of(2026, 11, 25),
                                                LocalDate.of(2027, 3, 31)),
                                        "")));
        assertThat(rows().stream().map(this::licence)).containsExactly("—", "applied, 41 d");
        open("exposure?on=2026-11-25");
        assertThat(rows().stream().map(this::licence)).containsExactly("—", "licensed to 31 Mar");
        // a licence helps against no prohibition
        open("exposure?on=2026-11-28");
        assertThat(rows().stream().map(this::licence)).containsExactly("—", "—");
    }

    private String licence(InputExposure row) {
        UrlState state = UrlState.of(UI.getCurrent().getActiveViewLocation().getQueryParameters());
        return text(
                LicenceCell.of(
                        row,
                        CurrentActor.as(
                                desk.actor(),
                                () ->
                                        covers.cover(
                                                state.viewpoint(),
                                                ExposureNavigation.filter(state)))));
    }

    @Test
    void a_document_and_an_answer_are_recorded_where_they_are_missing() {
        buy("exposure-mended");
        open(DAY + "&show=gallium/refining");
        link("Record a document", 1);
        type("Origin", "Nowhere");
        click("Record");
        assertThat(banners()).anyMatch(text -> text.contains("mend the fields"));
        type("Origin", "Japan");
        click("Record");
        assertThat(banners()).anyMatch(text -> text.contains("needs a number or a file name"));
        type("Number or file of the document", "C/O 4711");
        click("Record");
        assertThat(page()).contains("Recorded for item GA-8", "China 90 %, Japan 10 %");

        open(DAY + "&show=ndfeb-magnets/component");
        assertThat(page()).contains("conditional3.0 M EUR");
        link("Answer", 0);
        click("Record");
        assertThat(banners()).anyMatch(text -> text.contains("Choose yes or no"));
        answers().setValue(true);
        type("On what ground", "Data sheet 12");
        click("Record");
        assertThat(page()).contains("licence3.9 M EUR");
    }

    @Test
    void both_files_hold_what_the_filters_keep_and_from_when_it_is() throws IOException {
        open(DAY + "&class=licence");
        List<List<String>> csv = read(file("Export CSV"));
        assertThat(csv).hasSize(2);
        assertThat(csv.get(1))
                .contains("gallium", "refining", "900000.00", "CN:900000.00", "2026-11-21")
                .contains("2025-11-01", "2026-10-31", "as-reported");
        assertThat(csv.get(1).getLast()).contains("of this Linchpin");
        Path book = file("Export XLSX");
        assertThat(plain(read(book))).isEqualTo(plain(csv));
        SheetPreview about =
                SheetReader.look(book, SheetReader.look(book).format().withSheet("About"));
        assertThat(about.header()).containsExactly("What", "Exposure");
        assertThat(about.rows())
                .contains(
                        List.of("Rows", "1"),
                        List.of("Day", "2026-11-21"),
                        List.of("Reading", "as-reported"));
        assertThat(about.rows().getFirst().get(1)).contains("class=licence");
        open(DAY + "&origin=JP");
        assertThat(read(file("Export CSV"))).hasSize(1);
        assertThat(read(file("Export XLSX"))).hasSize(1);
    }

    private Path file(String text) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        test(find(Anchor.class).all().stream()
                        .filter(link -> link.getText().equals(text))
                        .findFirst()
                        .orElseThrow())
                .download(file);
        return Files.write(folder.resolve("file"), file.toByteArray());
    }

    /** Header and rows as our own reader takes them. */
    private static List<List<String>> read(Path file) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        SheetReader.read(
                file,
                new RowTaker() {
                    @Override
                    public void header(List<String> names) {
                        rows.add(names);
                    }

                    @Override
                    public void row(long line, List<String> cells) {
                        rows.add(cells);
                    }

                    @Override
                    public void problem(long line, String column, String raw, String reason) {
                        throw new AssertionError(column + ": " + reason);
                    }
                });
        return rows;
    }

    /** A number in a workbook has no zeros at its end. */
    private static List<List<String>> plain(List<List<String>> rows) {
        return rows.stream()
                .map(row ->
                        row.stream()
                                .map(cell ->
                                        cell.matches("\\d+\\.\\d+")
                                                ? new BigDecimal(cell)
                                                        .stripTrailingZeros()
                                                        .toPlainString()
                                                : cell)
                                .toList())
                .toList();
    }

    @Test
    void who_only_reads_records_nothing_and_who_sees_no_purchases_is_told_how_to_begin() {
        become(
                CurrentActor.asSystem(
                        "test",
                        () ->
                                People.person(
                                        accounts,
                                        "exposure-manager",
                                        Set.of(desk.unit()),
                                        Role.MANAGER)));
        open(DAY + "&show=gallium/refining");
        assertThat(page()).contains("GA-7");
        assertThat(find(NativeButton.class).all())
                .extracting(NativeButton::getText)
                .doesNotContain("Record a document", "Answer");
        become(
                CurrentActor.asSystem(
                        "test",
                        () ->
                                People.person(
                                        accounts, "exposure-stranger", Set.of(), Role.MANAGER)));
        open(DAY);
        assertThat(page()).contains("No purchases in these twelve months").doesNotContain("EUR");
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<Boolean> answers() {
        return (RadioButtonGroup<Boolean>)
                labelled(RadioButtonGroup.class, "Does the magnet contain dysprosium or terbium?");
    }

    private void link(String text, int which) {
        List<NativeButton> links =
                find(NativeButton.class).all().stream()
                        .filter(button -> button.getText().equals(text))
                        .toList();
        test(links.get(which)).click();
    }

    private List<InputExposure> rows() {
        return find(ExposureGrid.class).single().getDataProvider().fetch(new Query<>()).toList();
    }
}
