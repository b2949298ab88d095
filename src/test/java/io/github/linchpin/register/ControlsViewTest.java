package io.github.linchpin.register;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.router.Location;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.linchpin.kit.Banner;
import io.github.linchpin.kit.Chip;
import io.github.linchpin.kit.EmptyState;
import io.github.linchpin.kit.InfoCard;
import io.github.linchpin.kit.ReadingBar;
import io.github.linchpin.kit.Timeline;
import io.github.linchpin.shared.Effect;
import io.github.linchpin.shared.MeasureClass;
import io.github.linchpin.shared.MeasureState;
import io.github.linchpin.testing.StatementCounter;
import io.github.linchpin.testing.ViewTest;
import io.github.linchpin.wording.MeasureWords;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
class ControlsViewTest extends SpringBrowserlessTest {
    private static final List<String> READ_DIFFERENTLY =
            List.of(
                    "CN-2025-55",
                    "CN-2025-56",
                    "CN-2025-57",
                    "CN-2025-58",
                    "CN-2025-61-1-1",
                    "CN-2025-61-1-2",
                    "CN-2025-61-1-3",
                    "CN-2025-62");

    @Autowired StatementCounter statements;

    @Test
    void the_register_counts_restrictions_of_both_directions_and_the_rest() {
        open("controls");
        List<MeasureLine> lines = lines();
        assertThat(lines)
                .hasSize(85)
                .extracting(line -> line.measure().id())
                .doesNotHaveDuplicates();
        assertThat(effects(lines, Effect.EXPORT_RESTRICTION)).hasSize(44);
        assertThat(effects(lines, Effect.IMPORT_RESTRICTION)).hasSize(5);
        long inForce = lines.stream().filter(in(MeasureState.IN_FORCE)).count();
        assertThat(status())
                .isEqualTo(
                        "44 export restrictions · 5 import restrictions · 36 others · %d in force"
                                .formatted(inForce));
        assertThat(inForce).isBetween(1L, 84L);
    }

    @Test
    void what_changes_next_comes_first_and_what_is_over_last() {
        open("controls");
        List<MeasureLine> lines = lines();
        assertThat(lines.getFirst().measure().id()).isEqualTo("CN-2024-46-2A");
        assertThat(lines.getFirst().status().daysLeft()).isEqualTo(6);
        assertThat(lines.getLast().isOver()).isTrue();
        assertThat(lines.stream().dropWhile(line -> !line.isOver())).allMatch(MeasureLine::isOver);
    }

    @Test
    void eight_measures_read_differently_and_a_click_shows_the_other_reading() {
        open("controls");
        assertThat(differing()).containsExactlyInAnyOrderElementsOf(READ_DIFFERENTLY);
        assertThat(of("CN-2025-57").status().state()).isEqualTo(MeasureState.SUSPENDED);
        assertThat(of("CN-2025-57").other().state()).isEqualTo(MeasureState.IN_FORCE);
        assertThat(bar())
                .contains(
                        "8 measures differ between the readings: 50 are in force in the one shown")
                .contains("58 in the other")
                .contains("10 Nov 2026")
                .contains("10 Jan 2027")
                .contains("Shown: as reported.");
        long before = lines().stream().filter(in(MeasureState.IN_FORCE)).count();

        click("Switch to legal text");

        assertThat(location()).isEqualTo("controls?reading=legal-text");
        assertThat(of("CN-2025-57").status().state()).isEqualTo(MeasureState.IN_FORCE);
        assertThat(lines().stream().filter(in(MeasureState.IN_FORCE))).hasSize((int) before + 8);
        assertThat(bar())
                .contains(
                        "8 measures differ between the readings: 58 are in force in the one shown")
                .contains("Shown: legal text.");

        click("Switch to as reported");

        assertThat(location()).isEqualTo("controls");
        assertThat(of("CN-2025-57").status().state()).isEqualTo(MeasureState.SUSPENDED);
    }

    @Test
    void where_no_suspension_is_open_the_readings_agree() {
        open("controls?on=2026-11-10");
        assertThat(find(ReadingBar.class).all()).isEmpty();
        open("controls?issuer=ID");
        assertThat(find(ReadingBar.class).all()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "issuer=CN           | China",
                "input=gallium       | Gallium",
                "class=quota         | quota",
                "effect=technology   | technology",
                "state=suspended     | suspended",
                "towards=JP          | towards Japan",
                "q=46/2024           | Contains “46/2024”"
            })
    void every_facet_narrows_the_register_and_shows_as_a_chip(String query, String chip) {
        open("controls?" + query);
        assertThat(lines()).hasSizeBetween(1, 84);
        assertThat(chips()).extracting(found -> found.getElement().getText()).containsExactly(chip);

        test((NativeButton) chips().getFirst().getChildren().findFirst().orElseThrow()).click();

        assertThat(lines()).hasSize(85);
        assertThat(location()).isEqualTo("controls");
    }

    @Test
    void facets_keep_exactly_what_they_say() {
        open("controls?issuer=ID&issuer=CD");
        assertThat(lines())
                .extracting(line -> line.measure().measure().issuer())
                .containsOnly("ID", "CD");
        open("controls?class=quota");
        assertThat(lines())
                .extracting(line -> line.measure().measure().strength())
                .containsOnly(MeasureClass.QUOTA);
        open("controls?effect=import-restriction");
        assertThat(lines()).hasSize(5);
        assertThat(effects(lines(), Effect.IMPORT_RESTRICTION)).hasSize(5);
        open("controls?state=suspended");
        assertThat(ids()).hasSize(10).containsAll(READ_DIFFERENTLY).contains("CN-2024-46-2A");
        open("controls?state=suspended&reading=legal-text");
        assertThat(ids()).containsExactlyInAnyOrder("CN-2024-46-2A", "CN-2024-46-2B");
    }

    @Test
    void an_input_brings_the_measures_on_its_families_and_members() {
        open("controls?input=dysprosium");
        assertThat(lines())
                .extracting(line -> line.measure().id())
                .contains("CN-2025-18", "CN-2025-61-1-1")
                .doesNotContain("CN-2023-23");
        assertThat(lines()).anyMatch(line -> !line.names("dysprosium"));
        open("controls?input=rare-earths");
        assertThat(lines()).extracting(line -> line.measure().id()).contains("CN-2025-18");
        open("controls?input=gallium&input=cobalt");
        assertThat(lines())
                .allMatch(line -> line.names("gallium") || line.names("cobalt"))
                .extracting(line -> line.measure().measure().issuer())
                .contains("CN", "CD");
    }

    @Test
    void a_destination_keeps_what_reaches_it() {
        open("controls?towards=US");
        assertThat(ids()).contains("CN-2024-46-2A", "CN-2023-23", "US-DFARS-7052");
        open("controls?towards=jp");
        assertThat(ids()).contains("CN-2023-23").doesNotContain("CN-2024-46-2A", "US-DFARS-7052");
        open("controls?towards=CN&effect=export-restriction");
        assertThat(lines())
                .isNotEmpty()
                .noneMatch(line -> line.measure().measure().issuer().equals("CN"));
    }

    @Test
    void the_search_looks_into_acts_titles_and_names_of_inputs() {
        open("controls");
        test(find(TextField.class).single()).setValue("46/2024");
        assertThat(location()).isEqualTo("controls?q=46/2024");
        assertThat(ids())
                .containsExactlyInAnyOrder("CN-2024-46-1", "CN-2024-46-2A", "CN-2024-46-2B");
        open("controls?q=holmium");
        assertThat(ids()).contains("CN-2025-57");
        open("controls?q=Rare+earths+(all)");
        assertThat(ids()).contains("CN-2025-57");
    }

    @Test
    void filters_add_up_and_clear_all_takes_them_away_but_not_the_viewpoint() {
        open("controls?issuer=CN&state=suspended&on=2026-11-25&q=graphite");
        assertThat(ids()).contains("CN-2024-46-2B").doesNotContain("CN-2024-46-2A");
        assertThat(chips()).hasSize(3);

        click("Clear all");

        assertThat(location()).isEqualTo("controls?on=2026-11-25");
        assertThat(lines()).hasSize(85);
        assertThat(chips()).isEmpty();
    }

    @Test
    void the_day_after_the_suspension_the_ban_is_in_force_and_unconfirmed() {
        open("controls?on=2026-11-27");
        assertThat(of("CN-2024-46-2A").status().state()).isEqualTo(MeasureState.SUSPENDED);
        open("controls?on=2026-11-28");
        MeasureLine ban = of("CN-2024-46-2A");
        assertThat(ban.status().state()).isEqualTo(MeasureState.IN_FORCE);
        assertThat(MeasureWords.state(ban.status())).isEqualTo("in force (unconfirmed)");
        assertThat(MeasureWords.doubts(ban.status())).contains("no later act is on file");
    }

    @Test
    void an_earlier_state_of_knowledge_has_no_later_act() {
        open("controls?known=2025-12-01");
        assertThat(ids()).hasSizeBetween(30, 84).noneMatch(id -> id.startsWith("CN-2026"));
        assertThat(lines())
                .extracting(line -> line.measure().measure().timetable().announced().firstDay())
                .allMatch(day -> !day.isAfter(LocalDate.of(2025, 12, 1)));
        // the report of a later end came in September 2026
        assertThat(find(ReadingBar.class).all()).isEmpty();
        assertThat(of("CN-2025-57").status().state()).isEqualTo(MeasureState.IN_FORCE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "on=tomorrow",
                "on=2026-02-30",
                "known=1750-01-01",
                "home=USA",
                "reading=mine",
                "state=asleep",
                "class=LICENCE",
                "effect=tariff",
                "towards=Atlantis"
            })
    void a_word_or_day_that_is_none_is_named_and_left_out(String wrong) {
        open("controls?" + wrong);
        assertThat(find(Banner.class).all())
                .singleElement()
                .extracting(
                        banner -> banner.getElement().getTextRecursively(),
                        InstanceOfAssertFactories.STRING)
                .contains(wrong);
        assertThat(lines()).hasSize(85);
        assertThat(chips()).isEmpty();
    }

    @Test
    void nothing_found_says_what_to_do() {
        open("controls?q=unobtainium");
        assertThat(lines()).isEmpty();
        assertThat(find(InfoCard.class).all()).isEmpty();
        assertThat(status()).startsWith("0 export restrictions");
        assertThat(find(EmptyState.class).all())
                .extracting(empty -> empty.getElement().getTextRecursively())
                .anyMatch(text -> text.contains("No measure fits"));
    }

    @Test
    void the_calendar_lists_the_days_on_which_supply_changes_class() {
        open("controls");
        List<String> days =
                find(ListItem.class).all().stream().map(ControlsViewTest::text).toList();
        assertThat(days).hasSizeGreaterThanOrEqualTo(3);
        assertThat(days.getFirst())
                .startsWith("28 Nov 2026")
                .contains("in 7 days")
                .contains("Gallium refining: licence 99.0 % → prohibited 99.0 %")
                .contains("Germanium refining: licence");
        assertThat(days.get(1)).startsWith("1 Jan 2027").contains("Lithium mining: quota");
        assertThat(days.getFirst()).doesNotContain("Lithium");
        assertThat(anchor("28 Nov 2026").getHref()).isEqualTo("controls?on=2026-11-28");
    }

    @Test
    void the_calendar_never_says_the_same_before_and_after() {
        open("controls");
        List<Div> changes =
                find(Div.class).all().stream()
                        .filter(div -> div.getParent().orElseThrow() instanceof ListItem)
                        .filter(div -> text(div).contains(" → "))
                        .toList();
        assertThat(changes).hasSizeGreaterThan(4);
        assertThat(changes)
                .extracting(
                        div -> text(div.getChildren().toList().getLast()).split("(: )|( → )", -1))
                .allSatisfy(words -> assertThat(words[1]).isNotEqualTo(words[2]));
    }

    @Test
    void the_calendar_follows_the_filter_and_the_home() {
        open("controls?issuer=ZW");
        assertThat(find(ListItem.class).all())
                .allSatisfy(item ->
                        assertThat(item.getElement().getTextRecursively()).contains("Lithium"));
        open("controls?home=JP");
        assertThat(find(ListItem.class).all())
                .noneSatisfy(item ->
                        assertThat(item.getElement().getTextRecursively())
                                .startsWith("28 Nov 2026"));
    }

    @Test
    void the_glance_shows_some_measures_first_and_all_on_demand() {
        open("controls");
        int first = (int) find(Timeline.class).single().getChildren().count();
        NativeButton all =
                find(NativeButton.class).all().stream()
                        .filter(button -> button.getText().startsWith("Show all"))
                        .findFirst()
                        .orElseThrow();
        test(all).click();
        assertThat(find(Timeline.class).single().getChildren().count()).isGreaterThan(first);
        assertThat(all.isVisible()).isFalse();
    }

    @Test
    void the_export_holds_the_filtered_register_and_the_viewpoint() {
        open("controls?issuer=CN&state=suspended&reading=legal-text&on=2026-11-25");
        List<NamedCsvRecord> rows = csv();
        assertThat(rows)
                .extracting(row -> row.getField("measure_id"))
                .containsExactlyElementsOf(ids())
                .containsExactlyInAnyOrder("CN-2024-46-2A", "CN-2024-46-2B");
        NamedCsvRecord ban = rows.getFirst();
        assertThat(ban.getField("state")).isEqualTo("suspended");
        assertThat(ban.getField("certainty")).isEqualTo("confirmed");
        assertThat(ban.getField("days_left")).isEqualTo("2");
        assertThat(ban.getField("next_date")).isEqualTo("2026-11-27");
        assertThat(ban.getField("destinations")).isEqualTo("US");
        assertThat(ban.getField("inputs").split(";", -1)).contains("gallium", "germanium");
        assertThat(ban.getField("on")).isEqualTo("2026-11-25");
        assertThat(ban.getField("reading")).isEqualTo("legal-text");
        assertThat(ban.getField("sources")).isNotEmpty();
        open("controls");
        assertThat(csv())
                .hasSize(85)
                .extracting(row -> row.getField("measure_id"))
                .containsExactlyElementsOf(ids());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "controls",
                "controls?issuer=CN&reading=legal-text",
                "controls?known=2025-12-01",
                "controls?on=2020-01-01"
            })
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
                "controls?on=1900-01-01",
                "controls?on=2100-12-31",
                "controls?known=1900-01-01",
                "controls?home=ZZ"
            })
    void no_viewpoint_breaks_the_page(String address) {
        open(address);
        assertThat(getCurrentView()).isInstanceOf(ControlsView.class);
        assertThat(getCurrentView().getElement().getTextRecursively()).doesNotContain("!en");
    }

    private static Predicate<MeasureLine> in(MeasureState state) {
        return line -> line.status().state() == state;
    }

    private static List<MeasureLine> effects(List<MeasureLine> lines, Effect effect) {
        return lines.stream().filter(line -> line.measure().measure().effect() == effect).toList();
    }

    private static void open(String address) {
        Location location = new Location(address);
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
    }

    private static String location() {
        return java.net.URLDecoder.decode(
                UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters(),
                StandardCharsets.UTF_8);
    }

    private List<MeasureLine> lines() {
        return find(MeasureGrid.class).single().getDataProvider().fetch(new Query<>()).toList();
    }

    private List<String> ids() {
        return lines().stream().map(line -> line.measure().id()).toList();
    }

    private MeasureLine of(String id) {
        return lines().stream()
                .filter(line -> line.measure().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<String> differing() {
        return lines().stream()
                .filter(MeasureLine::readingsDiffer)
                .map(line -> line.measure().id())
                .toList();
    }

    private List<Chip> chips() {
        return find(Chip.class).all().stream()
                .filter(chip -> chip.hasClassName("lp-chip--filter"))
                .toList();
    }

    /** With plain blanks. */
    private static String text(Component component) {
        return component.getElement().getTextRecursively().replace('\u00a0', ' ');
    }

    private String bar() {
        return find(ReadingBar.class).single().getElement().getTextRecursively();
    }

    private String status() {
        return find(Span.class).all().stream()
                .filter(span -> "status".equals(span.getElement().getAttribute("role")))
                .findFirst()
                .orElseThrow()
                .getText();
    }

    private Anchor anchor(String text) {
        return find(Anchor.class).all().stream()
                .filter(anchor -> anchor.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private void click(String text) {
        test(find(NativeButton.class).all().stream()
                        .filter(button -> button.getText().equals(text))
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    /** The file behind the button, without its mark. */
    private List<NamedCsvRecord> csv() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        test(anchor("Export CSV")).download(file);
        String text = file.toString(StandardCharsets.UTF_8);
        assertThat(text).startsWith("\ufeff");
        return CsvReader.builder().ofNamedCsvRecord(text.substring(1)).stream().toList();
    }
}
