package io.github.linchpin.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.Location;
import io.github.linchpin.kit.InfoCard;
import io.github.linchpin.kit.ReadingBar;
import io.github.linchpin.kit.chart.ShareMap;
import io.github.linchpin.testing.StatementCounter;
import io.github.linchpin.testing.ViewTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
class InputViewTest extends SpringBrowserlessTest {
    @Autowired StatementCounter statements;

    @Test
    void gallium_shows_level_interval_leader_and_source() {
        open("inputs/gallium?stage=refining&period=2025&source=usgs-mcs-2026");
        assertThat(page())
                .contains("Gallium")
                .contains("Severe")
                .contains("China refines 99.0 % of the world’s gallium")
                .contains("Mineral Commodity Summaries 2026")
                .contains("estimated by the source")
                .contains("US list 2025");
    }

    @Test
    void a_country_outside_the_total_leaves_the_upper_end_open() {
        open("inputs/lithium?stage=mining");
        assertThat(page())
                .contains("or higher")
                .contains("≥ ")
                .contains("The upper end is not known")
                .contains("withheld, outside the total")
                .contains("What would change the label cannot be said");
    }

    @Test
    void a_withheld_country_is_not_bounded_by_an_earlier_nil() {
        open("inputs/antimony?stage=mining&period=2025");
        assertThat(page())
                .contains("of the antimony that is counted")
                .contains("as far as it is counted")
                .contains("The upper end is not known");
    }

    @Test
    void without_any_bound_nothing_is_drawn_and_nothing_reads_zero() {
        open("inputs/tellurium?stage=refining&period=2025");
        assertThat(page())
                .contains("Insufficient data")
                .contains("No index to draw")
                .contains("No largest share to draw");
    }

    @Test
    void conflicting_sources_of_germanium_stand_side_by_side() {
        open("inputs/germanium");
        clickNative("show as table", "Sources side by side");
        assertThat(find(Dialog.class).single().getElement().getTextRecursively())
                .contains("World Mineral Statistics")
                .contains("Table A")
                .contains("Mineral Commodity Summaries");
    }

    @Test
    void a_member_without_tables_shows_its_family_as_a_proxy() {
        open("inputs/dysprosium");
        assertThat(page())
                .contains("Dysprosium has no table of its own")
                .contains("the figures of Magnet rare earths")
                .contains("No table of its own; tables of families");
    }

    @Test
    void an_input_without_any_table_says_so() {
        open("inputs/thallium");
        assertThat(page()).contains("No share table for Thallium").contains("Back to all inputs");
    }

    @Test
    void stages_are_tabs_and_keep_the_state_of_knowledge() {
        open("inputs/lithium?known=2026-09-01");
        List<String> tabs =
                find(Nav.class)
                        .single()
                        .getChildren()
                        .map(tab -> tab.getElement().getText())
                        .toList();
        assertThat(tabs).containsExactly("Mining", "Refining");
        open("inputs/lithium?known=2025-06-01&stage=refining");
        assertThat(page()).contains("May 2025").doesNotContain("July 2026");
    }

    @Test
    void the_drawer_names_edition_licence_locator_grade_and_kind() {
        open("inputs/gallium");
        test(find(Button.class).all().stream()
                        .filter(b -> b.getText().equals("Sources"))
                        .findFirst()
                        .orElseThrow())
                .click();
        assertThat(find(Dialog.class).single().getElement().getTextRecursively())
                .contains("US public domain")
                .contains("chapter gallium")
                .contains("read in the publisher’s release")
                .contains("official")
                .contains("estimated");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "inputs/gallium?stage=smelting",
                "inputs/gallium?period=soon",
                "inputs/gallium?period=1999",
                "inputs/gallium?source=usgs-mcs-1999",
                "inputs/gallium?stage=mining"
            })
    void a_wish_that_nothing_fits_gets_a_page_with_a_way_back(String address) {
        open(address);
        assertThat(page()).contains("Gallium").contains("Refining").contains("Back to all inputs");
    }

    @Test
    void an_unknown_input_offers_similar_ones() {
        open("inputs/galium");
        assertThat(page())
                .contains("There is no input")
                .contains("Gallium")
                .contains("Back to all inputs");
    }

    @Test
    void before_anything_was_published_there_is_nothing_to_show() {
        open("inputs/gallium?known=2001-01-01");
        assertThat(page())
                .contains("No share table for Gallium")
                .contains("No table was known at the end of 1 Jan 2001")
                .contains("Show what is known now");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "inputs/gallium",
                "inputs/lithium?stage=mining",
                "inputs/rare-earths",
                "inputs/dysprosium",
                "inputs/germanium",
                "inputs/ndfeb-magnets?reading=legal-text",
                "inputs/cobalt?stage=refining",
                "inputs/thallium"
            })
    void the_page_needs_at_most_six_statements(String address) {
        open(address); // what is kept between pages is read now
        open("nowhere");
        statements.reset();
        open(address);
        assertThat(statements.count()).isBetween(1, 6);
    }

    @Test
    void gallium_needs_a_licence_today_and_is_prohibited_when_the_suspension_ends() {
        open("inputs/gallium?stage=refining");
        assertThat(cards().getFirst())
                .startsWith(
                        "Licence for 99.0 % of supply towards United States; prohibited from 28 Nov 2026")
                .contains("21 Nov 2026licence 99.0 %free 1.0 %CN 23/2023")
                .contains("28 Nov 2026prohibited 99.0 %free 1.0 %CN 46/2024 item 2A")
                .contains("Asleep: 99.0 % would move to a stronger class, up to prohibited");
        assertThat(find(ReadingBar.class).all()).isEmpty();
        assertThat(link("28 Nov 2026").getHref())
                .isEqualTo("inputs/gallium?stage=refining&on=2026-11-28");
        assertThat(link("CN 23/2023").getHref()).isEqualTo("controls/CN-2023-23");

        open("inputs/gallium?stage=refining&on=2026-11-28");

        assertThat(cards().getFirst())
                .startsWith("Prohibited for 99.0 % of supply towards United States")
                .doesNotContain("Asleep");
    }

    @Test
    void the_measures_about_an_input_stand_on_a_timeline_with_their_state() {
        open("inputs/gallium");
        String measures =
                find(InfoCard.class).all().stream()
                        .map(card -> text(card.getElement()))
                        .filter(text -> text.contains("measures restrict trade in it"))
                        .findFirst()
                        .orElseThrow();
        assertThat(measures)
                .contains("CN 46/2024 item 2Asuspended")
                .contains("CN 23/2023in force")
                .contains("Costs, duties, technology and events:")
                .contains("CN Catalogue July 2025");
        clickNative("show as table", dialogTitled("measures restrict trade in it"));
        assertThat(find(Dialog.class).single().getElement().getTextRecursively())
                .contains("Gallium, germanium, antimony and superhard items")
                .contains("6 d");
    }

    @Test
    void the_readings_of_magnets_differ_and_a_click_shows_the_other() {
        open("inputs/ndfeb-magnets");
        String reported = cards().getFirst();
        assertThat(reported)
                .startsWith("Conditional for up to 94.0 % of supply")
                .contains("21 Nov 2026, as reported")
                .contains("same day, other readingconditional, up to 94.0 %unknown origin 6.0 %")
                .contains("11 Jan 2027")
                .contains("Does the magnet contain dysprosium or terbium?")
                .doesNotContain("Annex 1");
        assertThat(text(find(ReadingBar.class).single().getElement()))
                .contains("conditional up to 94.0 %, free 6.0 % in the reading shown")
                .contains("conditional up to 94.0 %, unknown origin 6.0 % in the other");
        test(find(NativeButton.class).all().stream()
                        .filter(button -> button.getText().equals("Switch to legal text"))
                        .findFirst()
                        .orElseThrow())
                .click();
        assertThat(UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters())
                .isEqualTo("inputs/ndfeb-magnets?reading=legal-text");
        assertThat(cards().getFirst())
                .contains("21 Nov 2026, legal textconditional, up to 94.0 %unknown origin 6.0 %");
    }

    @Test
    void a_quota_on_the_mines_is_the_finding_of_the_refineries() {
        open("inputs/cobalt?stage=refining");
        assertThat(cards().getFirst())
                .startsWith("Quota upstream: Cobalt mining, ")
                .contains("Upstream, Cobalt mining: quota for ")
                .contains("from DR Congo. Not added to the figures above.")
                .contains("CD 004/2025 quota 2026");
        open("inputs/cobalt?stage=mining");
        assertThat(cards().getFirst()).startsWith("Quota for 73.1 %").doesNotContain("Upstream");
    }

    @Test
    void a_member_without_tables_has_its_own_control_on_the_figures_of_its_family() {
        open("inputs/dysprosium");
        assertThat(cards().getFirst())
                .startsWith("Licence for 84.0 %")
                .contains("Dysprosium refining")
                .contains("CN 18/2025");
        // the strongest class is the same in both readings, so all classes are told
        assertThat(text(find(ReadingBar.class).single().getElement()))
                .contains("free 16.0 %")
                .contains("conditional up to 11.0 %");
    }

    @Test
    void at_home_the_measures_of_home_restrict_nothing() {
        open("inputs/gallium?home=CN");
        assertThat(cards().getFirst())
                .startsWith("No measure restricts supply towards China")
                .contains("free 100.0 %");
        open("inputs/gallium?home=JP");
        assertThat(cards().getFirst())
                .startsWith("Licence for 99.0 % of supply towards Japan")
                .doesNotContain("prohibited");
    }

    @Test
    void an_input_without_tables_still_names_its_measures() {
        open("inputs/holmium");
        assertThat(page()).contains("CN 57/2025");
        open("inputs/thallium");
        assertThat(page())
                .contains("No measure restricts trade in it")
                .contains("No measure on file names this input");
    }

    @Test
    void all_cards_have_a_title_and_a_text_for_those_who_cannot_see_the_charts() {
        open("inputs/rare-earths");
        assertThat(find(InfoCard.class).all()).hasSize(8);
        assertThat(find(ShareMap.class).single().getElement().getProperty("description"))
                .contains("China");
    }

    private void clickNative(String text, String dialogTitle) {
        for (NativeButton button : find(NativeButton.class).all()) {
            if (button.getText().equals(text)) {
                test(button).click();
                Dialog dialog = find(Dialog.class).single();
                if (dialog.getHeaderTitle().equals(dialogTitle)) {
                    return;
                }
                dialog.close();
            }
        }
        throw new AssertionError("no button opens " + dialogTitle);
    }

    /** The texts of the cards about controls, exposed shares first. */
    private List<String> cards() {
        return find(InfoCard.class).all().stream()
                .map(card -> text(card.getElement()))
                .filter(text -> text.contains("supply by class") || text.contains("restrict trade"))
                .toList();
    }

    private String dialogTitled(String part) {
        return find(InfoCard.class).all().stream()
                .map(card -> card.getChildren().findFirst().orElseThrow().getElement().getText())
                .filter(title -> title.contains(part))
                .findFirst()
                .orElseThrow();
    }

    private Anchor link(String text) {
        return find(Anchor.class).all().stream()
                .filter(anchor -> anchor.getText().equals(text))
                .findFirst()
                .orElseThrow();
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
        return getCurrentView().getElement().getTextRecursively();
    }
}
