package io.github.linchpin.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Location;
import io.github.linchpin.kit.Banner;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.InfoCard;
import io.github.linchpin.kit.ReadingBar;
import io.github.linchpin.kit.UrlState;
import io.github.linchpin.kit.chart.TimeSeries;
import io.github.linchpin.profile.CountryMeasure.Relation;
import io.github.linchpin.profile.ShareYear.Place;
import io.github.linchpin.shared.MeasureState;
import io.github.linchpin.shared.Stage;
import io.github.linchpin.shared.Viewpoint;
import io.github.linchpin.testing.Proof;
import io.github.linchpin.testing.StatementCounter;
import io.github.linchpin.testing.ViewTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ViewTest
class CountryViewTest extends SpringBrowserlessTest {
    @Autowired StatementCounter statements;
    @Autowired ProfileService profiles;
    @Autowired DSLContext dsl;

    @Test
    void what_a_country_leads_is_the_finding_and_leads_to_the_same_rows() {
        CountryDossier china = dossier("CN", Viewpoint.NOW);
        open("countries/CN");
        assertThat(titles())
                .first()
                .isEqualTo(
                        "China leads %d of %d input stages"
                                .formatted(china.led().size(), china.standings().size()));
        assertThat(rows(card("China leads"))).isEqualTo(china.led().size());
        Anchor all = link("All of these in the list of inputs");
        assertThat(all.getHref()).isEqualTo("inputs?leader=CN");
        open(all.getHref());
        assertThat(text()).contains(china.led().size() + " rows of 36 inputs by stage");
    }

    @Test
    void a_share_is_that_of_the_snapshot() {
        open("countries/CN");
        BigDecimal gallium =
                dossier("CN", Viewpoint.NOW).led().stream()
                        .filter(s -> s.input().equals("gallium") && s.stage() == Stage.REFINING)
                        .map(s -> CountryDossier.own(s).share())
                        .findFirst()
                        .orElseThrow();
        assertThat(gallium)
                .isCloseTo(new BigDecimal("0.990099"), within(new BigDecimal("0.000001")));
        assertThat(text(card("China leads")))
                .contains("Gallium", "99.0 %", "Refining, 2025")
                .contains("Severe");
    }

    @Test
    void what_it_supplies_besides_is_above_five_percent_or_not_stated() {
        CountryDossier australia = dossier("AU", Viewpoint.NOW);
        assertThat(australia.besides())
                .isNotEmpty()
                .noneMatch(standing -> standing.ledBy("AU"))
                .allMatch(standing ->
                        CountryDossier.own(standing).unstated()
                                || CountryDossier.own(standing)
                                                .known()
                                                .compareTo(new BigDecimal("0.05"))
                                        > 0);
        assertThat(australia.led().size() + australia.besides().size() + australia.little().size())
                .isEqualTo(australia.supplied().size());
        open("countries/AU");
        assertThat(rows(card(australia.besides().size() + " more that it supplies")))
                .isEqualTo(australia.besides().size());
    }

    @Test
    void a_withheld_share_is_never_zero() {
        open("countries/US");
        CountryDossier states = dossier("US", Viewpoint.NOW);
        List<Standing> withheld =
                states.besides().stream()
                        .filter(standing -> CountryDossier.own(standing).share() == null)
                        .toList();
        assertThat(withheld).isNotEmpty();
        for (Standing standing : withheld) {
            assertThat(StandingCells.share(standing).getElement().getTextRecursively())
                    .as(standing.inputName())
                    .isNotBlank()
                    .isNotEqualTo("0.0\u00a0%");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-12-01", "2023-06-01"})
    void everything_is_as_it_was_known_then(String known) {
        Viewpoint then = new Viewpoint(null, LocalDate.parse(known));
        CountryDossier before = dossier("CN", then);
        CountryDossier now = dossier("CN", Viewpoint.NOW);
        assertThat(before.years()).hasSizeLessThan(now.years().size()).isNotEmpty();
        assertThat(before.measures()).hasSizeLessThan(now.measures().size());
        assertThat(before.years()).noneMatch(year -> year.source().equals("USGS, 2026"));
        assertThat(before.estimates().isEmpty()).isEqualTo(known.startsWith("2023"));
        open("countries/CN?known=" + known);
        assertThat(titles())
                .first()
                .isEqualTo(
                        "China leads %d of %d input stages"
                                .formatted(before.led().size(), before.standings().size()));
        assertThat(find(Anchor.class).all())
                .filteredOn(anchor -> anchor.getHref().startsWith("inputs/"))
                .isNotEmpty()
                .allMatch(anchor -> anchor.getHref().contains("known=" + known));
    }

    @Test
    void measures_are_its_own_those_of_its_blocs_and_those_that_name_it() {
        CountryDossier china = dossier("CN", Viewpoint.NOW);
        assertThat(china.measures(Relation.OWN)).hasSize(33).hasSize(imposed("CN"));
        assertThat(china.measures(Relation.OF_BLOC)).isEmpty();
        assertThat(china.measures(Relation.ADDRESSED))
                .isNotEmpty()
                .noneMatch(line -> line.measure().measure().issuer().equals("CN"));
        CountryDossier germany = dossier("DE", Viewpoint.NOW);
        assertThat(germany.measures(Relation.OF_BLOC))
                .isNotEmpty()
                .allMatch(line -> line.measure().measure().issuer().equals("x-eu"));
        CountryDossier states = dossier("US", Viewpoint.NOW);
        assertThat(states.measures(Relation.ADDRESSED))
                .extracting(line -> line.measure().id())
                .contains("CN-2024-46-2A");
        open("countries/DE");
        assertThat(text(card("Germany imposes nothing on file")))
                .contains("Imposed by European Union");
    }

    @Test
    void states_follow_day_and_reading() {
        open("countries/CN");
        assertThat(find(ReadingBar.class).single().getElement().getTextRecursively())
                .startsWith("8 measures of this page differ between the readings");
        assertThat(state("CN-2025-57", "2026-11-21")).isEqualTo(MeasureState.SUSPENDED);
        assertThat(text(card("China: "))).contains("other reading: in force");
        open("countries/CN?on=2026-11-10");
        assertThat(find(ReadingBar.class).all()).isEmpty();
        assertThat(state("CN-2024-46-2A", "2026-11-28")).isEqualTo(MeasureState.IN_FORCE);
    }

    @Test
    void a_line_breaks_where_the_edition_changes() {
        open("countries/CN?drawn=gallium:refining");
        TimeSeries chart = find(TimeSeries.class).single();
        JsonNode series = (JsonNode) chart.getElement().getPropertyRaw("series");
        assertThat(series).hasSize(1);
        assertThat(series.get(0).get("name").asString()).isEqualTo("Gallium refining");
        List<ShareYear> years =
                Objects.requireNonNull(
                        ShareLines.of(
                                        dossier("CN", Viewpoint.NOW),
                                        new UrlState(Map.of("drawn", List.of("gallium:refining"))))
                                .all()
                                .get(new Place("gallium", Stage.REFINING)));
        assertThat(series.get(0).get("segments"))
                .hasSize((int) years.stream().map(ShareYear::edition).distinct().count());
        assertThat(years.stream().map(ShareYear::line).distinct()).hasSize(1);
    }

    @Test
    void six_lines_at_most_are_drawn_and_the_address_chooses() {
        ShareLines lines = ShareLines.of(dossier("CN", Viewpoint.NOW), new UrlState(Map.of()));
        assertThat(lines.drawn()).hasSize(6);
        assertThat(lines.drawn())
                .allMatch(place ->
                        Objects.requireNonNull(lines.all().get(place)).stream()
                                        .map(ShareYear::period)
                                        .distinct()
                                        .count()
                                > 1);
        open("countries/CN?drawn=gallium:refining&drawn=unobtainium:mining");
        assertThat(find(Banner.class).all())
                .extracting(banner -> banner.getElement().getTextRecursively())
                .anyMatch(text -> text.contains("drawn=unobtainium:mining"));
    }

    @Test
    void governance_is_shown_by_dimension_and_year_from_its_source() {
        open("countries/CN");
        String governance = text(card("Political stability"));
        assertThat(governance)
                .contains("Rule of law", "Voice and accountability", "2010–2024")
                .contains("Worldwide Governance Indicators");
        BigDecimal stability =
                dsl.fetch(
                                """
                                select estimate from governance
                                where area = 'CN' and dimension = 'PV' and year = 2024
                                """)
                        .getValues(0, BigDecimal.class)
                        .getFirst();
        assertThat(titles())
                .anyMatch(title ->
                        title.equals(
                                "Political stability %s in 2024"
                                        .formatted(Formats.number(stability, 2))));
        assertThat(stability).isBetween(new BigDecimal("-2.5"), new BigDecimal("2.5"));
    }

    @Test
    void blocs_are_shown_with_their_days() {
        open("countries/GB");
        assertThat(text(card("In "))).contains("European Union", "31 Jan 2020", "OECD");
        assertThat(find(Anchor.class).all())
                .filteredOn(anchor -> anchor.getHref().equals("countries/x-g7"))
                .isNotEmpty();
        assertThat(dossier("GB", new Viewpoint(LocalDate.parse("2019-01-01"), null)).current())
                .extracting(Membership::bloc)
                .contains("x-eu");
        assertThat(dossier("GB", Viewpoint.NOW).current())
                .extracting(Membership::bloc)
                .doesNotContain("x-eu");
    }

    @ParameterizedTest
    @CsvSource({
        "countries/cn, China",
        "countries/x-eu, European Union",
        "countries/EU, European Union"
    })
    void codes_are_read_in_any_case(String address, String name) {
        open(address);
        assertThat(find(H1.class).single().getText()).isEqualTo(name);
    }

    @Test
    void a_bloc_has_members_and_measures() {
        open("countries/x-eu");
        assertThat(titles()).contains("27 members");
        assertThat(text(card("27 members"))).contains("Germany").contains("United Kingdom");
        assertThat(text()).contains("Imposed by European Union");
        open("countries/x-eu?on=2019-01-01");
        assertThat(titles()).contains("28 members");
    }

    @ParameterizedTest
    @CsvSource({
        "countries/ZZ,       There is no country or bloc with the code \"ZZ\"",
        "countries/chna,     There is no country or bloc with the code \"chna\"",
        "countries/x-europe, stands for an unknown number of countries",
        "countries/%3Cb%3E,  There is no country or bloc"
    })
    void what_is_no_country_is_said_precisely(String address, String text) {
        open(address);
        assertThat(find(H1.class).single().getText()).isEqualTo("No such country");
        assertThat(find(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .anyMatch(found -> found.contains(text));
        assertThat(link("To all countries").getHref()).isEqualTo("countries");
    }

    @Test
    void similar_names_are_offered() {
        open("countries/chin?known=2025-12-01");
        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getHref)
                .contains("countries/CN?known=2025-12-01");
        open("countries/germny");
        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).contains("countries/DE");
    }

    @Test
    void every_area_has_a_page_or_a_reason() {
        var areas = dsl.fetch("select code, name, kind from area order by kind, code");
        for (int i = 0; i < areas.size(); i += Proof.isFull() ? 1 : 4) {
            var area = areas.get(i);
            boolean aggregate = "aggregate".equals(area.get("kind", String.class));
            open("countries/" + area.get("code", String.class));
            assertThat(find(H1.class).single().getText())
                    .isEqualTo(aggregate ? "No such country" : area.get("name", String.class));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"CN", "US", "DE", "AD", "x-eu"})
    void the_page_takes_at_most_six_statements(String code) {
        open("countries/" + code);
        statements.reset();
        open("countries/" + code + "?known=2026-11-01");
        assertThat(statements.count()).isBetween(1, 6);
    }

    @Test
    void tables_open_behind_the_charts() {
        open("countries/CN");
        long tables =
                find(NativeButton.class).all().stream()
                        .filter(button -> button.getText().equals("show as table"))
                        .count();
        assertThat(tables).isEqualTo(3);
    }

    private int imposed(String issuer) {
        String sql = "select m.id from measure m join act a on a.id = m.act where a.issuer = ?";
        return dsl.fetch(sql, issuer).size();
    }

    private MeasureState state(String id, String day) {
        return dossier("CN", new Viewpoint(LocalDate.parse(day), null)).measures().stream()
                .filter(line -> line.measure().id().equals(id))
                .map(line -> line.status().state())
                .findFirst()
                .orElseThrow();
    }

    private CountryDossier dossier(String code, Viewpoint viewpoint) {
        return profiles.find(code, viewpoint).orElseThrow();
    }

    private InfoCard card(String title) {
        return find(InfoCard.class).all().stream()
                .filter(card -> title(card).startsWith(title))
                .findFirst()
                .orElseThrow();
    }

    private List<String> titles() {
        return find(InfoCard.class).all().stream().map(CountryViewTest::title).toList();
    }

    private static String title(InfoCard card) {
        return card.getChildren().findFirst().orElseThrow().getElement().getText();
    }

    private long rows(InfoCard card) {
        return find(NativeTableRow.class, card).all().size() - 1L;
    }

    private static String text(InfoCard card) {
        return card.getElement().getTextRecursively().replace('\u00a0', ' ');
    }

    private String text() {
        return find(Main.class).single().getElement().getTextRecursively();
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
}
