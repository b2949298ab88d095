package io.github.linchpin.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.router.Location;
import io.github.linchpin.kit.Chip;
import io.github.linchpin.testing.StatementCounter;
import io.github.linchpin.testing.ViewTest;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
class InputsViewTest extends SpringBrowserlessTest {
    @Autowired StatementCounter statements;

    @Test
    void the_start_page_leads_to_the_inputs() {
        UI.getCurrent().navigate("");
        assertThat(getCurrentView()).isInstanceOf(InputsView.class);
    }

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
                    assertThat(lead(row).leader()).isEqualTo("CN");
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
        assertThat(texts()).anyMatch(text -> text.contains("1 row of inputs"));
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
        assertThat(lead(gallium).source()).isEqualTo("usgs-mcs-2025");
        assertThat(lead(gallium).period().toString()).isEqualTo("2024");
        open("inputs?q=gallium");
        assertThat(lead(rows().getFirst()).source()).isEqualTo("usgs-mcs-2026");
    }

    @Test
    void a_day_that_is_none_is_named() {
        open("inputs?known=yesterday");
        assertThat(texts()).anyMatch(text -> text.contains("known=yesterday"));
    }

    @Test
    void the_page_needs_at_most_six_statements() {
        statements.reset();
        open("inputs?q=lithium");
        test(find(InputGrid.class).single()).getRow(0);
        assertThat(statements.count()).isBetween(1, 6);
    }

    private static InputRow.Lead lead(InputRow row) {
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
