package io.github.linchpin.compare;

import static io.github.linchpin.compare.Pages.all;
import static io.github.linchpin.compare.Pages.card;
import static io.github.linchpin.compare.Pages.follow;
import static io.github.linchpin.compare.Pages.open;
import static io.github.linchpin.compare.Pages.row;
import static io.github.linchpin.compare.Pages.rows;
import static io.github.linchpin.compare.Pages.text;
import static io.github.linchpin.compare.Pages.where;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.linchpin.kit.Banner;
import io.github.linchpin.kit.EmptyState;
import io.github.linchpin.kit.InfoCard;
import io.github.linchpin.testing.StatementCounter;
import io.github.linchpin.testing.ViewTest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
class DifferenceViewTest extends SpringBrowserlessTest {
    private static final String SUSPENSION = "compare/days?left=2026-11-27&right=2026-11-28";
    private static final String EDITION = "compare/knowledge?left=2025-12-01&right=2026-11-21";

    @Autowired StatementCounter statements;

    @ParameterizedTest
    @ValueSource(strings = {"as-reported", "legal-text"})
    void the_day_after_the_suspension_three_stages_become_prohibited_in_both_readings(
            String reading) {
        open(SUSPENSION + "&reading=" + reading);
        assertThat(finding())
                .isEqualTo(
                        "Between 27 Nov 2026 and 28 Nov 2026: 3 input stages change class; 2"
                                + " measures change state.");
        InfoCard classes = card(page(), "3 input stages differ in class");
        assertThat(rows(classes))
                .extracting(Pages.Row::fact)
                .containsExactly("Antimony mining", "Gallium refining", "Germanium refining");
        assertThat(rows(classes)).extracting(Pages.Row::words).containsOnly("licence → prohibited");
        assertThat(row(classes, "Gallium").left()).isEqualTo("licence 99.0 %, free 1.0 %");
        assertThat(row(classes, "Gallium").right()).isEqualTo("prohibited 99.0 %, free 1.0 %");
        InfoCard measures = card(page(), "2 measures differ");
        assertThat(row(measures, "CN 46/2024 item 2A").left()).isEqualTo("suspended");
        assertThat(row(measures, "CN 46/2024 item 2A").right()).isEqualTo("in force (unconfirmed)");
    }

    @Test
    void the_counts_stand_side_by_side_and_lead_to_lists_of_that_length() {
        open(SUSPENSION);
        List<Pages.Row> counts = rows(card(page(), "The counts"));
        assertThat(counts).hasSize(5);
        assertThat(row(page(), "Under licence").words()).isEqualTo("3 fewer");
        assertThat(row(page(), "One country over 65").words()).isEqualTo("same");
        assertThat(row(page(), "Measures in force").words()).isEqualTo("2 more");
        int followed = 0;
        for (Pages.Row row : counts) {
            for (Anchor link : row.links()) {
                String shown = text(link);
                String behind = follow(link);
                if (row.fact().equals("Measures in force")) {
                    assertThat(behind).as(row.fact()).contains(shown + " in force");
                } else {
                    String stages = shown.replaceAll(".*\\((\\d+) input stages?\\)", "$1");
                    assertThat(behind)
                            .as(row.fact())
                            .contains(stages.equals("1") ? "1 row " : stages + " rows");
                }
                followed++;
            }
        }
        assertThat(followed).isEqualTo(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {SUSPENSION, EDITION})
    void every_value_leads_to_a_page_that_shows_it_on_that_side(String address) {
        open(address);
        List<Pages.Row> rows =
                all(page(), InfoCard.class).stream()
                        .skip(1)
                        .flatMap(card -> rows(card).stream().limit(4))
                        .toList();
        assertThat(rows).hasSizeGreaterThan(4);
        for (Pages.Row row : rows) {
            for (Anchor link : row.links()) {
                boolean left = row.left().equals(text(link));
                assertThat(where(link))
                        .containsEntry(
                                address.equals(EDITION) ? "known" : "on",
                                address.equals(EDITION)
                                        ? left ? "2025-12-01" : "2026-11-21"
                                        : left ? "2026-11-27" : "2026-11-28");
                String shown = text(link);
                String behind = follow(link);
                if (where(link).getOrDefault("path", "").startsWith("controls/")) {
                    assertThat(behind).contains(shown);
                } else {
                    assertThat(behind).contains(row.fact().split(" ", -1)[0]);
                    numbers(shown)
                            .forEach(number ->
                                    assertThat(behind).as(row + " " + shown).contains(number));
                }
            }
        }
    }

    /** "99.0 %" of classes, "9 800" of an index; tables are looked at by year. */
    private static List<String> numbers(String shown) {
        return Pattern.compile("\\d+\\.\\d %|\\d \\d{3}|\\b20\\d\\d\\b")
                .matcher(shown)
                .results()
                .map(MatchResult::group)
                .limit(1)
                .toList();
    }

    @Test
    void without_days_it_is_today_and_the_next_day_that_changes_a_class() {
        open("compare");
        assertThat(finding()).startsWith("Between 21 Nov 2026 and 28 Nov 2026: 3 input stages");
        List<DatePicker> days = all(page(), DatePicker.class);
        assertThat(days)
                .extracting(DatePicker::getValue)
                .containsExactly(LocalDate.of(2026, 11, 21), LocalDate.of(2026, 11, 28));
        open("compare/days?left=2026-12-15");
        assertThat(finding()).startsWith("Between 15 Dec 2026 and 1 Jan 2027: ");
        open("compare/days?on=2026-11-28&right=2026-11-27");
        assertThat(finding()).startsWith("Between 28 Nov 2026 and 27 Nov 2026: 3 input stages");
    }

    @Test
    void a_later_edition_brings_tables_and_measures() {
        open(EDITION);
        assertThat(finding())
                .startsWith("Between what was known on 1 Dec 2025 and known on 21 Nov 2026: ")
                .contains("52 input stages have another table")
                .contains("21 measures are new")
                .doesNotContain("not on record any more");
        InfoCard tables = card(page(), "52 input stages have another table");
        assertThat(row(tables, "Alumina refining").left()).startsWith("USGS, 2025 · 2024");
        assertThat(row(tables, "Alumina refining").right()).startsWith("USGS, 2026 · 2025");
        assertThat(row(tables, "Alumina refining").words()).isEqualTo("another edition");
        InfoCard measures = card(page(), "measures differ");
        assertThat(row(measures, "CN 1/2026").left()).isEqualTo("not on record");
        assertThat(row(measures, "CN 1/2026").words()).isEqualTo("known from 6 Jan 2026");
        open("compare/knowledge?left=2026-11-21&right=2025-12-01");
        assertThat(finding())
                .contains("21 measures are not on record any more")
                .doesNotContain("new");
    }

    @Test
    void without_a_state_of_knowledge_it_is_the_newest_edition_against_now() {
        open("compare/knowledge");
        assertThat(finding()).contains("and known now").contains("another table");
        assertThat(find(Banner.class).all()).isEmpty();
    }

    @Test
    void words_that_change_come_before_numbers_and_all_rows_come_on_demand() {
        open(EDITION + "&show=class");
        InfoCard card = card(page(), "differ in class or share");
        List<String> words = rows(card).stream().map(Pages.Row::words).toList();
        assertThat(words.getFirst()).doesNotContain("other shares");
        assertThat(rows(card)).hasSizeBetween(12, 30);
        Anchor all =
                all(card, Anchor.class).stream()
                        .filter(link -> link.getText().startsWith("Show all"))
                        .findFirst()
                        .orElseThrow();
        int rows = Integer.parseInt(all.getText().replace("Show all ", ""));
        open(all.getHref());
        assertThat(rows(card(page(), "differ in class or share")))
                .hasSizeGreaterThanOrEqualTo(rows);
    }

    @Test
    void a_chip_shows_one_kind_of_difference() {
        open(SUSPENSION);
        Anchor chip = anchor("Measures (2)");
        open(chip.getHref());
        assertThat(where()).containsEntry("show", "measures").containsEntry("left", "2026-11-27");
        assertThat(all(page(), InfoCard.class)).hasSize(2);
        assertThat(text(page())).contains("2 measures differ").doesNotContain("Gallium refining");
        open(anchor("Class (3)").getHref());
        assertThat(all(page(), InfoCard.class)).hasSize(3);
        open(anchor("Clear all").getHref());
        assertThat(where()).doesNotContainKey("show");
    }

    @Test
    void the_sides_can_be_swapped_and_chosen() {
        open(SUSPENSION + "&home=US&reading=legal-text");
        open(anchor("⇄").getHref());
        assertThat(where())
                .containsEntry("left", "2026-11-28")
                .containsEntry("right", "2026-11-27")
                .containsEntry("reading", "legal-text");
        assertThat(row(card(page(), "differ in class"), "Gallium").words())
                .isEqualTo("prohibited → licence");
        test(all(page(), DatePicker.class).getLast()).setValue(LocalDate.of(2026, 11, 21));
        assertThat(where()).containsEntry("right", "2026-11-21");
        open(anchor("a year ago").getHref());
        assertThat(where()).containsEntry("left", "2025-11-21");
    }

    @Test
    void the_home_decides_what_differs() {
        open(SUSPENSION + "&home=JP");
        assertThat(finding())
                .isEqualTo("Between 27 Nov 2026 and 28 Nov 2026: 2 measures change state.");
        open("compare/days?left=2026-11-21&right=2026-11-22");
        assertThat(finding()).endsWith("nothing on file differs.");
        assertThat(find(EmptyState.class).all()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "compare/days?left=yesterday          | left=yesterday, which is no day",
                "compare/days?right=2026-02-30        | shown instead: 28 Nov 2026",
                "compare/knowledge?left=2025          | left=2025, which is no day",
                "compare/knowledge?right=now          | shown instead: known now",
                "compare/days?show=everything         | show=everything",
                "compare/days?reading=mine            | reading=mine",
                "compare/days?left=2026-11-21&right=2026-11-21 | Both sides are the same: 21 Nov 2026"
            })
    void what_cannot_be_read_is_named_and_something_sensible_shown(String address, String said) {
        open(address);
        assertThat(find(Banner.class).all())
                .singleElement()
                .satisfies(banner -> assertThat(text(banner)).contains(said));
        assertThat(card(page(), "The counts")).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"compare", SUSPENSION, EDITION, "compare/knowledge?on=2027-01-11"})
    void the_page_needs_at_most_six_statements(String address) {
        open(address); // what is kept between pages is read now
        open("inputs/thallium");
        statements.reset();
        open(address);
        assertThat(statements.count()).isBetween(1, 6);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "compare/days?left=1900-01-01&right=2100-12-31",
                "compare/knowledge?left=1900-01-01",
                "compare/knowledge?right=2100-12-31",
                "compare/days?known=1900-01-01&home=ZZ"
            })
    void no_viewpoint_breaks_the_page(String address) {
        open(address);
        assertThat(getCurrentView()).isInstanceOf(DifferenceView.class);
        assertThat(text(page())).doesNotContain("!en");
    }

    @Test
    void the_export_holds_every_difference_with_sources_and_both_viewpoints() {
        open(EDITION);
        List<NamedCsvRecord> rows = csv();
        assertThat(rows)
                .filteredOn(row -> row.getField("difference").equals("table"))
                .hasSize(52)
                .anySatisfy(row -> {
                    assertThat(row.getField("input")).isEqualTo("alumina");
                    assertThat(row.getField("left_source")).isEqualTo("usgs-mcs-2025");
                    assertThat(row.getField("right_source")).isEqualTo("usgs-mcs-2026");
                    assertThat(row.getField("left_known")).isEqualTo("2025-12-01");
                    assertThat(row.getField("right_known")).isEqualTo("2026-11-21");
                    assertThat(row.getField("left_on")).isEqualTo("2026-11-21");
                });
        assertThat(rows)
                .filteredOn(row -> row.getField("difference").equals("measure-new"))
                .hasSize(21)
                .allSatisfy(row -> {
                    assertThat(row.getField("measure_id")).isNotEmpty();
                    assertThat(row.getField("left_source")).isEmpty();
                    assertThat(row.getField("right_source")).isNotEmpty();
                });
        open(SUSPENSION + "&show=class");
        assertThat(csv())
                .hasSize(3)
                .allSatisfy(row -> {
                    assertThat(row.getField("difference")).isEqualTo("export-class");
                    assertThat(row.getField("right")).startsWith("prohibited");
                });
    }

    @Test
    void other_pages_lead_here() {
        open("controls");
        List<Anchor> days =
                find(Anchor.class).all().stream()
                        .filter(link -> link.getText().equals("Compare with today"))
                        .toList();
        assertThat(days).hasSizeGreaterThanOrEqualTo(3);
        assertThat(follow(days.getFirst())).contains("Between 21 Nov 2026 and 28 Nov 2026");
        open("inputs/gallium?home=JP");
        assertThat(follow(anchor("Compare with …"))).contains("Gallium severe, ");
        assertThat(where()).containsEntry("left", "gallium").containsEntry("home", "JP");
    }

    private Component page() {
        return (Component) getCurrentView();
    }

    private String finding() {
        return all(page(), Paragraph.class).stream()
                .filter(words -> words.hasClassName("lp-compare__finding"))
                .map(Pages::text)
                .findFirst()
                .orElseThrow();
    }

    private Anchor anchor(String text) {
        return all(page(), Anchor.class).stream()
                .filter(link -> link.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private List<NamedCsvRecord> csv() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        test(anchor("Export CSV")).download(file);
        String text = file.toString(StandardCharsets.UTF_8);
        assertThat(text).startsWith("\ufeff");
        return CsvReader.builder().ofNamedCsvRecord(text.substring(1)).stream().toList();
    }
}
