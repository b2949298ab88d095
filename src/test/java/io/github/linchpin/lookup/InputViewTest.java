package io.github.linchpin.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.Location;
import io.github.linchpin.kit.InfoCard;
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
                "inputs/thallium"
            })
    void the_page_needs_at_most_six_statements(String address) {
        statements.reset();
        open(address);
        assertThat(statements.count()).isBetween(1, 6);
    }

    @Test
    void all_cards_have_a_title_and_a_text_for_those_who_cannot_see_the_charts() {
        open("inputs/rare-earths");
        assertThat(find(InfoCard.class).all()).hasSize(6);
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

    private static void open(String address) {
        Location location = new Location(address);
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
    }

    private String page() {
        return getCurrentView().getElement().getTextRecursively();
    }
}
