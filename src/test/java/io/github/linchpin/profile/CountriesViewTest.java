package io.github.linchpin.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.router.Location;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.linchpin.exposure.ExposureService;
import io.github.linchpin.exposure.Supply;
import io.github.linchpin.kit.Banner;
import io.github.linchpin.kit.Chip;
import io.github.linchpin.shared.Effect;
import io.github.linchpin.shared.MeasureState;
import io.github.linchpin.shared.Reading;
import io.github.linchpin.shared.Viewpoint;
import io.github.linchpin.testing.StatementCounter;
import io.github.linchpin.testing.ViewTest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
class CountriesViewTest extends SpringBrowserlessTest {
    @Autowired StatementCounter statements;
    @Autowired ExposureService exposures;
    @Autowired DSLContext dsl;
    @Autowired Clock clock;

    @Test
    void who_leads_most_comes_first() {
        open("countries");
        List<CountryRow> rows = rows();
        assertThat(rows.getFirst().area().code()).isEqualTo("CN");
        assertThat(rows).isSortedAccordingTo((a, b) -> b.leads() - a.leads());
        assertThat(rows).allMatch(CountryRow::matters);
        assertThat(rows).hasSizeBetween(40, 200);
    }

    /** Counted a second time by plain SQL on the snapshots. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-11-21", "2025-12-01", "2024-06-01", "2022-06-01"})
    void leads_are_those_of_the_lead_tables_at_k(String known) {
        open("countries?known=" + known);
        Map<String, Long> leads =
                dsl
                        .fetch(
                                """
                                select leader, count(*) as n from (
                                  select distinct on (t.input, t.stage) s.leader
                                  from share_table t
                                  join source o on o.id = t.source and o.enabled
                                  join lateral (select * from revision r where r.share_table = t.id
                                    and r.state = 'published' and r.known_from < ?::date + 1
                                    order by r.known_from desc, r.number desc limit 1) r on true
                                  join snapshot s on s.share_table = r.share_table and s.revision = r.number
                                  order by t.input, t.stage, t.period_to desc, t.period_from desc,
                                    t.universe <> 'world production',
                                    array_position(array['production', 'volume', 'capacity'], t.basis),
                                    array_position(array['OFFICIAL', 'TRANSCRIPT', 'PARTLY', 'KNOWLEDGE'], s.grade::text),
                                    o.published desc nulls last, o.rank, t.code) lead
                                where leader !~ '^x-' group by leader
                                """,
                                known)
                        .stream()
                        .collect(
                                Collectors.toMap(
                                        row -> row.get("leader", String.class),
                                        row -> row.get("n", Long.class)));
        assertThat(
                        rows().stream()
                                .filter(row -> row.leads() > 0)
                                .collect(
                                        Collectors.toMap(
                                                row -> row.area().code(),
                                                row -> (long) row.leads())))
                .isEqualTo(leads);
        assertThat(leads).hasSizeGreaterThan(5);
    }

    @Test
    void supplies_are_the_rows_of_the_supplies() {
        open("countries");
        Viewpoint now = Viewpoint.NOW;
        Map<String, Long> named =
                exposures.supplies(now).stream()
                        .flatMap(supply -> supply.parts().stream())
                        .filter(part ->
                                part.kind() == Supply.Kind.COUNTRY && !part.share().isZero())
                        .collect(
                                Collectors.groupingBy(
                                        part -> String.valueOf(part.area()),
                                        Collectors.counting()));
        assertThat(named).containsKeys("CN", "AU", "CL");
        for (CountryRow row : rows()) {
            // producers outside the printed total are named too
            assertThat((long) row.supplies())
                    .as(row.area().name())
                    .isGreaterThanOrEqualTo(named.getOrDefault(row.area().code(), 0L))
                    .isLessThanOrEqualTo(
                            named.getOrDefault(row.area().code(), 0L) + row.unstated());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-21, as-reported",
        "2026-11-21, legal-text",
        "2026-11-28, as-reported",
        "2024-01-01, as-reported"
    })
    void restrictions_are_those_in_force_on_d_in_the_reading_shown(String on, String reading) {
        open("countries?on=" + on + "&reading=" + reading);
        Viewpoint viewpoint =
                new Viewpoint(
                        LocalDate.parse(on),
                        null,
                        "US",
                        reading.equals("as-reported") ? Reading.AS_REPORTED : Reading.LEGAL_TEXT);
        for (Effect effect : List.of(Effect.EXPORT_RESTRICTION, Effect.IMPORT_RESTRICTION)) {
            Map<String, Long> inForce =
                    exposures.register(viewpoint).measures().stream()
                            .filter(measure -> measure.measure().effect() == effect)
                            .filter(measure ->
                                    measure.on(viewpoint.day(clock), viewpoint.reading()).state()
                                            == MeasureState.IN_FORCE)
                            .collect(
                                    Collectors.groupingBy(
                                            measure -> measure.measure().issuer(),
                                            Collectors.counting()));
            for (CountryRow row : rows()) {
                assertThat(
                                (long)
                                        (effect == Effect.EXPORT_RESTRICTION
                                                ? row.exports()
                                                : row.imports()))
                        .as(row.area().name())
                        .isEqualTo(inForce.getOrDefault(row.area().code(), 0L));
            }
        }
        assertThat(row("CN").exports()).isPositive();
    }

    @Test
    void a_search_finds_countries_that_do_nothing_too() {
        open("countries");
        assertThat(rows()).extracting(row -> row.area().code()).doesNotContain("AD", "VA");
        test(find(TextField.class).single()).setValue("andorra");
        assertThat(location()).isEqualTo("countries?q=andorra");
        assertThat(rows()).extracting(row -> row.area().code()).containsExactly("AD");
        open("countries?q=turkiye");
        assertThat(rows()).extracting(row -> row.area().code()).containsExactly("TR");
    }

    @Test
    void facets_narrow_and_show_as_chips_that_take_themselves_away() {
        open("countries?region=Africa&bloc=x-oecd");
        assertThat(rows()).isEmpty();
        open("countries?region=Asia&bloc=x-oecd");
        assertThat(rows())
                .isNotEmpty()
                .allMatch(row -> "Asia".equals(row.area().region()))
                .allMatch(
                        row -> row.blocs().stream().anyMatch(bloc -> bloc.code().equals("x-oecd")));
        assertThat(chips()).containsExactly("Asia", "in OECD");
        test((NativeButton)
                        find(Chip.class).all().stream()
                                .filter(chip -> chip.hasClassName("lp-chip--filter"))
                                .findFirst()
                                .orElseThrow()
                                .getChildren()
                                .findFirst()
                                .orElseThrow())
                .click();
        assertThat(location()).isEqualTo("countries?bloc=x-oecd");
        test(find(NativeButton.class).all().stream()
                        .filter(button -> button.getText().equals("Clear all"))
                        .findFirst()
                        .orElseThrow())
                .click();
        assertThat(location()).isEqualTo("countries");
    }

    @Test
    void blocs_are_those_of_the_day() {
        open("countries?q=united+kingdom&on=2019-01-01");
        assertThat(blocs("GB")).contains("EU");
        open("countries?q=united+kingdom");
        assertThat(blocs("GB")).doesNotContain("EU").contains("G7", "NATO", "OECD");
    }

    @ParameterizedTest
    @CsvSource({
        "country,   AE",
        "-supplies, CN",
        "-above-65, CN",
        "-exports,  CN",
        "-imports,  US"
    })
    void the_address_says_by_what_it_is_sorted(String sort, String first) {
        open("countries?sort=" + sort);
        List<CountryRow> rows = rows();
        if (sort.equals("country")) {
            assertThat(rows).extracting(row -> row.area().name()).isSorted();
        } else {
            assertThat(rows.getFirst().area().code()).isEqualTo(first);
        }
    }

    @Test
    void words_that_are_none_are_named() {
        open("countries?region=Atlantis&bloc=x-none&sort=beauty");
        assertThat(find(Banner.class).all())
                .extracting(banner -> banner.getElement().getTextRecursively())
                .anyMatch(text -> text.contains("region=Atlantis"))
                .anyMatch(text -> text.contains("bloc=x-none"))
                .anyMatch(text -> text.contains("sort=beauty"));
        assertThat(rows()).hasSizeGreaterThan(40);
    }

    @Test
    void the_counts_name_their_sources_and_dates() {
        open("countries?known=2025-12-01&on=2025-12-05");
        assertThat(find(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .anySatisfy(text ->
                        assertThat(text)
                                .contains("USGS", "5 Dec 2025", "as reported", "known 1 Dec 2025"));
    }

    @Test
    void the_export_holds_the_whole_filtered_list() {
        open("countries?region=Oceania&known=2025-12-01");
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
                .extracting(row -> row.getField("country"))
                .containsExactlyElementsOf(rows().stream().map(row -> row.area().code()).toList())
                .contains("AU");
        assertThat(csv)
                .allSatisfy(row -> {
                    assertThat(row.getField("sources")).contains("USGS");
                    assertThat(row.getField("known")).isEqualTo("2025-12-01");
                    assertThat(row.getField("on")).isEqualTo("2026-11-21");
                    assertThat(row.getField("reading")).isEqualTo("as-reported");
                });
        NamedCsvRecord australia =
                csv.stream()
                        .filter(row -> row.getField("country").equals("AU"))
                        .findFirst()
                        .orElseThrow();
        assertThat(australia.getField("leads")).isEqualTo(Integer.toString(row("AU").leads()));
    }

    @Test
    void counts_lead_to_what_was_counted_and_keep_the_viewpoint() {
        open("countries?known=2025-12-01&q=china");
        CountryGrid grid = find(CountryGrid.class).single();
        assertThat(href(grid, CountrySort.LEADS))
                .startsWith("inputs?")
                .contains("leader=CN", "known=2025-12-01");
        assertThat(href(grid, CountrySort.SUPPLIES))
                .startsWith("countries/CN?")
                .contains("known=2025-12-01");
        assertThat(href(grid, CountrySort.EXPORTS))
                .startsWith("controls?")
                .contains("issuer=CN", "effect=export-restriction", "state=in-force");
    }

    @Test
    void the_page_takes_at_most_six_statements() {
        open("countries");
        statements.reset();
        open("countries?region=Asia");
        assertThat(statements.count()).isBetween(1, 6);
    }

    private String href(CountryGrid grid, CountrySort column) {
        int at = rows().indexOf(row("CN"));
        return ((Anchor) test(grid).getCellComponent(at, column.code())).getHref();
    }

    private List<String> blocs(String code) {
        return row(code).blocs().stream().map(Area::shortName).toList();
    }

    private CountryRow row(String code) {
        return rows().stream()
                .filter(row -> row.area().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private List<CountryRow> rows() {
        return find(CountryGrid.class).single().getDataProvider().fetch(new Query<>()).toList();
    }

    private List<String> chips() {
        return find(Chip.class).all().stream()
                .filter(chip -> chip.hasClassName("lp-chip--filter"))
                .map(Span::getText)
                .toList();
    }

    private static void open(String address) {
        Location location = new Location(address);
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
    }

    private static String location() {
        return UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters();
    }
}
