package io.github.linchpin.proof;

import static io.github.linchpin.db.jooq.Tables.ITEM;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.access.Role;
import io.github.linchpin.account.AccountService;
import io.github.linchpin.content.ContentService;
import io.github.linchpin.evidence.BoughtLine;
import io.github.linchpin.evidence.BoughtLot;
import io.github.linchpin.evidence.EvidenceFileService;
import io.github.linchpin.evidence.FiledEvidence;
import io.github.linchpin.evidence.SupplierSite;
import io.github.linchpin.evidence.UnitListing;
import io.github.linchpin.evidence.UnitListingService;
import io.github.linchpin.kit.Addresses;
import io.github.linchpin.ledger.LedgerBench;
import io.github.linchpin.ledger.LedgerImportService;
import io.github.linchpin.ledger.LedgerLine;
import io.github.linchpin.ledger.LineFilter;
import io.github.linchpin.ledger.LineService;
import io.github.linchpin.origin.Evidence;
import io.github.linchpin.shared.Stage;
import io.github.linchpin.testing.FormTest;
import io.github.linchpin.testing.People;
import io.github.linchpin.testing.WritingTest;
import io.github.linchpin.unit.UnitService;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Evidence on every subject on screen, what is on file, and questions of the product itself. */
@WritingTest
class ProofScreensTest extends FormTest {
    private static final String PANEL = "exposure?on=2026-11-21&show=gallium/refining";

    @Autowired LedgerImportService imports;
    @Autowired LineService lines;
    @Autowired ContentService contents;
    @Autowired EvidenceFileService file;
    @Autowired UnitService units;
    @Autowired AccountService accounts;
    @Autowired UnitListingService listings;
    @Autowired DSLContext dsl;

    private LedgerBench.Desk desk(String name) {
        LedgerBench bench = new LedgerBench(units, accounts, dsl);
        LedgerBench.Desk desk = bench.desk(name, "US");
        bench.load(
                desk,
                imports,
                """
                document_no,document_line,bought_on,item,supplier,site,amount,currency,origin,end_use,buyer_listed
                P-1,1,2026-06-10,GA,S-1,W-1,900000,EUR,,unknown,no
                P-1,2,2026-06-10,GA,S-1,W-1,50000,EUR,,unknown,no
                P-2,1,2026-07-11,GA,S-1,W-2,50000,EUR,,unknown,no
                """);
        bench.map(desk, contents, "GA,gallium,refining,metal,1,2020-01");
        become(desk.actor());
        return desk;
    }

    @Test
    void a_document_is_recorded_for_a_lot_a_line_or_a_site_seen_on_file_and_withdrawn() {
        LedgerBench.Desk desk = desk("proof-subjects");
        LedgerLine bought = bought();
        open(PANEL);
        assertThat(page()).contains("unknown origin1.0 M EUR");
        link("Record a document");
        subject().setValue(Evidence.Subject.LOT);
        type("Origin", "China");
        type("Number or file of the document", "C/O 1");
        click("Record");
        assertThat(banners()).anyMatch(text -> text.contains("mend the fields"));
        assertThat(labelled(ComboBox.class, "Lot").getErrorMessage()).isEqualTo("Choose a lot");
        assertThat(labelled(TextField.class, "Origin"))
                .extracting(TextField::getValue)
                .isEqualTo("China");
        lot().setValue(file.lots(desk.unit(), item(desk), bought.seller().id(), "p-1").getFirst());
        click("Record");
        assertThat(page()).contains("unknown origin50.0 k EUR", "licence950 k EUR");

        link("Record a document");
        subject().setValue(Evidence.Subject.LINE);
        line().setValue(file.lines(desk.unit(), item(desk), bought.seller().id(), "P-1").getLast());
        type("Origin", "Japan");
        type("Number or file of the document", "C/O 2");
        click("Record");
        assertThat(page()).contains("licence900 k EUR");

        link("Record a document");
        subject().setValue(Evidence.Subject.SITE);
        site().setValue("W-2");
        type("Country of the site", "CN:60;MY:40");
        type("Number or file of the document", "audit 3");
        click("Record");
        assertThat(banners()).anyMatch(text -> text.contains("mend the fields"));
        type("Country of the site", "China");
        click("Record");
        assertThat(page()).contains("licence950 k EUR").doesNotContain("unknown origin50");

        List<FiledEvidence> all = file.about(desk.unit(), item(desk), bought.seller().id());
        assertThat(all)
                .extracting(one -> one.recorded().evidence().reference())
                .containsExactly("audit 3", "C/O 2", "C/O 1");
        link("Evidence on file");
        assertThat(shown())
                .contains("Site W-2, refining", "from 2025-11 on", "Line 2 of P-1", "Lot P-1")
                .contains("site: audit 3", "document: C/O 2", "proof-subjects");
        test(links("Withdraw").get(1)).click();
        click("Withdraw");
        assertThat(banners()).anyMatch(text -> text.contains("Say why"));
        type("Reason", "was of another delivery");
        click("Withdraw");
        assertThat(notices()).anyMatch(text -> text.contains("Withdrawn: C/O 2"));
        assertThat(page()).contains("licence1.0 M EUR");
        assertThat(shown()).contains("Withdrawn by", "was of another delivery");
        assertThat(links("Withdraw")).hasSize(2);
    }

    @Test
    void the_page_of_a_supplier_shows_what_is_on_file_and_records_a_site_that_was_not_known() {
        LedgerBench.Desk desk = desk("proof-supplier");
        int supplier = bought().seller().id();
        open(Addresses.SUPPLIERS + "/" + desk.unit() + "/" + supplier);
        assertThat(page()).contains("Evidence on file", "Nothing is on file");
        click("Record a site");
        click("Record");
        assertThat(labelled(ComboBox.class, "Name of the site").getErrorMessage())
                .isEqualTo("Say which site");
        site().setValue("Plant North");
        stage().setValue(Stage.REFINING);
        type("Country of the site", "Japan");
        type("Number or file of the document", "audit 9");
        click("Record");
        assertThat(page()).contains("Site Plant North, refining", "Plant North · Japan", "audit 9");
        assertThat(file.sites(desk.unit(), supplier))
                .extracting(SupplierSite::code)
                .containsExactly("Plant North", "W-1", "W-2");
        become(
                CurrentActor.asSystem(
                        "test",
                        () ->
                                People.person(
                                        accounts,
                                        "proof-reader",
                                        Set.of(desk.unit()),
                                        Role.MANAGER)));
        open(Addresses.SUPPLIERS + "/" + desk.unit() + "/" + supplier);
        assertThat(page()).contains("Site Plant North, refining");
        assertThat(buttons("Record a site")).isEmpty();
        assertThat(links("Withdraw")).isEmpty();
    }

    @Test
    void what_was_found_out_about_a_buyer_is_on_file_with_its_purchases_and_withdrawn() {
        LedgerBench bench = new LedgerBench(units, accounts, dsl);
        LedgerBench.Desk desk = bench.desk("proof-listed", "DE");
        bench.load(
                desk,
                imports,
                """
                document_no,document_line,bought_on,item,supplier,amount,currency,origin,end_use,buyer_listed
                P-1,1,2026-06-10,GA,S-1,900000,EUR,CN,civil,unknown
                """);
        bench.map(desk, contents, "GA,gallium,refining,metal,1,2020-01");
        become(desk.actor());
        listings.record(
                new UnitListing(desk.unit(), true, YearMonth.of(2026, 1), "list of 9 January"));
        open(PANEL);
        assertThat(page()).contains("prohibited900 k EUR");
        link("Evidence on file");
        assertThat(buyer())
                .contains("Who buys it: proof-listed", "On a list from 2026-01")
                .contains("list of 9 January");
        link("Withdraw");
        type("Reason", "another firm of that name");
        click("Withdraw");
        assertThat(notices()).anyMatch(text -> text.contains("Withdrawn: On a list"));
        assertThat(page()).contains("licence900 k EUR");
        assertThat(buyer()).contains("Withdrawn by", "another firm of that name");
        assertThat(links("Withdraw")).isEmpty();
    }

    @Test
    void a_line_leads_to_its_documents() {
        LedgerBench.Desk desk = desk("proof-line");
        LedgerLine bought = bought();
        open(Addresses.LINES + "?line=" + bought.key().written());
        click("Evidence on file");
        click("Record a document");
        assertThat(subject().getValue()).isEqualTo(Evidence.Subject.LINE);
        type("Origin", "Japan");
        type("Number or file of the document", "C/O 5");
        click("Record");
        assertThat(shown()).contains("Line 1 of P-2", "C/O 5");
        assertThat(file.about(desk.unit(), "P-2")).hasSize(1);
    }

    @Test
    void what_it_is_used_for_is_answered_where_it_would_bring_a_stronger_class() {
        desk("proof-use");
        open(PANEL);
        link("Record a document");
        type("Origin", "China");
        type("Number or file of the document", "C/O 1");
        click("Record");
        assertThat(page()).contains("licence1.0 M EUR", "prohibited0 EUR");
        link("Answer");
        click("Record");
        assertThat(banners()).anyMatch(text -> text.contains("Choose an answer"));
        use().setValue(true);
        type("On what ground", "End-use certificate 4");
        click("Record");
        assertThat(page()).contains("prohibited1.0 M EUR");
    }

    private LedgerLine bought() {
        return lines.page(LineFilter.ALL, null, 1).lines().getFirst();
    }

    private int item(LedgerBench.Desk desk) {
        return dsl.select(ITEM.ID)
                .from(ITEM)
                .where(ITEM.BUSINESS_UNIT_ID.eq(desk.unit()))
                .fetchSingle(ITEM.ID);
    }

    /** What stands in the table of a dialog or page. */
    private String buyer() {
        return text(find(ListingTable.class).single());
    }

    private String shown() {
        return text(find(EvidenceTable.class).all().getLast());
    }

    @SuppressWarnings("unchecked")
    private Select<Evidence.Subject> subject() {
        return (Select<Evidence.Subject>) labelled(Select.class, "What the document is about");
    }

    @SuppressWarnings("unchecked")
    private Select<Stage> stage() {
        return (Select<Stage>) labelled(Select.class, "Made there");
    }

    @SuppressWarnings("unchecked")
    private ComboBox<BoughtLot> lot() {
        return (ComboBox<BoughtLot>) labelled(ComboBox.class, "Lot");
    }

    @SuppressWarnings("unchecked")
    private ComboBox<BoughtLine> line() {
        return (ComboBox<BoughtLine>) labelled(ComboBox.class, "Purchase line");
    }

    @SuppressWarnings("unchecked")
    private ComboBox<String> site() {
        return (ComboBox<String>) labelled(ComboBox.class, "Name of the site");
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<Boolean> use() {
        return (RadioButtonGroup<Boolean>) labelled(RadioButtonGroup.class, "What is it used for?");
    }

    private void link(String text) {
        test(links(text).getFirst()).click();
    }

    private List<NativeButton> links(String text) {
        return find(NativeButton.class).all().stream()
                .filter(button -> button.getText().equals(text))
                .toList();
    }
}
