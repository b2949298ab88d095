package io.github.linchpin.licences;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.Query;
import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.access.Role;
import io.github.linchpin.account.AccountService;
import io.github.linchpin.content.ContentService;
import io.github.linchpin.ledger.LedgerBench;
import io.github.linchpin.ledger.LedgerImportService;
import io.github.linchpin.licence.Choice;
import io.github.linchpin.licence.LicenceDates;
import io.github.linchpin.licence.LicenceService;
import io.github.linchpin.licence.LicenceTerms;
import io.github.linchpin.shared.LicenceType;
import io.github.linchpin.testing.FormTest;
import io.github.linchpin.testing.People;
import io.github.linchpin.testing.WritingTest;
import io.github.linchpin.unit.UnitService;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The register of licences on the screen, and what somebody records there. */
@WritingTest
class LicencesViewTest extends FormTest {
    private static final String PATH = "exposure/licences";
    private static final String DAY = PATH + "?on=2026-11-21";

    @Autowired LicenceService licences;
    @Autowired LedgerImportService imports;
    @Autowired ContentService contents;
    @Autowired UnitService units;
    @Autowired AccountService accounts;
    @Autowired DSLContext dsl;

    private LedgerBench.Desk buy(String unit) {
        LedgerBench bench = new LedgerBench(units, accounts, dsl);
        LedgerBench.Desk desk = bench.desk(unit, "US");
        bench.load(
                desk,
                imports,
                """
                document_no,document_line,bought_on,item,supplier,supplier_name,amount,currency,origin,end_use,buyer_listed
                V-1,1,2026-06-10,GA-7,S-1,First Metals,900000,EUR,CN,civil,no
                V-1,2,2026-06-10,GA-8,S-2,Second Metals,100000,EUR,CN,civil,no
                """);
        bench.map(
                desk,
                contents,
                "GA-7,gallium,refining,metal,1,2020-01",
                "GA-8,gallium,refining,metal,1,2020-01");
        become(desk.actor());
        return desk;
    }

    private void record(LedgerBench.Desk desk, String supplier, String number, LicenceDates dates) {
        CurrentActor.asActor(
                desk.actor(),
                () ->
                        licences.record(
                                desk.unit(),
                                new LicenceTerms(
                                        new LicenceTerms.Goods(
                                                licences.suppliers(desk.unit(), supplier, 1)
                                                        .getFirst()
                                                        .id(),
                                                null,
                                                "US",
                                                null),
                                        LicenceType.INDIVIDUAL,
                                        number,
                                        "",
                                        null,
                                        dates,
                                        "")));
    }

    @Test
    void what_is_on_file_stands_there_with_its_days_and_what_it_covers() {
        LedgerBench.Desk desk = buy("licences-shown");
        open(DAY);
        assertThat(page())
                .contains("No licence on file", "Record the export licences", "none1.0 M EUR");
        record(
                desk,
                "S-1",
                "A-1",
                LicenceDates.valid(LocalDate.of(2026, 4, 1), LocalDate.of(2027, 1, 31)));
        record(desk, "S-2", "B-2", LicenceDates.appliedOn(LocalDate.of(2026, 10, 11)));
        open(DAY);
        assertThat(page())
                .contains(
                        "2 licences",
                        "What needs a licence on 21 Nov 2026",
                        "1.0 M EUR of purchases",
                        "licensed900 k EURthe first to 31 Jan 2027",
                        "applied100 k EURup to 41 days",
                        "none0 EUR",
                        "Next 90 days",
                        "31 Jan 2027in 71 days900 k EUR without a licence",
                        "A-1: First Metals, all items");
        assertThat(states())
                .containsExactly(
                        "licensed to 31 Jan 202771 days left",
                        "applied on 11 Oct 2026waiting for 41 days");
        assertThat(shown()).containsExactly("A-1", "B-2");
        open(PATH + "?on=2027-01-31");
        assertThat(states()).contains("licensed to 31 Jan 2027last day");
        open(PATH + "?on=2027-02-01");
        assertThat(states()).contains("expired after 31 Jan 20271 day ago");
        assertThat(page()).contains("No licence ends in this time");
    }

    @Test
    void filters_stand_in_the_address_and_words_that_mean_nothing_are_told() {
        LedgerBench.Desk desk = buy("licences-filtered");
        record(desk, "S-1", "A-1", LicenceDates.valid(LocalDate.of(2026, 4, 1), null));
        record(desk, "S-2", "B-2", LicenceDates.appliedOn(LocalDate.of(2026, 10, 11)));
        open(DAY + "&state=applied");
        assertThat(shown()).containsExactly("B-2");
        open(DAY + "&supplier=S-1");
        assertThat(shown()).containsExactly("A-1");
        open(DAY + "&q=second");
        assertThat(shown()).containsExactly("B-2");
        open(DAY + "&unit=" + desk.unit());
        assertThat(shown()).containsExactly("A-1", "B-2");
        open(DAY + "&state=odd&unit=x");
        assertThat(banners())
                .anyMatch(text -> text.contains("odd"))
                .anyMatch(text -> text.contains("x"));
        open(DAY + "&q=nothing");
        assertThat(shown()).isEmpty();
        click("Clear all");
        assertThat(shown()).hasSize(2);
    }

    @Test
    void a_licence_is_recorded_changed_and_withdrawn_and_bad_input_loses_nothing() {
        LedgerBench.Desk desk = buy("licences-recorded");
        open(DAY);
        click("Record a licence");
        click("Record");
        assertThat(banners()).anyMatch(text -> text.contains("mend the fields"));
        assertThat(labelled(ComboBox.class, "Supplier").isInvalid()).isTrue();
        choose("Supplier", "S-1");
        click("Record");
        assertThat(banners()).anyMatch(text -> text.contains("Say when it was applied for"));
        day("Valid from", LocalDate.of(2026, 4, 1));
        day("Valid to", LocalDate.of(2026, 3, 31));
        click("Record");
        assertThat(banners()).anyMatch(text -> text.contains("ends before it begins"));
        day("Valid to", LocalDate.of(2027, 3, 31));
        click("Record");
        assertThat(banners()).anyMatch(text -> text.contains("has a number"));
        type("Number", "A-17");
        type("Quantity", "lots");
        click("Record");
        assertThat(banners()).anyMatch(text -> text.contains("mend the fields"));
        type("Quantity", "1 200.5");
        click("Record");
        assertThat(labelled(TextField.class, "Unit of quantity").isInvalid()).isTrue();
        type("Unit of quantity", "kg");
        click("Record");
        assertThat(page())
                .contains("Licence A-17 is on file", "licensed900 k EUR", "none100 k EUR");
        assertThat(CurrentActor.as(desk.actor(), licences::all))
                .singleElement()
                .satisfies(one ->
                        assertThat(LicenceWords.amount(one.terms().amount()).replace('\u202f', ' '))
                                .isEqualTo("1 200.5 kg"));

        link("A-17");
        type("End-user certificate", "EUC-9");
        click("Record");
        assertThat(banners()).anyMatch(text -> text.contains("Say why"));
        type("Reason", "granted");
        click("Record");
        assertThat(page()).contains("Licence A-17 is changed");
        assertThat(CurrentActor.as(desk.actor(), licences::all))
                .singleElement()
                .satisfies(one -> assertThat(one.terms().certificate()).isEqualTo("EUC-9"));

        link("A-17");
        click("Withdraw this record");
        click("Withdraw");
        assertThat(banners()).anyMatch(text -> text.contains("Say why"));
        type("Reason", "another supplier's");
        click("Withdraw");
        assertThat(page()).contains("does not count any more", "No licence on file");
    }

    @Test
    void who_only_reads_records_nothing_and_takes_the_same_files_away() throws Exception {
        LedgerBench.Desk desk = buy("licences-read");
        record(desk, "S-1", "=A-1", LicenceDates.valid(LocalDate.of(2026, 4, 1), null));
        become(
                CurrentActor.asSystem(
                        "test",
                        () ->
                                People.person(
                                        accounts,
                                        "licences-manager",
                                        Set.of(desk.unit()),
                                        Role.MANAGER)));
        open(DAY);
        assertThat(buttons("Record a licence")).isEmpty();
        assertThat(number()).isInstanceOf(Span.class);
        List<String> files = new ArrayList<>();
        for (Anchor link : find(Anchor.class).all()) {
            if (link.getHref().contains("VAADIN/dynamic")) {
                ByteArrayOutputStream file = new ByteArrayOutputStream();
                test(link).download(file);
                files.add(file.toString(StandardCharsets.UTF_8));
            }
        }
        assertThat(files).hasSize(2);
        assertThat(files.getFirst())
                .contains(
                        "end_user_certificate",
                        "'=A-1",
                        "licensed",
                        "900000.00",
                        "2026-11-21,as-reported,2025-11-01,2026-10-31")
                .doesNotContain(",=A-1");
        assertThat(files.getLast()).startsWith("PK");
        become(
                CurrentActor.asSystem(
                        "test",
                        () -> People.person(accounts, "licences-alien", Set.of(), Role.MANAGER)));
        open("controls"); // a view of their own, as in a session of their own
        open(DAY);
        assertThat(page()).contains("No licence on file").doesNotContain("=A-1", "EUR");
    }

    @SuppressWarnings("unchecked")
    private void choose(String label, String code) {
        ComboBox<Choice> box = (ComboBox<Choice>) labelled(ComboBox.class, label);
        box.setValue(
                box.getDataProvider()
                        .fetch(new Query<>())
                        .filter(one -> one.code().equals(code))
                        .findAny()
                        .orElseThrow());
    }

    private void day(String label, LocalDate day) {
        labelled(DatePicker.class, label).setValue(day);
    }

    private void link(String text) {
        NativeButton link = (NativeButton) number();
        assertThat(link.getText()).isEqualTo(text);
        test(link).click();
    }

    /** What stands first in the first row. */
    private Component number() {
        return test(find(LicenceGrid.class).single())
                .getCellComponent(0, 0)
                .getChildren()
                .findFirst()
                .orElseThrow();
    }

    private List<String> shown() {
        return find(LicenceGrid.class)
                .single()
                .getDataProvider()
                .fetch(new Query<>())
                .map(row -> row.licence().terms().number())
                .toList();
    }

    private List<String> states() {
        LicenceGrid grid = find(LicenceGrid.class).single();
        // a phone shows number, supplier and state
        return IntStream.range(0, test(grid).size())
                .mapToObj(row -> text(test(grid).getCellComponent(row, 2)))
                .toList();
    }
}
