package io.github.linchpin.purchases;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.data.provider.Query;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.linchpin.access.Actor;
import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.access.Role;
import io.github.linchpin.account.AccountService;
import io.github.linchpin.kit.Chip;
import io.github.linchpin.kit.EmptyState;
import io.github.linchpin.kit.InfoCard;
import io.github.linchpin.ledger.LedgerBench;
import io.github.linchpin.ledger.LedgerImportService;
import io.github.linchpin.ledger.LedgerLine;
import io.github.linchpin.ledger.LineFilter;
import io.github.linchpin.ledger.LineService;
import io.github.linchpin.testing.FormTest;
import io.github.linchpin.testing.People;
import io.github.linchpin.testing.StatementCounter;
import io.github.linchpin.testing.WritingTest;
import io.github.linchpin.unit.UnitService;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** Lines and suppliers on the screen, and the files that the screen hands over. */
@WritingTest
class PurchasesViewTest extends FormTest {
    private static final String HEADER =
            "document_no,document_line,bought_on,item,description,supplier,supplier_name,quantity,unit,amount,currency,origin,site,site_country\n";
    private static final String OWN =
            HEADER
                    + "P-1,1,2026-10-05,M-1,Magnet,S/1 ü,Magnete AG,12.5,kg,1000.5,EUR,CN:60;MY:40,W1,DE\n"
                    + "P-1,2,2026-10-05,M-2,=1+1,S/1 ü,Magnete AG,,,200,EUR,,,\n"
                    + "P-2,1,2026-09-30,M-1,Magnet,+S2,@Rods,1,kg,-50.25,EUR,CN,,\n"
                    + "P-3,1,2024-01-31,M-1,Magnet,+S2,@Rods,1,kg,300,EUR,CN,,\n";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Autowired LedgerImportService imports;
    @Autowired LineService lines;
    @Autowired UnitService units;
    @Autowired AccountService accounts;
    @Autowired DSLContext dsl;
    @Autowired StatementCounter statements;

    private LedgerBench.@Nullable Desk own;
    private LedgerBench.@Nullable Desk foreign;

    @BeforeEach
    void load() {
        LedgerBench bench = new LedgerBench(units, accounts, dsl);
        own = bench.desk("purchases-own", "DE");
        foreign = bench.desk("purchases-foreign", "US");
        if (!CurrentActor.as(own.actor(), lines::isAny)) {
            add(bench, own, OWN);
            add(bench, foreign, OWN.replace("P-", "F-"));
        }
        become(own.actor());
    }

    private void add(LedgerBench bench, LedgerBench.Desk desk, String csv) {
        CurrentActor.asActor(
                desk.actor(),
                () -> imports.apply(imports.stage(bench.upload(desk, UUID.randomUUID(), csv))));
    }

    @Test
    void lines_are_shown_filtered_and_opened() {
        statements.reset();
        open("ledger/lines");
        assertThat(statements.count()).isLessThanOrEqualTo(6);
        assertThat(page())
                .contains("4 lines · 1\u202f450.25 EUR", "5 Oct 2026 back to 31 Jan 2024");
        assertThat(shown())
                .extracting(line -> line.document().number())
                .containsExactly("P-1", "P-1", "P-2", "P-3");

        open("ledger/lines?origin=cn&from=2026-01-01&to=2026-12-31&credits=yes");
        assertThat(shown()).extracting(LineWords::document).containsExactly("P-2 / 1");
        assertThat(find(Chip.class).all()).hasSize(4);
        assertThat(page()).contains("1 line · -50.25 EUR");

        open("ledger/lines?line=" + shown().getFirst().key().written());
        assertThat(text(find(LineDrawer.class).single()))
                .contains(
                        "lines.csv", "Row in the file4", "purchases-own", "-50.25", "credit note");

        open("ledger/lines?q=nothing&from=yesterday");
        assertThat(banners()).anyMatch(text -> text.contains("from=yesterday"));
        assertThat(text(emptyState())).contains("No line fits");
    }

    @Test
    void whoever_has_no_lines_is_told_what_to_do() {
        Actor manager =
                CurrentActor.asSystem(
                        "test", () -> People.person(accounts, "purchases-nobody", Role.MANAGER));
        become(manager);
        open("ledger/lines");
        assertThat(text(emptyState())).contains("You belong to no business unit");
        open("ledger/suppliers");
        assertThat(page()).contains("no supplier");
    }

    @Test
    void files_hold_the_filtered_lines_and_no_formula() throws Exception {
        open("ledger/lines?to=2026-12-31&from=2026-01-01");
        List<NamedCsvRecord> rows;
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder()
                        .ofNamedCsvRecord(
                                new ByteArrayInputStream(file("Export CSV")),
                                StandardCharsets.UTF_8)) {
            rows = reader.stream().toList();
        }
        assertThat(rows).hasSize(3).allMatch(row -> row.getField("row").matches("[234]"));
        assertThat(rows.stream().map(row -> row.getField("amount")))
                .containsExactlyInAnyOrder("1000.5000", "200.0000", "-50.2500");
        assertThat(rows.stream().map(row -> row.getField("description"))).contains("'=1+1");
        assertThat(rows.stream().map(row -> row.getField("supplier_name"))).contains("'@Rods");

        byte[] book = file("Export XLSX");
        String sheet = part(book, "xl/worksheets/sheet1.xml");
        assertThat(Pattern.compile("<row ").matcher(sheet).results()).hasSize(4);
        assertThat(sheet)
                .contains("<v>-50.2500</v>", "<v>1000.5000</v>")
                .containsPattern(">(&apos;|')=1\\+1<")
                .containsPattern(">(&apos;|')@Rods<")
                .doesNotContain("<f>");
        assertThat(part(book, "xl/worksheets/sheet2.xml"))
                .contains("from 1 Jan 2026", "purchases-own", "2026-11-21");
    }

    @Test
    void suppliers_are_shown_with_what_was_spent() {
        statements.reset();
        open("ledger/suppliers");
        assertThat(statements.count()).isLessThanOrEqualTo(6);
        assertThat(page()).contains("2 suppliers · 1\u202f150 EUR from 1 Nov 2025 to 31 Oct 2026");
        Grid<?> suppliers = find(Grid.class).single();
        List<String> links =
                suppliers.getGenericDataView().getItems().map(Object::toString).toList();
        assertThat(links).hasSize(2);
        assertThat(links.getFirst()).contains("Magnete AG");

        LedgerLine line =
                CurrentActor.as(own.actor(), () -> lines.page(LineFilter.ALL, null, 5))
                        .lines()
                        .getLast();
        open("ledger/suppliers/%s/%s".formatted(own.unit(), line.seller().id()));
        assertThat(page())
                .contains("@Rods", "249.75", "-50.25", "China", "Origin declared for 100.0 %");
        assertThat(find(InfoCard.class).all()).hasSize(5);
        Anchor link =
                find(Anchor.class).all().stream()
                        .filter(anchor -> anchor.getText().equals("Its purchase lines"))
                        .findFirst()
                        .orElseThrow();
        open(link.getHref());
        assertThat(shown()).hasSize(2).allMatch(one -> one.seller().id() == line.seller().id());
    }

    @Test
    void what_a_foreign_unit_owns_is_absent() {
        LedgerLine line =
                CurrentActor.as(foreign.actor(), () -> lines.page(LineFilter.ALL, null, 1))
                        .lines()
                        .getFirst();
        open("ledger/suppliers/%s/%s".formatted(foreign.unit(), line.seller().id()));
        assertThat(find(H1.class).single().getText()).isEqualTo("Not found");
        open("ledger/suppliers/%s/%s".formatted(own.unit(), line.seller().id()));
        assertThat(find(H1.class).single().getText()).isEqualTo("Not found");
        open("ledger/suppliers?unit=" + foreign.unit());
        assertThat(page()).doesNotContain("Magnete");
        open("ledger/lines?line=" + line.key().written());
        assertThat(banners()).anyMatch(text -> text.contains("is not here"));
        open("ledger/lines?unit=" + foreign.unit());
        assertThat(shown()).isEmpty();
        assertThat(text(emptyState())).contains("No line fits");
    }

    private EmptyState emptyState() {
        return (EmptyState) find(LinesGrid.class).single().getEmptyStateComponent();
    }

    private List<LedgerLine> shown() {
        return find(LinesGrid.class).single().getDataProvider().fetch(new Query<>()).toList();
    }

    private byte[] file(String text) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        test(find(Anchor.class).all().stream()
                        .filter(anchor -> anchor.getText().equals(text))
                        .findFirst()
                        .orElseThrow())
                .download(file);
        return file.toByteArray();
    }

    /** A sheet is written in one go, so its size stands behind it: only a file can be read. */
    private String part(byte[] book, String name) throws Exception {
        Path file = Files.write(folder.resolve("book.xlsx"), book);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new String(
                    zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
