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
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H3;
import io.github.linchpin.kit.Banner;
import io.github.linchpin.kit.InfoCard;
import io.github.linchpin.testing.StatementCounter;
import io.github.linchpin.testing.ViewTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
class PairViewTest extends SpringBrowserlessTest {
    private static final String METALS = "compare/inputs?left=gallium&right=germanium";
    private static final String COUNTRIES = "compare/countries?left=CN&right=US";

    @Autowired StatementCounter statements;

    @Test
    void two_inputs_stand_side_by_side_with_what_differs() {
        open(METALS);
        InfoCard refining = card(page(), "Refining: Gallium severe, Germanium severe");
        assertThat(row(refining, "Level").left()).isEqualTo("Severe · 9 800–9 807");
        assertThat(row(refining, "Level").words())
                .isEqualTo("same level; Gallium has the higher index");
        assertThat(row(refining, "Effective suppliers").words()).isEqualTo("Gallium has fewer");
        assertThat(row(refining, "Leader").left()).isEqualTo("China 99.0 %");
        assertThat(row(refining, "Leader").words())
                .isEqualTo("the same country, with another share");
        assertThat(row(refining, "Three largest").right())
                .startsWith("China 94.0 %")
                .contains("United States 3.0 %", "Russia 2.0 %");
        assertThat(row(refining, "Three largest").words()).isEqualTo("in common: China, Russia");
        assertThat(row(refining, "Supply by export").left())
                .isEqualTo("licence 99.0 %, free 1.0 %");
        assertThat(row(refining, "Next change").left())
                .isEqualTo("28 Nov 2026: licence 99.0 % → prohibited 99.0 %");
        assertThat(row(refining, "Next change").words()).isEqualTo("on the same day");
        assertThat(row(refining, "Source").words()).isEqualTo("another source");
        InfoCard measures = card(page(), "8 measures name both");
        assertThat(all(measures, H3.class))
                .extracting(Pages::text)
                .containsExactly("Both (8)", "Only Gallium (1)", "Only Germanium (0)");
    }

    @Test
    void the_reading_and_the_day_of_the_viewpoint_count() {
        open("compare/inputs?left=gallium&right=germanium&on=2026-11-28");
        assertThat(row(card(page(), "Refining"), "Supply by export").left())
                .isEqualTo("prohibited 99.0 %, free 1.0 %");
        open("compare/inputs?left=dysprosium&right=magnet-rare-earths");
        Pages.Row shown = row(card(page(), "Refining"), "Supply by export");
        Pages.Row other = row(card(page(), "Refining"), "The same in the other reading");
        open("compare/inputs?left=dysprosium&right=magnet-rare-earths&reading=legal-text");
        assertThat(row(card(page(), "Refining"), "Supply by export").right())
                .isEqualTo(other.right())
                .isNotEqualTo(shown.right());
    }

    @Test
    void a_stage_without_a_table_says_so() {
        open("compare/inputs?left=lithium&right=gallium");
        InfoCard mining = card(page(), "Mining: Lithium");
        assertThat(rows(mining))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.right()).isEqualTo("no table"));
        assertThat(row(mining, "Leader").left()).startsWith("Australia");
        open("compare/inputs?left=lithium&right=gallium&stage=refining");
        assertThat(text(page())).contains("Refining: ").doesNotContain("Mining: ");
        open(anchor("Show all stages").getHref());
        assertThat(text(page())).contains("Mining: ");
    }

    @Test
    void facts_that_are_the_same_can_be_hidden() {
        open(METALS);
        assertThat(row(card(page(), "Refining"), "Supply by import").words()).isEqualTo("same");
        test(find(Checkbox.class).single()).click();
        assertThat(where()).containsEntry("differing", "yes").containsEntry("left", "gallium");
        assertThat(rows(card(page(), "Refining")))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.words()).isNotEqualTo("same"))
                .noneMatch(row -> row.fact().startsWith("Supply by import"));
        assertThat(find(Checkbox.class).single().getValue()).isTrue();
    }

    @Test
    void every_value_of_two_inputs_leads_to_a_page_that_shows_it() {
        open(METALS);
        InfoCard refining = card(page(), "Refining");
        InfoCard whole = card(page(), "On the whole");
        for (String fact : List.of("Leader", "Effective", "Level")) {
            for (Anchor link : row(refining, fact).links()) {
                String number = text(link).replaceAll("^[^0-9]*([0-9. ]*[0-9]).*$", "$1");
                assertThat(follow(link)).as(fact).contains(number);
            }
        }
        for (Anchor link : row(refining, "Next change").links()) {
            assertThat(where(link)).containsEntry("on", "2026-11-28");
            assertThat(follow(link)).contains("prohibited");
        }
        for (Anchor link : row(whole, "Measures about it").links()) {
            String shown = text(link);
            assertThat(lines(follow(link))).as(link.getHref()).isEqualTo(Integer.parseInt(shown));
        }
        for (Anchor link : row(whole, "Of them in force").links()) {
            String shown = text(link);
            assertThat(follow(link)).contains(shown + " in force");
        }
    }

    /** "8 export restrictions · 0 import restrictions · 1 others · 8 in force": how many lines. */
    private static int lines(String register) {
        String[] counts =
                register.replaceAll(
                                "(?s)^.*?(\\d+) export restrictions · (\\d+) import restrictions ·"
                                        + " (\\d+) others.*$",
                                "$1 $2 $3")
                        .split(" ", -1);
        return Integer.parseInt(counts[0])
                + Integer.parseInt(counts[1])
                + Integer.parseInt(counts[2]);
    }

    @Test
    void two_countries_stand_side_by_side() {
        open(COUNTRIES);
        InfoCard whole = card(page(), "On the whole");
        assertThat(row(whole, "Input stages led").words()).startsWith("China has ");
        assertThat(row(whole, "Rule of law").left()).matches("-?\\d\\.\\d\\d \\(2024\\)");
        assertThat(row(whole, "Rule of law").words()).startsWith("United States is ");
        assertThat(text(whole)).contains("Worldwide Governance Indicators, 2025 revision");
        assertThat(row(whole, "Blocs").left()).isEqualTo("US covered nations");
        assertThat(row(whole, "Blocs").right()).contains("G7", "OECD");
        assertThat(row(whole, "Blocs").words()).isEqualTo("none in common");
        InfoCard shares = card(page(), "input stages with a share of either");
        assertThat(rows(shares)).hasSize(20);
        assertThat(rows(shares).getFirst().fact()).isEqualTo("Gallium refining");
        assertThat(rows(shares).getFirst().left()).isEqualTo("99.0 %");
        assertThat(row(shares, "Gallium").right()).as("nil on file").isEqualTo("0.0 %");
        assertThat(row(shares, "Germanium").right()).startsWith("3.0 %");
        open("compare/countries?left=CN&right=ZA");
        assertThat(row(card(page(), "input stages with a share"), "Gallium").right())
                .isEqualTo("not listed");
        open("compare/countries?left=DE&right=FR");
        assertThat(row(page(), "Blocs").left()).contains("European Union");
        assertThat(row(page(), "Blocs").words()).isEqualTo("same");
        open("compare/countries?left=DE&right=US");
        assertThat(row(page(), "Blocs").words()).startsWith("in common: ").contains("G7");
    }

    @Test
    void numbers_of_countries_lead_to_lists_of_that_length() {
        open(COUNTRIES);
        InfoCard whole = card(page(), "On the whole");
        for (Anchor link : row(whole, "Input stages led").links()) {
            String shown = text(link);
            assertThat(follow(link)).contains(shown + " rows");
        }
        for (Anchor link : row(whole, "Measures imposed").links()) {
            String shown = text(link);
            assertThat(lines(follow(link))).isEqualTo(Integer.parseInt(shown));
        }
        for (Anchor link : row(whole, "Of them in force").links()) {
            String shown = text(link);
            assertThat(follow(link)).contains(shown + " in force");
        }
        for (String fact : List.of("Political stability", "Rule of law", "Blocs")) {
            for (Anchor link : row(whole, fact).links()) {
                String shown = text(link).split("[ ,]", 2)[0];
                assertThat(follow(link)).as(fact).contains(shown);
            }
        }
        open(COUNTRIES);
        for (Pages.Row row : rows(card(page(), "input stages with a share")).subList(0, 6)) {
            for (Anchor link : row.links()) {
                assertThat(follow(link)).contains(text(link).split(" ", -1)[0]);
            }
        }
    }

    @Test
    void shares_are_sorted_by_the_larger_and_all_are_shown_on_demand() {
        open(COUNTRIES);
        Anchor more =
                all(page(), Anchor.class).stream()
                        .filter(link -> link.getText().startsWith("Show all"))
                        .findFirst()
                        .orElseThrow();
        int rows = Integer.parseInt(more.getText().replace("Show all ", ""));
        open(more.getHref());
        List<Pages.Row> shown = rows(card(page(), "input stages with a share"));
        assertThat(shown).hasSize(rows);
        assertThat(rows).isGreaterThan(40);
        assertThat(shown).noneMatch(row -> row.links().isEmpty());
    }

    @Test
    void a_side_that_is_not_asked_for_is_chosen() {
        open("compare/inputs");
        assertThat(boxes()).containsExactly("Gallium", "Germanium");
        open("compare/inputs?right=cobalt");
        assertThat(boxes().getLast()).isEqualTo("Cobalt");
        assertThat(boxes().getFirst()).isNotEqualTo("Cobalt");
        open("compare/countries");
        assertThat(boxes()).startsWith("China").doesNotHaveDuplicates();
        open("compare/countries?left=cd");
        assertThat(boxes().getLast()).isEqualTo("China");
        assertThat(find(Banner.class).all()).isEmpty();
    }

    @Test
    void the_sides_can_be_swapped_and_chosen() {
        open(METALS + "&home=JP");
        open(anchor("⇄").getHref());
        assertThat(where())
                .containsEntry("left", "germanium")
                .containsEntry("right", "gallium")
                .containsEntry("home", "JP");
        assertThat(row(card(page(), "Refining"), "Effective").words())
                .isEqualTo("Gallium has fewer");
        ComboBox<?> right = find(ComboBox.class).all().getLast();
        test(right).selectItem("Cobalt");
        assertThat(where()).containsEntry("right", "cobalt").containsEntry("left", "germanium");
        open(anchor("Countries").getHref());
        assertThat(where()).containsOnlyKeys("path", "home");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "compare/inputs?left=unobtainium&right=gallium | no input \"unobtainium\"",
                "compare/inputs?left=gallium&right=gallium     | Both sides are the same: Gallium",
                "compare/inputs?stage=smelting                 | no stage \"smelting\"",
                "compare/countries?left=XX                     | no country \"XX\"",
                "compare/countries?left=CN&right=cn            | Both sides are the same: China"
            })
    void what_cannot_be_read_is_named_and_something_sensible_shown(String address, String said) {
        open(address);
        assertThat(find(Banner.class).all())
                .singleElement()
                .satisfies(banner -> assertThat(text(banner)).contains(said));
        assertThat(rows(card(page(), "On the whole"))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {METALS, COUNTRIES, "compare/inputs", "compare/countries?known=2025-12-01"})
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
                "compare/inputs?known=1900-01-01",
                "compare/countries?known=1900-01-01",
                "compare/countries?on=2100-12-31&home=ZZ",
                "compare/inputs?left=thallium&right=superhard-materials"
            })
    void no_viewpoint_breaks_the_page(String address) {
        open(address);
        assertThat(getCurrentView()).isInstanceOf(CompareView.class);
        assertThat(text(page())).doesNotContain("!en");
    }

    private Component page() {
        return (Component) getCurrentView();
    }

    private List<String> boxes() {
        return all(page(), ComboBox.class).stream()
                .map(box -> ((Named) box.getValue()).name())
                .toList();
    }

    private Anchor anchor(String text) {
        return all(page(), Anchor.class).stream()
                .filter(link -> link.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }
}
