package io.github.linchpin.register;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.Location;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.linchpin.kit.BarList;
import io.github.linchpin.kit.InfoCard;
import io.github.linchpin.kit.ReadingBar;
import io.github.linchpin.shared.Viewpoint;
import io.github.linchpin.testing.Proof;
import io.github.linchpin.testing.StatementCounter;
import io.github.linchpin.testing.ViewTest;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
class MeasureViewTest extends SpringBrowserlessTest {
    @Autowired StatementCounter statements;
    @Autowired RegisterService register;

    @Test
    void the_ban_of_46_2024_sleeps_and_says_until_when() {
        open("controls/CN-2024-46-2A");
        assertThat(page())
                .contains("CN 46/2024 item 2A")
                .contains("Gallium, germanium, antimony and superhard items to the United States")
                .contains("On 21 Nov 2026 in Asia/Shanghai: suspended.")
                .contains("The last suspended day on file is 27 Nov 2026, 6 days from then")
                .contains("it changes on 28 Nov 2026")
                .contains("read in a transcription or copy")
                .contains("Official text");
        assertThat(find(ReadingBar.class).all()).isEmpty();
        assertThat(card("Touches 3 input stages"))
                .contains("Gallium")
                .contains("99.0 %")
                .contains("Germanium")
                .contains("Antimony");
        assertThat(card("When it holds"))
                .contains("9 Nov 2025 to 27 Nov 2026")
                .contains("3 Dec 2024 to 8 Nov 2025");
        assertThat(card("What was known when"))
                .contains("MOFCOM Announcement No. 72 of 2025")
                .contains("nothing later reported");
        assertThat(card("Scope: 24 rows"))
                .contains("oxide of 99.99 % or more")
                .contains("Is the purity of the antimony oxide 99.99 % or more?");
    }

    @Test
    void on_the_day_after_it_is_in_force_with_the_reason_for_the_doubt() {
        open("controls/CN-2024-46-2A?on=2026-11-28");
        assertThat(page())
                .contains("On 28 Nov 2026 in Asia/Shanghai: in force (unconfirmed).")
                .contains("no later act is on file");
    }

    @Test
    void a_suspension_shows_both_readings_and_since_when_each_was_known() {
        open("controls/CN-2025-57");
        assertThat(page())
                .contains("suspended (unconfirmed)")
                .contains("that it goes on is only reported");
        assertThat(find(ReadingBar.class).single().getElement().getTextRecursively())
                .contains("suspended in the reading as reported, in force in the other");
        assertThat(card("When it holds"))
                .contains("7 Nov 2025 to 10 Nov 2026suspendedsuspended")
                .contains("11 Nov 2026 to 10 Jan 2027suspendedin force")
                .contains("since 11 Jan 2027in forcein force");
        assertThat(card("What was known when"))
                .contains("1: 9 Oct 2025")
                .contains("1: 7 Nov 2025")
                .contains("nothing later reported")
                .contains("2: 28 Sep 2026")
                .contains("to 10 Jan 2027, MOFCOM readout of the eighth China-US talks");
    }

    @Test
    void the_bar_switches_the_reading_and_keeps_the_rest() {
        open("controls/CN-2025-57?on=2026-12-01");
        test(find(NativeButton.class).all().stream()
                        .filter(button -> button.getText().equals("Switch to legal text"))
                        .findFirst()
                        .orElseThrow())
                .click();
        assertThat(UI.getCurrent().getActiveViewLocation().getQueryParameters().getParameters())
                .containsEntry("reading", List.of("legal-text"))
                .containsEntry("on", List.of("2026-12-01"));
        assertThat(page()).contains("On 1 Dec 2026 in Asia/Shanghai: in force");
    }

    @Test
    void before_the_report_nothing_of_it_is_shown() {
        open("controls/CN-2025-57?known=2026-09-27");
        assertThat(find(ReadingBar.class).all()).isEmpty();
        assertThat(card("What was known when"))
                .contains("1: 7 Nov 2025")
                .doesNotContain("28 Sep 2026")
                .doesNotContain("10 Jan 2027");
        open("controls/CN-2025-57?known=2026-09-28");
        assertThat(find(ReadingBar.class).all()).hasSize(1);
        assertThat(card("What was known when")).contains("2: 28 Sep 2026");
        open("controls/CN-2025-57?known=2026-04-30");
        assertThat(page()).doesNotContain("What was seen"); // an observation of May 2026
    }

    @Test
    void the_clauses_of_an_act_lead_to_each_other() {
        open("controls/CN-2025-61-1-1?reading=legal-text");
        assertThat(card("Announcement No. 61 of 2025"))
                .contains("Item 1(1)")
                .contains("goods made abroad with its content")
                .contains("follows the first origin to the final country");
        assertThat(find(Anchor.class).all())
                .filteredOn(anchor -> anchor.getText().startsWith("CN 61/2025"))
                .extracting(Anchor::getHref)
                .containsExactly(
                        "controls/CN-2025-61-1-2?reading=legal-text",
                        "controls/CN-2025-61-1-3?reading=legal-text");
    }

    @Test
    void permits_of_named_holders_are_listed_and_only_those_known() {
        open("controls/ID-CU-2023");
        assertThat(page()).contains("prohibited").contains("in Asia/Jakarta");
        assertThat(card("What was known when"))
                .contains("Permits and waivers of named holders")
                .contains("Freeport Indonesia; Amman Mineral")
                .contains("Jun 2023 to 31 May 2024")
                .contains("17 Mar 2025 to Sep 2025");
        assertThat(card("Touches 1 input stage"))
                .contains("Copper")
                .contains("up to ")
                .contains("Does the seller lack an export permit valid on the shipping day?");
        open("controls/ID-CU-2023?known=2024-12-31");
        assertThat(card("What was known when"))
                .contains("second permit")
                .doesNotContain("17 Mar 2025");
    }

    @Test
    void a_measure_on_technology_touches_no_goods_but_a_project() {
        open("controls/CN-TECH-2025-07");
        assertThat(card("No supply with figures is touched"))
                .contains("It gives no purchase a class");
        assertThat(card("1 project needs this technology"))
                .contains("BlueOval Battery Park Michigan")
                .contains("LFP know-how licensed from a Chinese firm")
                .contains("under construction or ramping");
    }

    @Test
    void codes_warn_of_baskets_and_evidence_is_drawn_as_bars() {
        open("controls/CN-2023-23");
        assertThat(card("36 customs codes"))
                .contains("CN10 8112929010")
                .contains("Basket: six digits also hold: germanium;indium;niobium;vanadium")
                .contains("Codes inform; the description of the goods decides");
        assertThat(find(BarList.class).all()).hasSizeGreaterThan(3);
        assertThat(card("What was seen"))
                .contains("Gallium: exports (kg), China")
                .contains("complete halt")
                .contains("by the rule");
        assertThat(card("Touches 2 input stages")).contains("Gallium").contains("Germanium");
    }

    @Test
    void an_unknown_measure_leads_back() {
        open("controls/CN-1999-1");
        assertThat(page())
                .contains("No such measure")
                .contains("no measure with the id CN-1999-1")
                .contains("Back to the register");
        open("controls/CN-2025-57?known=2025-10-08&on=2026-12-01");
        assertThat(page()).contains("as it was known on 8 Oct 2025 held no measure");
        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getHref)
                .contains("controls?known=2025-10-08&on=2026-12-01");
    }

    @Test
    void a_wrong_day_is_named() {
        open("controls/CN-2025-57?on=soon");
        assertThat(page()).contains("on=soon").contains("CN 57/2025");
    }

    @Test
    void the_touched_inputs_can_be_exported() {
        open("controls/CN-2024-46-2A?home=US&on=2026-11-28");
        List<NamedCsvRecord> rows = csv();
        assertThat(rows.stream().filter(row -> !row.getField("exposed").isEmpty()))
                .extracting(row -> row.getField("input"))
                .containsExactly("gallium", "germanium", "antimony");
        // the rest of its scope has no share, and says so
        assertThat(rows)
                .filteredOn(row -> row.getField("exposed").isEmpty())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.getField("note")).contains("No share table"));
        NamedCsvRecord gallium = rows.getFirst();
        assertThat(gallium.getField("measure_id")).isEqualTo("CN-2024-46-2A");
        assertThat(gallium.getField("stage")).isEqualTo("refining");
        assertThat(new BigDecimal(gallium.getField("exposed"))).isEqualByComparingTo("0.990099");
        assertThat(gallium.getField("towards")).isEqualTo("US");
        assertThat(gallium.getField("state")).isEqualTo("in-force");
        assertThat(gallium.getField("certainty")).isEqualTo("unconfirmed");
        assertThat(gallium.getField("on")).isEqualTo("2026-11-28");
        assertThat(gallium.getField("source")).contains("USGS");
        open("controls/ID-CU-2023");
        NamedCsvRecord copper = csv().getFirst();
        assertThat(new BigDecimal(copper.getField("exposed"))).isZero();
        assertThat(new BigDecimal(copper.getField("up_to"))).isPositive();
        assertThat(copper.getField("question")).contains("export permit");
    }

    @Test
    void a_rule_on_an_end_use_touches_no_share_and_says_why() {
        open("controls/CN-2024-46-1");
        assertThat(card("No supply with figures is touched"))
                .contains("It addresses one end use only")
                .contains("Export CSV");
        assertThat(csv())
                .hasSizeGreaterThan(80)
                .allSatisfy(row -> assertThat(row.getField("note")).contains("one end use only"));
    }

    @Test
    void seen_from_elsewhere_a_ban_on_one_country_touches_nothing() {
        open("controls/CN-2024-46-2A?home=JP");
        assertThat(card("No supply with figures is touched")).contains("towards Japan");
    }

    /**
     * No text without its key, on any day and in either reading. In every build all measures as
     * they stand, and on each other day another quarter of them; all on all days as a proof.
     */
    @ParameterizedTest
    @CsvSource({
        "0, ''",
        "0, ?reading=legal-text&on=2027-03-01",
        "1, ?on=2019-01-01",
        "2, ?on=1900-01-01",
        "3, ?on=2100-12-31"
    })
    void every_measure_has_a_complete_page(int first, String query) {
        List<String> ids =
                register.page(Viewpoint.NOW).lines().stream()
                        .map(line -> line.measure().id())
                        .toList();
        assertThat(ids).hasSize(85);
        boolean all = query.isEmpty() || Proof.isFull();
        for (int i = all ? 0 : first; i < ids.size(); i += all ? 1 : 4) {
            String id = ids.get(i);
            open("controls/" + id + query);
            assertThat(page()).as(id).doesNotContain("!en").doesNotContain("{0}");
            assertThat(find(InfoCard.class).all()).as(id).hasSizeGreaterThanOrEqualTo(5);
            assertThat(find(H2.class).all()).as(id).noneMatch(title -> title.getText().isBlank());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "controls/CN-2024-46-2A",
                "controls/CN-2023-23",
                "controls/CN-TECH-2025-07",
                "controls/ID-CU-2023",
                "controls/CN-1999-1"
            })
    void the_page_needs_at_most_six_statements(String address) {
        open(address); // what is kept between pages is read now
        open("inputs/thallium");
        statements.reset();
        open(address);
        assertThat(statements.count()).isBetween(0, 6);
    }

    private static void open(String address) {
        Location location = new Location(address);
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
    }

    /** With plain blanks. */
    private static String text(Element element) {
        return element.getTextRecursively().replace('\u00a0', ' ');
    }

    private String page() {
        return text(getCurrentView().getElement());
    }

    private String card(String title) {
        return find(InfoCard.class).all().stream()
                .map(card -> text(card.getElement()))
                .filter(text -> text.startsWith(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no card " + title + " in " + page()));
    }

    private List<NamedCsvRecord> csv() {
        Anchor export =
                find(Anchor.class).all().stream()
                        .filter(anchor -> anchor.getText().equals("Export CSV"))
                        .findFirst()
                        .orElseThrow();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        test(export).download(file);
        return CsvReader.builder()
                .ofNamedCsvRecord(file.toString(StandardCharsets.UTF_8).substring(1))
                .stream()
                .toList();
    }
}
