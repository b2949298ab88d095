package io.github.linchpin.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.router.Location;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.linchpin.concentration.LeadTable;
import io.github.linchpin.kit.Chip;
import io.github.linchpin.kit.ReadingBar;
import io.github.linchpin.testing.StatementCounter;
import io.github.linchpin.testing.ViewTest;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
class InputsViewTest extends SpringBrowserlessTest {
    @Autowired StatementCounter statements;

    @Test
    void the_most_concentrated_input_comes_first() {
        open("inputs");
        List<InputRow> rows = rows();
        assertThat(rows).hasSizeGreaterThan(140);
        assertThat(rows.getFirst().lead()).isNotNull();
        assertThat(rows.getLast().lead()).isNull();
    }

    @Test
    void the_search_for_a_member_finds_its_families_too() {
        open("inputs?q=dysprosium");
        assertThat(rows())
                .extracting(InputRow::slug)
                .contains("dysprosium", "heavy-rare-earths", "magnet-rare-earths", "rare-earths");
    }

    @Test
    void a_symbol_or_another_spelling_finds_an_input() {
        open("inputs?q=Ga");
        assertThat(rows()).extracting(InputRow::slug).contains("gallium");
        open("inputs?q=aluminum");
        assertThat(rows()).extracting(InputRow::slug).contains("aluminium");
    }

    @Test
    void facets_of_the_address_narrow_the_list_and_show_as_chips() {
        open("inputs?stage=refining&level=severe&leader=CN&figures=yes");
        List<InputRow> rows = rows();
        assertThat(rows).isNotEmpty();
        assertThat(rows)
                .allSatisfy(row -> {
                    assertThat(lead(row).stage().code()).isEqualTo("refining");
                    assertThat(lead(row).largest().area()).isEqualTo("CN");
                });
        assertThat(rows).extracting(InputRow::slug).contains("gallium");
        assertThat(
                        find(Chip.class).all().stream()
                                .filter(chip -> chip.hasClassName("lp-chip--filter")))
                .hasSize(4);
        test(find(NativeButton.class).all().stream()
                        .filter(b -> b.getText().equals("Clear all"))
                        .findFirst()
                        .orElseThrow())
                .click();
        assertThat(rows()).hasSizeGreaterThan(rows.size());
    }

    @Test
    void typing_into_the_search_changes_the_list() {
        open("inputs");
        test(find(TextField.class).single()).setValue("germanium");
        assertThat(rows()).extracting(InputRow::slug).containsOnly("germanium");
        assertThat(texts()).anyMatch(text -> text.contains("1 row of 1 input by stage"));
    }

    @Test
    void nothing_found_says_what_to_do() {
        open("inputs?q=unobtainium");
        assertThat(rows()).isEmpty();
        assertThat(texts()).anyMatch(text -> text.contains("no rows"));
    }

    @Test
    void every_column_sorts_the_whole_list() {
        for (InputSort sort : InputSort.values()) {
            open("inputs?figures=yes&sort=" + sort.code());
            List<InputRow> up = rows();
            open("inputs?figures=yes&sort=-" + sort.code());
            List<InputRow> down = rows();
            assertThat(up).as(sort.code()).hasSameElementsAs(down).isNotEqualTo(down);
        }
    }

    @Test
    void an_earlier_state_of_knowledge_shows_earlier_editions() {
        open("inputs?q=gallium&known=2025-12-01");
        InputRow gallium = rows().getFirst();
        assertThat(lead(gallium).edition().source()).isEqualTo("usgs-mcs-2025");
        assertThat(lead(gallium).period().toString()).isEqualTo("2024");
        open("inputs?q=gallium");
        assertThat(lead(rows().getFirst()).edition().source()).isEqualTo("usgs-mcs-2026");
    }

    @Test
    void a_day_that_is_none_is_named() {
        open("inputs?known=yesterday");
        assertThat(texts()).anyMatch(text -> text.contains("known=yesterday"));
    }

    @Test
    void the_page_needs_at_most_six_statements() {
        open("inputs?q=copper"); // what is kept between pages is read now
        open("nowhere");
        statements.reset();
        open("inputs?q=lithium");
        roundTrip(); // fetches what the grid shows
        assertThat(statements.count()).isBetween(1, 6);
    }

    @Test
    void the_column_control_says_class_share_and_what_comes_next() {
        open("inputs?q=gallium");
        assertThat(control("gallium")).contains("licence 99 %").contains("28 Nov 2026: prohibited");
        open("inputs?q=gallium&on=2026-11-28");
        assertThat(control("gallium")).startsWith("prohibited 99 %");
        open("inputs?q=gallium&home=CN");
        assertThat(control("gallium")).isEqualTo("free");
        open("inputs?q=cobalt&stage=refining");
        assertThat(control("cobalt")).startsWith("quota upstream, mining");
        open("inputs?q=ndfeb");
        assertThat(control("ndfeb-magnets")).startsWith("conditional up to 94 %");
    }

    @Test
    void the_facet_control_keeps_a_class_and_drops_the_rest() {
        open("inputs?control=licence");
        List<String> slugs = rows().stream().map(InputRow::slug).toList();
        assertThat(slugs).contains("gallium", "germanium").doesNotContain("niobium");
        assertThat(rows())
                .allSatisfy(row -> assertThat(control(row)).as(row.slug()).startsWith("licence"));
        assertThat(texts()).anyMatch(text -> text.startsWith("control: licence"));
        open("inputs?control=licence&on=2026-11-28");
        assertThat(rows()).extracting(InputRow::slug).doesNotContain("gallium");
        open("inputs?control=prohibited&control=quota");
        assertThat(rows())
                .extracting(InputRow::slug)
                .contains("cobalt")
                .doesNotContain("gallium", "niobium");
        open("inputs?control=free&figures=yes");
        assertThat(rows()).extracting(InputRow::slug).contains("niobium").doesNotContain("gallium");
    }

    @Test
    void an_input_without_a_table_has_the_class_that_its_measures_give() {
        open("inputs?q=dysprosium&control=licence");
        InputRow dysprosium =
                rows().stream()
                        .filter(row -> row.slug().equals("dysprosium"))
                        .findFirst()
                        .orElseThrow();
        assertThat(dysprosium.lead()).isNull();
        assertThat(control(dysprosium)).isEqualTo("licence");
        open("inputs?q=holmium");
        assertThat(control("holmium")).isEqualTo("other reading: licence");
        open("inputs?q=holmium&reading=legal-text");
        assertThat(control("holmium")).startsWith("licence");
        open("inputs?q=thallium");
        assertThat(control("thallium")).isEmpty();
    }

    @Test
    void the_list_sorts_by_control_from_the_strongest() {
        open("inputs?figures=yes&sort=control");
        List<String> words = rows().stream().map(row -> word(control(row))).distinct().toList();
        assertThat(words).startsWith("prohibited", "quota", "licence").endsWith("free");
        open("inputs?figures=yes&sort=-control");
        assertThat(rows().stream().map(row -> word(control(row))).distinct().toList().getFirst())
                .isEqualTo("free");
    }

    @Test
    void the_bar_counts_what_reads_differently_and_switches() {
        open("inputs");
        assertThat(find(ReadingBar.class).single().getElement().getTextRecursively())
                .containsPattern("^\\d+ input stages read differently")
                .contains("Shown: as reported.");
        test(find(NativeButton.class).all().stream()
                        .filter(b -> b.getText().equals("Switch to legal text"))
                        .findFirst()
                        .orElseThrow())
                .click();
        assertThat(UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters())
                .isEqualTo("inputs?reading=legal-text");
        open("inputs?on=2026-11-10");
        assertThat(find(ReadingBar.class).all()).isEmpty();
    }

    @Test
    void the_export_holds_control_and_viewpoint_of_every_row() {
        open("inputs?q=gallium&stage=refining&on=2026-11-25&home=US");
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        test(find(Anchor.class).all().stream()
                        .filter(anchor -> anchor.getText().equals("Export CSV"))
                        .findFirst()
                        .orElseThrow())
                .download(file);
        List<NamedCsvRecord> csv =
                CsvReader.builder()
                        .ofNamedCsvRecord(file.toString(StandardCharsets.UTF_8).substring(1))
                        .stream()
                        .toList();
        assertThat(csv)
                .extracting(row -> row.getField("input"))
                .containsExactlyElementsOf(rows().stream().map(InputRow::slug).toList());
        NamedCsvRecord gallium = csv.getFirst();
        assertThat(gallium.getField("class")).isEqualTo("licence");
        assertThat(gallium.getField("class_other_reading")).isEqualTo("licence");
        assertThat(new BigDecimal(gallium.getField("exposed"))).isEqualByComparingTo("0.990099");
        assertThat(gallium.getField("next_change")).isEqualTo("2026-11-28");
        assertThat(gallium.getField("on")).isEqualTo("2026-11-25");
        assertThat(gallium.getField("towards")).isEqualTo("US");
        assertThat(gallium.getField("reading")).isEqualTo("as-reported");
    }

    @Test
    void words_that_are_none_are_named() {
        open("inputs?control=forbidden&level=extreme&stage=baking");
        assertThat(texts())
                .anyMatch(text -> text.contains("control=forbidden"))
                .anyMatch(text -> text.contains("level=extreme"))
                .anyMatch(text -> text.contains("stage=baking"));
        assertThat(rows()).hasSizeGreaterThan(140);
    }

    private String control(String slug) {
        return control(
                rows().stream().filter(row -> row.slug().equals(slug)).findFirst().orElseThrow());
    }

    /** What the cell says. */
    private String control(InputRow row) {
        InputGrid grid = find(InputGrid.class).single();
        List<InputRow> rows = rows();
        return test(grid)
                .getCellComponent(rows.indexOf(row), InputSort.CONTROL.code())
                .getElement()
                .getTextRecursively()
                .replace('\u00a0', ' ');
    }

    private static String word(String control) {
        return control.replaceAll("^(\\w+).*", "$1");
    }

    private static LeadTable lead(InputRow row) {
        return Objects.requireNonNull(row.lead());
    }

    private static void open(String address) {
        Location location = new Location(address);
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
    }

    private List<InputRow> rows() {
        return find(InputGrid.class).single().getDataProvider().fetch(new Query<>()).toList();
    }

    private List<String> texts() {
        return find(Span.class).all().stream()
                .map(Component::getElement)
                .map(e -> e.getTextRecursively())
                .toList();
    }
}
