package io.github.linchpin.loading;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.upload.Upload;
import io.github.linchpin.access.Actor;
import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.access.Role;
import io.github.linchpin.account.AccountService;
import io.github.linchpin.kit.UploadedFile;
import io.github.linchpin.ledger.LedgerImport;
import io.github.linchpin.ledger.LedgerImportService;
import io.github.linchpin.ledger.LedgerJob;
import io.github.linchpin.ledger.LedgerJobs;
import io.github.linchpin.ledger.MappingService;
import io.github.linchpin.tabular.Checksum;
import io.github.linchpin.testing.FormTest;
import io.github.linchpin.testing.People;
import io.github.linchpin.testing.WritingTest;
import io.github.linchpin.unit.UnitChange;
import io.github.linchpin.unit.UnitService;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From an uploaded file to the lines that count and back, as a buyer sees it. */
@WritingTest
class LedgerImportsViewTest extends FormTest {
    private static final String FILE =
            """
            Beleg;Pos;Tag;Material;Lieferant;Betrag;W\u00e4hrung
            V-1;10;04.03.2026;MAG;S-9;1.250,50;EUR
            V-1;20;05.03.2026;MAG;S-9;20,00;EUR
            V-2;10;31.02.2026;MAG;S-9;=5+5;EUR
            """;

    @Autowired AccountService accounts;
    @Autowired UnitService units;
    @Autowired LedgerImportService imports;
    @Autowired LedgerJobs jobs;
    @Autowired MappingService mappings;

    @Test
    void a_file_is_mapped_read_applied_and_undone() throws Exception {
        int unit = unit("Loading screen");
        Actor buyer = buyer("loading-buyer", unit);
        become(buyer);
        open("ledger/imports");
        assertThat(find(Upload.class).all()).hasSize(1);
        assertThat(page()).contains("No purchases were uploaded yet");

        arrive("march.xlsx", "no table", "PK\u0003\u0004 and nothing else");
        assertThat(page()).contains("This file cannot be read");

        arrive("march.csv", "table", FILE);
        assertThat(page()).contains("Which column is what: march.csv", "V-2");
        click("Read the file");
        ComboBox<?> day = labelled(ComboBox.class, "Day of purchase");
        assertThat(day.isInvalid()).as("no column is known to be the day").isTrue();
        choose("Day of purchase", "Tag");
        choose("Days", "Day, month, year: 21.11.2026");
        choose("Numbers", "As in 1.234.567,89");
        type("Save these choices as", "SAP");
        click("Read the file");
        LedgerImport read = finished(buyer);
        assertThat(location()).isEqualTo("ledger/imports?import=" + read.id());

        open("ledger/imports?import=" + read.id());
        assertThat(page())
                .contains(
                        "3 rows in the file, 1 of them rejected",
                        "2 new lines",
                        "31.02.2026",
                        "=5+5",
                        "Waiting");
        click("Apply");
        assertThat(page()).contains("Waiting");
        confirm();
        finished(buyer);
        open("ledger/imports?import=" + read.id());
        assertThat(page()).contains("Applied: 2 new lines", "2 / 0 / 0");

        arrive("march.csv", "the same", FILE);
        assertThat(page()).contains("The choices are those of \"SAP\"");
        click("Read the file");
        LedgerImport twin = finished(buyer);
        open("ledger/imports?import=" + twin.id());
        assertThat(page()).contains("The same content counts already", "Nothing would change");
        click("Discard");
        confirm();
        assertThat(page()).contains("It was discarded");

        become(buyer("loading-other", unit("Loading elsewhere")));
        open("data/shares"); // a page is never handed over from one person to another
        open("ledger/imports?import=" + read.id());
        assertThat(page()).contains("import=" + read.id()).doesNotContain("march.csv");
        open("inputs");

        become(buyer);
        open("ledger/imports?import=" + read.id());
        click("Undo import");
        confirm();
        finished(buyer);
        open("ledger/imports?import=" + read.id());
        assertThat(page()).contains("It was undone");
        CurrentActor.asActor(buyer, () -> mappings.remove(unit, "SAP"));
    }

    @Test
    void somebody_without_a_unit_is_told_why_there_is_nothing() {
        become(
                CurrentActor.asSystem(
                        "test", () -> People.person(accounts, "loading-nobody", Role.PROCUREMENT)));
        open("ledger/imports?import=x");
        assertThat(find(Upload.class).all()).isEmpty();
        assertThat(page()).contains("No business unit to load purchases for", "import=x");
    }

    private int unit(String name) {
        return CurrentActor.asSystem(
                "test", () -> units.create(new UnitChange(null, name, "DE", true, "")));
    }

    private Actor buyer(String name, int unit) {
        return CurrentActor.asSystem(
                "test", () -> People.person(accounts, name, Set.of(unit), Role.PROCUREMENT));
    }

    private void arrive(String name, String why, String text) throws Exception {
        Path file = Files.createTempFile("linchpin-loading", ".csv");
        Files.writeString(file, text);
        ((LedgerImportsView) getCurrentView())
                .map(new UploadedFile(file, name, text.length(), Checksum.of(text)));
        assertThat(page()).as(why).isNotEmpty();
    }

    @SuppressWarnings("unchecked")
    private void choose(String label, String item) {
        ComboBox<Object> field = labelled(ComboBox.class, label);
        test(field).selectItem(item);
    }

    /** The newest import, once nothing is done to it any more. */
    private LedgerImport finished(Actor buyer) {
        return CurrentActor.as(
                buyer,
                () -> {
                    jobs.running().forEach(LedgerJob::await);
                    return imports.all().getFirst();
                });
    }
}
