package io.github.linchpin.overview;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Location;
import io.github.linchpin.kit.Banner;
import io.github.linchpin.kit.EmptyState;
import io.github.linchpin.shared.Viewpoint;
import io.github.linchpin.shell.NotFoundView;
import io.github.linchpin.standing.Finding;
import io.github.linchpin.testing.Proof;
import io.github.linchpin.testing.StatementCounter;
import io.github.linchpin.testing.ViewTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
class OverviewViewTest extends SpringBrowserlessTest {
    private static final Pattern COUNT =
            Pattern.compile("(\\d+|no) rows? of (?:(\\d+) )?inputs? by stage.*");

    @Autowired OverviewService service;
    @Autowired StatementCounter statements;

    /** One in every build, more as a proof. */
    static Stream<String> viewpoints() {
        return Proof.isFull()
                ? Stream.of(
                        "", "on=2026-11-28&home=DE&reading=legal-text", "known=2025-12-01&home=JP")
                : Stream.of("on=2026-11-28&home=DE&reading=legal-text");
    }

    @Test
    void the_sentence_says_who_leads_and_what_is_coming() {
        open("");
        assertThat(text(find(H1.class).single()))
                .isEqualTo(
                        "China leads 38 of 69 input stages; 6 inputs change class within 90 days, "
                                + "the first 3 on 28 Nov 2026.");
        assertThat(numberOfRows(find(H1.class).single(), "leader=CN")).isEqualTo(38);
        open("");
        assertThat(numberOfInputs(find(H1.class).single(), "finding=changes")).isEqualTo(6);
        open("");
        assertThat(numberOfInputs(find(H1.class).single(), "changes=2026-11-28")).isEqualTo(3);
    }

    @ParameterizedTest
    @MethodSource("viewpoints")
    void every_figure_is_the_number_of_rows_behind_it(String viewpoint) {
        for (Finding finding : Finding.values()) {
            open("?" + viewpoint);
            Anchor tile = tile(finding);
            int figure = Integer.parseInt(spans(tile, "lp-tile__value").replace("\u202f", ""));
            int places = firstNumber(spans(tile, "lp-tile__of"));
            open(tile.getHref());
            assertThat(rows()).as("%s by stage", finding).isEqualTo(places);
            if (finding == Finding.OLD) {
                assertThat(status())
                        .endsWith("; %d old figures in all lead tables".formatted(figure));
            } else {
                assertThat(inputs()).as("%s", finding).isEqualTo(figure);
            }
        }
    }

    @Test
    void the_year_of_a_figure_ends_with_the_figure() {
        open("?on=2026-11-21");
        Overview page = page(new Viewpoint(LocalDate.of(2026, 11, 21), null));
        assertThat(page.year()).hasSize(13);
        for (Finding finding : Finding.values()) {
            String value = spans(tile(finding), "lp-tile__value");
            assertThat(page.now().of(finding)).isEqualTo(Integer.parseInt(value));
            assertThat(
                            descendants(tile(finding)).stream()
                                    .filter(part -> part.hasClassName("lp-sparkline"))
                                    .findFirst())
                    .get()
                    .extracting(line -> line.getElement().getAttribute("aria-label"))
                    .asString()
                    .endsWith("21 Nov 2026: " + value);
        }
    }

    /** A short count for the past must not differ from what the page of that day says. */
    @ParameterizedTest
    @EnumSource(Finding.class)
    void the_year_says_what_the_page_of_that_day_said(Finding finding) {
        Overview page = page(new Viewpoint(LocalDate.of(2026, 11, 21), null));
        for (int months = 1; months <= 12; months++) {
            LocalDate then = LocalDate.of(2026, 11, 21).minusMonths(months);
            assertThat(page.year().get(12 - months).of(finding))
                    .as("%s on %s", finding, then)
                    .isEqualTo(page(new Viewpoint(then, then)).now().of(finding));
        }
    }

    @Test
    void decide_lists_the_changes_soonest_first_with_both_readings() {
        open("");
        List<ListItem> rows = decide();
        assertThat(rows).hasSizeBetween(3, 5);
        assertThat(text(rows.getFirst()))
                .startsWith("28 Novin 7 daysboth readingsCN 46/2024")
                .contains("suspended → in force?")
                .contains("Gallium refining: licence 99\u00a0% → prohibited 99\u00a0%")
                .contains("Germanium refining: licence 94\u00a0% → prohibited 94\u00a0%");
        assertThat(text(rows.getLast()))
                .startsWith("11 Jan 2027in 51 days")
                .contains("By legal text no change that day");
        assertThat(text(rows.get(1))).startsWith("1 Jan 2027in 41 days");
    }

    @Test
    void a_row_to_decide_leads_to_the_input_stages_that_change() {
        open("");
        int rows = decide().size();
        for (int i = 0; i < rows; i++) {
            open("");
            ListItem row = decide().get(i);
            Anchor date = anchors(row).getFirst();
            int promised = firstNumber(date.getTitle().orElseThrow());
            open(date.getHref());
            assertThat(rows()).as(date.getHref()).isEqualTo(promised);
        }
    }

    @Test
    void the_legal_text_knows_no_end_in_january() {
        open("?reading=legal-text");
        assertThat(decide()).noneMatch(row -> text(row).startsWith("11 Jan 2027"));
        assertThat(find(H2.class).all()).anyMatch(title -> title.getText().startsWith("Decide: 2"));
    }

    @Test
    void an_earlier_state_of_knowledge_shows_the_world_as_it_was_known() {
        open("?known=2025-12-01");
        Overview page = page(new Viewpoint(null, LocalDate.of(2025, 12, 1)));
        assertThat(page.standings().all())
                .anyMatch(one -> one.lead().edition().source().equals("usgs-mcs-2025"))
                .noneMatch(one -> one.lead().edition().source().equals("usgs-mcs-2026"));
        assertThat(page.standings().register().measures())
                .noneMatch(measure ->
                        measure.measure().timetable().announced().firstDay().getYear() >= 2026);
        List<String> cells =
                find(NativeTableRow.class).all().stream().map(OverviewViewTest::text).toList();
        assertThat(cells).anyMatch(row -> row.startsWith("Gallium") && row.contains("China 98"));
    }

    @Test
    void before_any_table_was_known_it_says_so() {
        open("?known=1990-01-01");
        assertThat(find(EmptyState.class).all()).hasSize(1);
        assertThat(anchors(find(EmptyState.class).single()))
                .first()
                .extracting(Anchor::getHref)
                .isEqualTo("/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-14",
                "2026-11-01",
                "2026-02-15",
                "2025-11-21",
                "2024-01-01",
                "2027-01-01"
            })
    void what_the_world_did_and_what_was_learned_add_up(LocalDate since) {
        for (Viewpoint viewpoint :
                List.of(
                        Viewpoint.NOW,
                        new Viewpoint(LocalDate.of(2026, 12, 1), null),
                        new Viewpoint(null, LocalDate.of(2026, 1, 15)))) {
            Overview.Changes changes =
                    service.of(viewpoint, new Since(since, Since.Why.ASKED)).changes();
            for (Finding finding : Finding.values()) {
                assertThat(
                                changes.before().of(finding)
                                        + changes.byWorld(finding)
                                        + changes.byLearning(finding))
                        .isEqualTo(page(viewpoint).now().of(finding));
            }
            assertThat(changes.world().measures())
                    .as("nothing becomes known in the world's part")
                    .allMatch(measure -> measure.before() != null && measure.after() != null);
        }
    }

    @Test
    void changes_are_told_from_the_day_in_the_address_on() {
        open("?since=2026-11-01");
        assertThat(find(H2.class).all())
                .extracting(H2::getText)
                .contains("Changed since 1 Nov 2026");
        open("?since=tomorrow");
        assertThat(find(Banner.class).all()).hasSize(1);
        assertThat(text(find(Banner.class).single())).contains("since=tomorrow");
        assertThat(find(H2.class).all())
                .extracting(H2::getText)
                .contains("Changed since 22 Oct 2026");
    }

    @ParameterizedTest
    @MethodSource("viewpoints")
    void every_link_leads_to_a_page(String viewpoint) {
        open("?" + viewpoint);
        Map<String, String> links = new TreeMap<>();
        anchors(find(OverviewView.class).single())
                .forEach(anchor -> links.put(anchor.getHref(), text(anchor)));
        assertThat(links).hasSizeGreaterThan(25);
        links.forEach((address, words) -> {
            open(address);
            assertThat(find(NotFoundView.class).all()).as("%s (%s)", address, words).isEmpty();
            assertThat(
                            find(Banner.class).all().stream()
                                    .filter(banner -> banner.hasClassName("lp-banner--warn"))
                                    .map(OverviewViewTest::text)
                                    .filter(text -> text.contains("address says")))
                    .as("%s (%s)", address, words)
                    .isEmpty();
            viewpoint
                    .lines()
                    .filter(part -> !part.isEmpty() && !part.startsWith("since"))
                    .flatMap(part -> List.of(part.split("&")).stream())
                    .filter(part -> !address.startsWith("compare"))
                    .forEach(part -> assertThat(address).contains(part));
        });
    }

    @Test
    void a_cell_shows_what_the_page_of_the_input_shows() {
        open("");
        Map<String, String> cells = new TreeMap<>();
        anchors(find(OverviewView.class).single()).stream()
                .filter(anchor -> anchor.getElement().hasAttribute("data-label"))
                .forEach(anchor -> cells.put(anchor.getHref(), number(anchor)));
        assertThat(cells).hasSizeGreaterThan(8);
        int step = Proof.isFull() ? 1 : 30;
        List<String> addresses = List.copyOf(cells.keySet());
        for (int i = 0; i < addresses.size(); i += step) {
            String address = addresses.get(i);
            String number = cells.get(address);
            open(address);
            List<String> chips =
                    find(Span.class).all().stream()
                            .filter(span -> span.hasClassName("lp-level"))
                            .map(OverviewViewTest::text)
                            .toList();
            assertThat(chips).as(address).anyMatch(chip -> chip.contains(number));
        }
    }

    @Test
    void the_page_needs_at_most_six_statements() {
        for (String viewpoint : List.of("", "?known=2025-12-01", "?on=2026-11-28&home=DE")) {
            open(viewpoint);
            statements.reset();
            open(viewpoint.isEmpty() ? "?since=2026-11-01" : viewpoint + "&since=2026-11-01");
            assertThat(statements.count()).as(viewpoint).isLessThanOrEqualTo(6);
        }
    }

    private Overview page(Viewpoint viewpoint) {
        return service.of(viewpoint, Since.firstVisit(LocalDate.of(2026, 11, 21)));
    }

    private static void open(String address) {
        Location location = new Location(address.startsWith("/") ? address.substring(1) : address);
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
    }

    private Anchor tile(Finding finding) {
        return find(Anchor.class).all().stream()
                .filter(anchor -> anchor.hasClassName("lp-tile"))
                .filter(anchor -> anchor.getHref().contains("finding=" + finding.code()))
                .findFirst()
                .orElseThrow();
    }

    private List<ListItem> decide() {
        return find(ListItem.class).all().stream()
                .filter(row -> row.getParent().orElseThrow().hasClassName("lp-decide"))
                .toList();
    }

    private int numberOfRows(Component of, String address) {
        follow(of, address);
        return rows();
    }

    private int numberOfInputs(Component of, String address) {
        follow(of, address);
        return inputs();
    }

    private static void follow(Component of, String address) {
        open(
                anchors(of).stream()
                        .map(Anchor::getHref)
                        .filter(href -> href.contains(address))
                        .findFirst()
                        .orElseThrow());
    }

    private int rows() {
        int shown = (int) find(Grid.class).single().getLazyDataView().getItems().count();
        assertThat(shown).isEqualTo(count(1));
        return shown;
    }

    private int inputs() {
        return count(2);
    }

    private int count(int group) {
        Matcher matcher = COUNT.matcher(status());
        assertThat(matcher.matches()).as(status()).isTrue();
        String number = matcher.group(group);
        return number == null || number.equals("no") ? 0 : Integer.parseInt(number);
    }

    private String status() {
        return find(Span.class).all().stream()
                .filter(span -> "status".equals(span.getElement().getAttribute("role")))
                .map(Span::getText)
                .findFirst()
                .orElseThrow();
    }

    private static String number(Anchor cell) {
        return descendants(cell).stream()
                .filter(part -> part.getChildren().findAny().isEmpty())
                .map(part -> part.getElement().getText())
                .filter(text -> text.matches(".*\\d.*"))
                .findFirst()
                .orElse("")
                .replaceFirst("\u2013$", "");
    }

    private static String spans(Component of, String className) {
        return descendants(of).stream()
                .filter(part -> part.hasClassName(className))
                .map(part -> part.getElement().getText())
                .findFirst()
                .orElseThrow();
    }

    private static int firstNumber(String text) {
        Matcher matcher = Pattern.compile("\\d+").matcher(text);
        return matcher.find() ? Integer.parseInt(matcher.group()) : 0;
    }

    private static List<Anchor> anchors(Component of) {
        return descendants(of).stream()
                .filter(Anchor.class::isInstance)
                .map(Anchor.class::cast)
                .toList();
    }

    private static List<Component> descendants(Component of) {
        List<Component> all = new ArrayList<>();
        of.getChildren()
                .forEach(child -> {
                    all.add(child);
                    all.addAll(descendants(child));
                });
        return all;
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively().replaceAll("[ \\n]+", " ").strip();
    }
}
