package io.github.linchpin.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.Location;
import io.github.linchpin.control.RegisteredMeasure;
import io.github.linchpin.exposure.ExposureService;
import io.github.linchpin.shared.Viewpoint;
import io.github.linchpin.shell.SearchSource.Hit;
import io.github.linchpin.tabular.CsvFile;
import io.github.linchpin.testing.Proof;
import io.github.linchpin.testing.StatementCounter;
import io.github.linchpin.testing.ViewTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
class SearchTest extends SpringBrowserlessTest {
    private static final Comparator<Hit> BEST =
            Comparator.comparing(Hit::fit).thenComparing(Hit::related);

    @Autowired Search search;
    @Autowired ExposureService exposures;
    @Autowired StatementCounter statements;

    @ParameterizedTest(name = "{0} finds {1} first")
    @CsvSource(
            delimiter = '|',
            value = {
                // inputs: name, symbol, alias, slug
                "gallium                  | inputs/gallium",
                "GALLIUM                  | inputs/gallium",
                "  gallium                | inputs/gallium",
                "galli                    | inputs/gallium",
                "Ga                       | inputs/gallium",
                "Dy                       | inputs/dysprosium",
                "dysprosium               | inputs/dysprosium",
                "dysprosium oxide         | inputs/dysprosium",
                "rare earths              | inputs/rare-earths",
                "rare  earths             | inputs/rare-earths",
                "heavy-rare-earths        | inputs/heavy-rare-earths",
                "HREE                     | inputs/heavy-rare-earths",
                "earths heavy             | inputs/heavy-rare-earths",
                "aluminum                 | inputs/aluminium",
                "Al2O3                    | inputs/alumina",
                "caesium                  | inputs/cesium",
                "fluorite                 | inputs/fluorspar",
                "API                      | inputs/active-ingredients",
                "spherical graphite       | inputs/battery-grade-graphite",
                // countries: code, name, other spellings
                "cn                       | countries/CN",
                "CHN                      | countries/CN",
                "china                    | countries/CN",
                "PRC                      | countries/CN",
                "Czechia                  | countries/CZ",
                "Czech Republic           | countries/CZ",
                "czech rep                | countries/CZ",
                "Türkiye                  | countries/TR",
                "TÜRKIYE                  | countries/TR",
                "turkiye                  | countries/TR",
                "Turkey                   | countries/TR",
                "DRC                      | countries/CD",
                "DR Congo                 | countries/CD",
                "Congo (Kinshasa)         | countries/CD",
                "Congo - Brazzaville      | countries/CG",
                "congo, rep.              | countries/CG",
                "Zaire                    | countries/CD",
                "Burma                    | countries/MM",
                "cote d'ivoire            | countries/CI",
                "Côte d’Ivoire            | countries/CI",
                "ivory coast              | countries/CI",
                "curacao                  | countries/CW",
                "Åland                    | countries/AX",
                "aland                    | countries/AX",
                "South Korea              | countries/KR",
                "korea south              | countries/KR",
                "usa                      | countries/US",
                "Viet Nam                 | countries/VN",
                "EU                       | inputs/europium",
                "European Union           | countries/x-eu",
                "eu-27                    | countries/x-eu",
                "MSP                      | countries/x-msp",
                // measures: number, label, id, title, act
                "46/2024                  | controls/CN-2024-46-1",
                "cn 46/2024 item 2a       | controls/CN-2024-46-2A",
                "CN-2023-23               | controls/CN-2023-23",
                "23/2023                  | controls/CN-2023-23",
                "announcement no. 23 of 2023 | controls/CN-2023-23",
                "UFLPA                    | controls/US-UFLPA",
                "DFARS 7052               | controls/US-DFARS-7052",
                "export control of graphite items | controls/CN-2023-39",
                "graphite export control  | controls/CN-2023-39"
            })
    void the_best_match_comes_first(String typed, String path) {
        assertThat(search.find(typed, Viewpoint.NOW).getFirst().path()).isEqualTo(path);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dysprosium | input · member of heavy rare earths",
                "cn         | country · Eastern Asia",
                "Zaire      | country · Sub-Saharan Africa · called Zaire until 1997",
                "PRC        | country · Eastern Asia · also written PRC",
                "eu-27      | bloc · 27 members · also written EU-27",
                "caesium    | input · also called caesium",
                "46/2024 item 2A | measure · China · suspended · Gallium, germanium",
                "aluminum   | input · also called Aluminum"
            })
    void a_second_line_says_what_it_is(String typed, String detail) {
        assertThat(search.find(typed, Viewpoint.NOW).getFirst().detail()).startsWith(detail);
    }

    @Test
    void a_member_brings_its_families_right_behind() {
        assertThat(search.find("Dy", Viewpoint.NOW))
                .extracting(Hit::path)
                .startsWith(
                        "inputs/dysprosium",
                        "inputs/heavy-rare-earths",
                        "inputs/magnet-rare-earths",
                        "inputs/rare-earths");
        assertThat(search.find("Dy", Viewpoint.NOW))
                .filteredOn(hit -> hit.path().equals("inputs/rare-earths"))
                .extracting(Hit::detail)
                .containsExactly("input · family of dysprosium");
    }

    @Test
    void state_and_reading_of_a_measure_follow_the_viewpoint() {
        Viewpoint after = new Viewpoint(LocalDate.parse("2026-11-28"), null);
        assertThat(first("46/2024 item 2A", after).detail())
                .startsWith("measure · China · in force");
        Viewpoint before = new Viewpoint(null, LocalDate.parse("2023-01-01"));
        assertThat(search.find("46/2024", before)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "\u200b",
                "xyzzy",
                "<script>alert(1)</script>",
                "'; drop table input; --",
                "%",
                "_____",
                "\\",
                "\u0000",
                "日本語"
            })
    void what_names_nothing_finds_nothing(String typed) {
        assertThat(search.find(typed, Viewpoint.NOW)).isEmpty();
    }

    @Test
    void a_thousand_characters_are_read_as_far_as_a_name_can_reach() {
        assertThat(search.find("x".repeat(1000), Viewpoint.NOW)).isEmpty();
        assertThat(search.find(" ".repeat(50) + "gallium" + " ".repeat(1000), Viewpoint.NOW))
                .extracting(Hit::path)
                .startsWith("inputs/gallium");
    }

    @Test
    void no_more_than_twelve_and_no_page_twice() {
        for (char letter = 'a'; letter <= 'z'; letter++) {
            List<Hit> found = search.find(String.valueOf(letter), Viewpoint.NOW);
            assertThat(found).hasSizeBetween(1, Search.MOST);
            assertThat(found).extracting(Hit::path).doesNotHaveDuplicates();
            assertThat(found).isSortedAccordingTo(BEST);
        }
        assertThat(search.find("c", Viewpoint.NOW))
                .extracting(hit -> hit.path().replaceAll("/.*", ""))
                .contains("inputs", "countries");
    }

    /** One of five in every build, all of them as a proof. */
    @Test
    void every_input_country_and_measure_is_found_by_its_own_name() throws IOException {
        List<Named> names = new ArrayList<>();
        for (String[] input : rows("db/reference/input.csv", "slug", "name")) {
            names.add(new Named(input[1], "inputs/" + input[0]));
            names.add(new Named(input[0], "inputs/" + input[0]));
        }
        for (String[] area : rows("db/reference/area.csv", "code", "name")) {
            if (!area[0].equals("x-europe")) { // stands for an unknown number of countries
                names.add(new Named(area[1], "countries/" + area[0]));
                names.add(new Named(area[0], "countries/" + area[0]));
            }
        }
        for (String[] alias : rows("db/reference/area_alias.csv", "area", "alias")) {
            if (!alias[0].equals("x-europe")) {
                names.add(new Named(alias[1], "countries/" + alias[0]));
            }
        }
        List<RegisteredMeasure> measures = exposures.register(Viewpoint.NOW).measures();
        assertThat(measures).hasSize(85);
        for (RegisteredMeasure measure : measures) {
            names.add(new Named(measure.label(), "controls/" + measure.id()));
            names.add(new Named(measure.id(), "controls/" + measure.id()));
            names.add(new Named(measure.text().title(), "controls/" + measure.id()));
        }
        List<Named> lost = new ArrayList<>();
        for (int i = 0; i < names.size(); i += Proof.isFull() ? 1 : 5) {
            Named named = names.get(i);
            if (search.find(named.typed(), Viewpoint.NOW).stream()
                    .noneMatch(hit -> hit.path().equals(named.path()))) {
                lost.add(named);
            }
        }
        assertThat(lost).isEmpty();
    }

    @Test
    void a_keystroke_costs_one_statement() {
        search.find("ga", Viewpoint.NOW);
        statements.reset();
        search.find("gall", Viewpoint.NOW);
        assertThat(statements.count()).isEqualTo(1);
        statements.reset();
        search.find("  ", Viewpoint.NOW);
        assertThat(statements.count()).isZero();
    }

    @Test
    void choosing_a_hit_opens_its_page_from_the_same_viewpoint() {
        open("controls?known=2025-12-01&reading=legal-text&q=gallium");
        choose("Germanium");
        assertThat(location())
                .startsWith("inputs/germanium?")
                .contains("known=2025-12-01", "reading=legal-text")
                .doesNotContain("q=");
        choose("China");
        assertThat(location()).startsWith("countries/CN?").contains("known=2025-12-01");
        assertThat(field().getValue()).isNull();
    }

    @Test
    void what_is_not_found_is_said_with_what_to_try() {
        open("inputs");
        test(field()).setFilter("<b>nothing</b>");
        List<Hit> shown = suggestions();
        assertThat(shown).hasSize(1);
        assertThat(shown.getFirst().title()).isEqualTo("Nothing found for “<b>nothing</b>”");
        assertThat(shown.getFirst().detail()).contains("Dy", "46/2024");
        field().setValue(shown.getFirst());
        assertThat(location()).isEqualTo("inputs");
    }

    @Test
    void a_click_shows_the_keys() {
        open("inputs");
        test(find(NativeButton.class).all().stream()
                        .filter(button -> button.getText().equals("Keyboard shortcuts"))
                        .findFirst()
                        .orElseThrow())
                .click();
        Dialog dialog = find(Dialog.class).single();
        assertThat(dialog.getHeaderTitle()).isEqualTo("Keyboard shortcuts");
        assertThat(dialog.getChildren().map(Component::getElement).toList())
                .extracting(element -> element.getTextRecursively())
                .anySatisfy(text -> assertThat(text).contains("/", "?", "Esc"));
    }

    private Hit first(String typed, Viewpoint viewpoint) {
        return search.find(typed, viewpoint).getFirst();
    }

    private record Named(String typed, String path) {}

    private static List<String[]> rows(String file, String key, String name) throws IOException {
        byte[] bytes = Files.readAllBytes(Path.of(file));
        String header = new String(bytes, StandardCharsets.UTF_8).lines().findFirst().orElseThrow();
        List<String[]> rows =
                CsvFile.read(file, bytes, List.of(header.split(",", -1)))
                        .map(row -> new String[] {row.text(key), row.text(name)});
        assertThat(rows).hasSizeGreaterThan(50);
        return rows;
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Hit> field() {
        return (ComboBox<Hit>)
                find(ComboBox.class).all().stream()
                        .filter(box -> box.hasClassName("lp-search__field"))
                        .findFirst()
                        .orElseThrow();
    }

    private List<Hit> suggestions() {
        return test(field()).getSuggestionItems();
    }

    private void choose(String typed) {
        test(field()).setFilter(typed);
        test(field()).selectItem(typed);
    }

    private static void open(String address) {
        Location location = new Location(address);
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
    }

    private static String location() {
        return UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters();
    }
}
