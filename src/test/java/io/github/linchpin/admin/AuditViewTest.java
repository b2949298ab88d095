package io.github.linchpin.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.Query;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.linchpin.audit.AuditEntry;
import io.github.linchpin.audit.AuditService;
import io.github.linchpin.kit.ShownOnce;
import io.github.linchpin.testing.FormTest;
import io.github.linchpin.testing.StatementCounter;
import io.github.linchpin.testing.WritingTest;
import io.github.linchpin.unit.BusinessUnit;
import io.github.linchpin.unit.UnitChange;
import io.github.linchpin.unit.UnitService;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WritingTest
@Tag("view")
class AuditViewTest extends FormTest {
    @Autowired AuditService audit;
    @Autowired UnitService units;
    @Autowired StatementCounter statements;

    private int unit;

    @BeforeEach
    void change() {
        String name = "Audited " + audit.head().number();
        unit = units.create(new UnitChange(null, name, "FR", true, "founded <b>today</b>"));
        BusinessUnit seen =
                units.all().stream().filter(known -> known.id() == unit).findFirst().orElseThrow();
        units.change(seen, new UnitChange(null, name, "JP", true, "moved"));
    }

    @Test
    void entries_are_fetched_as_they_are_needed_the_newest_first() {
        open("admin/audit");
        assertThat(entries(0, 2))
                .extracting(AuditEntry::action)
                .containsExactly("business-unit.changed", "business-unit.created");
        assertThat(count()).isEqualTo(audit.head().number() + " entries");
    }

    @Test
    void the_address_filters_and_a_chip_takes_a_filter_away() {
        open("admin/audit?subject=business-unit&id=" + unit + "&from=2026-11-21&to=2026-11-21");
        assertThat(entries(0, 50)).hasSize(2);
        open("admin/audit?subject=business-unit&id=" + unit + "&from=2026-11-22");
        assertThat(entries(0, 50)).isEmpty();
        open("admin/audit?action=business-unit.changed&q=MOVED&actor=test&id=" + unit);
        assertThat(entries(0, 50)).extracting(AuditEntry::reason).containsExactly("moved");
        test(find(NativeButton.class).all().stream()
                        .filter(button -> button.getText().equals("Clear all"))
                        .findFirst()
                        .orElseThrow())
                .click();
        assertThat(location()).isEqualTo("admin/audit");
        open("admin/audit?from=yesterday");
        assertThat(banners()).singleElement().asString().contains("from=yesterday");
    }

    @Test
    void an_entry_shows_what_changed_as_a_table_and_its_seal() {
        AuditEntry entry = audit.history("business-unit", Integer.toString(unit)).getFirst();
        open("admin/audit?open=" + entry.number());
        EntryDrawer drawer = find(EntryDrawer.class).single();
        assertThat(text(drawer))
                .contains("country", "FR", "JP", "moved", entry.hash(), entry.previousHash())
                .doesNotContain("{");
        click("Close");
        assertThat(location()).isEqualTo("admin/audit");
        assertThat(find(EntryDrawer.class).all()).isEmpty();
        open("admin/audit?open=999999999");
        assertThat(banners()).singleElement().asString().contains("open=999999999");
    }

    @Test
    void the_whole_trail_is_verified_and_its_head_shown() throws InterruptedException {
        open("admin/audit");
        click("Verify");
        click("Verify");
        waitForBanner();
        assertThat(banners())
                .singleElement()
                .asString()
                .contains("The trail is intact", audit.head().number() + " entries");
        assertThat(find(ShownOnce.class).single().secret()).isEqualTo(audit.head().toString());
    }

    @Test
    void a_head_that_was_never_the_head_is_noticed() throws InterruptedException {
        open("admin/audit");
        click("Verify");
        TextField expected = labelled(TextField.class, "Head noted earlier (optional)");
        test(expected).setValue("nonsense");
        click("Verify");
        assertThat(expected.getErrorMessage())
                .isEqualTo("Write NUMBER:HASH with 64 hexadecimal digits.");
        long number = audit.head().number();
        test(expected).setValue(number + ":" + "ab".repeat(32));
        click("Verify");
        waitForBanner();
        assertThat(banners())
                .singleElement()
                .asString()
                .contains("entry %d was written anew".formatted(number));
        test(expected).setValue(number + 7 + ":" + "ab".repeat(32));
        click("Verify");
        waitForBanner();
        assertThat(banners()).singleElement().asString().contains("later ones are missing");
    }

    @Test
    void the_export_holds_the_filtered_entries_with_their_seals() {
        open("admin/audit?subject=business-unit&id=" + unit);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        test(find(Anchor.class).all().stream()
                        .filter(anchor -> anchor.getText().equals("Export CSV"))
                        .findFirst()
                        .orElseThrow())
                .download(file);
        String text = file.toString(StandardCharsets.UTF_8);
        assertThat(text).startsWith("\ufeff");
        List<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(text.substring(1)).stream().toList();
        List<AuditEntry> kept = audit.history("business-unit", Integer.toString(unit));
        assertThat(rows)
                .extracting(row -> row.getField("hash"))
                .containsExactlyElementsOf(kept.stream().map(AuditEntry::hash).toList());
        assertThat(rows.getLast().getField("reason")).isEqualTo("founded <b>today</b>");
    }

    @Test
    void the_page_needs_at_most_six_statements() {
        open("admin/audit");
        statements.reset();
        open("admin/audit?subject=business-unit&open=1");
        entries(0, 50);
        assertThat(statements.count()).isBetween(1, 6);
    }

    /** The work is done elsewhere; its result comes with the next round trip. */
    private void waitForBanner() throws InterruptedException {
        for (int tries = 0; tries < 200 && !done(); tries++) {
            Thread.sleep(50);
            roundTrip();
        }
    }

    private boolean done() {
        return buttons("Verify").getLast().isEnabled();
    }

    private List<AuditEntry> entries(int offset, int limit) {
        return find(AuditGrid.class)
                .single()
                .getDataProvider()
                .fetch(new Query<>(offset, limit, List.of(), null, null))
                .toList();
    }

    private String count() {
        return find(Span.class).all().stream()
                .filter(span -> "status".equals(span.getElement().getAttribute("role")))
                .findFirst()
                .orElseThrow()
                .getText();
    }
}
