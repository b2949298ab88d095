package io.github.linchpin.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.linchpin.concentration.LeadTable;
import io.github.linchpin.control.RegisteredMeasure;
import io.github.linchpin.exposure.ExposedShare;
import io.github.linchpin.exposure.ExposureService;
import io.github.linchpin.exposure.Exposures;
import io.github.linchpin.exposure.LeadSupply;
import io.github.linchpin.exposure.ShareRange;
import io.github.linchpin.exposure.Supplies;
import io.github.linchpin.exposure.Supply;
import io.github.linchpin.measure.Measure;
import io.github.linchpin.measure.Status;
import io.github.linchpin.shared.CivilDay;
import io.github.linchpin.shared.Coded;
import io.github.linchpin.shared.ControlClass;
import io.github.linchpin.shared.Effect;
import io.github.linchpin.shared.Reading;
import io.github.linchpin.shared.Viewpoint;
import io.github.linchpin.testing.FixedClock;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The read interface says what the services of the screens say. */
@ReadTest
class ReadNumbersTest {
    private static final BigDecimal POINTS = BigDecimal.valueOf(10_000);

    @Autowired Reader reader;
    @Autowired ExposureService exposures;
    @Autowired Supplies supplies;
    @Autowired Clock clock;

    @Test
    void gallium_is_as_on_its_page() {
        JsonNode lead =
                reader.items("/concentration?input=gallium&stage=refining").stream()
                        .filter(row -> row.get("lead").booleanValue())
                        .reduce((one, other) -> {
                            throw new AssertionError("two lead tables");
                        })
                        .orElseThrow();
        assertThat(number(lead, "hhi_point")).isEqualTo(9803.5, within(.05));
        assertThat(number(lead, "cr1")).isEqualTo(.990099, within(1e-6));
        assertThat(text(lead, "cr1_area")).isEqualTo("CN");
        assertThat(text(lead, "source")).isEqualTo("usgs-mcs-2026");
        assertThat(text(lead, "period")).isEqualTo("2025");
        assertThat(number(lead, "effective_suppliers_low")).isEqualTo(1.02, within(.01));
        assertThat(text(lead.get("levels").get("linchpin-2023"), "low")).isEqualTo("severe");
        assertThat(text(lead.get("levels").get("doj-2023"), "high")).isEqualTo("high");
    }

    @ParameterizedTest
    @CsvSource({"2026-11-21", "2025-12-01"})
    void every_lead_row_is_the_lead_table_of_the_screens(String known) {
        Map<String, JsonNode> rows = new HashMap<>();
        reader.items("/concentration?known=" + known).stream()
                .filter(row -> row.get("lead").booleanValue())
                .forEach(row -> rows.put(text(row, "input") + "/" + text(row, "stage"), row));
        List<LeadSupply> leads =
                supplies.at(new Viewpoint(null, LocalDate.parse(known)).knownUntil(clock)).leads();
        assertThat(rows).hasSameSizeAs(leads).hasSizeGreaterThan(50);
        for (LeadSupply one : leads) {
            LeadTable lead = one.lead();
            JsonNode row =
                    Objects.requireNonNull(rows.get(lead.input() + "/" + lead.stage().code()));
            assertThat(text(row, "form")).isEqualTo(lead.form());
            assertThat(text(row, "period")).isEqualTo(lead.period().toString());
            assertThat(text(row, "source")).isEqualTo(lead.edition().source());
            same(row, "hhi_low", points(lead.index().low()), 1e-5);
            same(row, "hhi_point", points(lead.index().point()), 1e-5);
            same(row, "hhi_high", points(lead.index().high()), 1e-5);
            same(row, "cr1", lead.largest().share(), 1e-9);
            same(row, "cr1_low", lead.largest().low(), 1e-9);
            same(row, "cr1_high", lead.largest().high(), 1e-9);
            assertThat(text(row, "cr1_area"))
                    .isEqualTo(lead.largest().area() == null ? "" : lead.largest().area());
        }
    }

    @Test
    void known_at_the_end_of_2025_the_tables_are_those_of_that_year() {
        assertThat(reader.items("/shares?input=gallium&known=2025-12-01"))
                .isNotEmpty()
                .noneMatch(row -> text(row, "source").equals("usgs-mcs-2026"))
                .anyMatch(row -> text(row, "source").equals("usgs-mcs-2025"));
        assertThat(reader.items("/measures?known=2025-12-01"))
                .isNotEmpty()
                .allMatch(row -> text(row, "known_from").compareTo("2025-12-01") <= 0);
        assertThat(reader.items("/measures"))
                .anyMatch(row -> text(row, "known_from").startsWith("2026"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-21, as-reported, US",
        "2026-11-28, as-reported, US",
        "2026-11-21, legal-text, US",
        "2026-11-21, as-reported, DE",
        "2025-10-20, legal-text, JP",
        "2029-01-01, as-reported, CN"
    })
    void exposed_shares_are_those_of_the_screens(String on, String reading, String home) {
        Reading one = Coded.of(Reading.class, reading);
        Viewpoint viewpoint = new Viewpoint(LocalDate.parse(on), null, home, one);
        Exposures from = exposures.exposures(viewpoint);
        List<Supply> all = exposures.supplies(viewpoint);
        List<JsonNode> rows =
                reader.items(
                        "/exposed-share?on=%s&reading=%s&destination=%s"
                                .formatted(on, reading, home));
        assertThat(rows).hasSize(2 * all.size());
        Map<String, JsonNode> byKey = new HashMap<>();
        rows.forEach(row ->
                byKey.put(text(row, "input") + text(row, "stage") + text(row, "effect"), row));
        for (Supply supply : all) {
            for (Effect effect : List.of(Effect.EXPORT_RESTRICTION, Effect.IMPORT_RESTRICTION)) {
                ExposedShare share = from.of(supply, effect);
                JsonNode row =
                        Objects.requireNonNull(
                                byKey.get(supply.input() + supply.stage().code() + effect.code()));
                assertThat(text(row, "class")).isEqualTo(share.headline().code());
                assertThat(text(row, "certainty")).isEqualTo(share.certainty().code());
                same(row, "low", share.exposed().low(), 1e-9);
                same(row, "point", share.exposed().point(), 1e-9);
                same(row, "high", share.exposed().high(), 1e-9);
                same(row, "latent_high", share.latent().high(), 1e-9);
                for (ControlClass part : ControlClass.values()) {
                    same(
                            row.get("by_class").get(part.code()),
                            "low",
                            share.byClass().getOrDefault(part, ShareRange.ZERO).low(),
                            1e-9);
                }
                assertThat(row.get("measures"))
                        .extracting(JsonNode::asString)
                        .containsExactlyElementsOf(
                                share.binding().stream().map(Measure::id).toList());
                assertThat(row.get("upstream"))
                        .hasSize(
                                effect == Effect.EXPORT_RESTRICTION
                                        ? from.upstream(
                                                        supply,
                                                        all.stream()
                                                                .filter(other ->
                                                                        other.input()
                                                                                .equals(
                                                                                        supply
                                                                                                .input()))
                                                                .toList())
                                                .size()
                                        : 0);
            }
        }
    }

    @Test
    void gallium_turns_from_licence_to_prohibited_when_the_suspension_ends() {
        assertThat(gallium("2026-11-21")).startsWith("licence 0.99");
        assertThat(gallium("2026-11-27")).startsWith("licence 0.99");
        assertThat(gallium("2026-11-28")).startsWith("prohibited 0.99");
    }

    private String gallium(String on) {
        JsonNode row =
                reader.items("/exposed-share?input=gallium&stage=refining&on=" + on).getFirst();
        return text(row, "class") + " " + text(row, "point");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-21, as-reported",
        "2026-11-21, legal-text",
        "2026-11-28, as-reported",
        "2025-10-20, legal-text"
    })
    void measures_stand_as_in_the_register(String on, String code) {
        Reading reading = Coded.of(Reading.class, code);
        List<JsonNode> rows = reader.items("/measures?on=%s&reading=%s".formatted(on, code));
        Map<String, JsonNode> byId = new HashMap<>();
        rows.forEach(row -> byId.put(text(row, "measure_id"), row));
        List<RegisteredMeasure> register = exposures.register(Viewpoint.NOW).measures();
        assertThat(byId).hasSameSizeAs(register).hasSizeGreaterThan(50);
        for (RegisteredMeasure measure : register) {
            Status status = measure.on(CivilDay.of(LocalDate.parse(on)), reading);
            JsonNode row = Objects.requireNonNull(byId.get(measure.id()));
            assertThat(text(row, "state")).as(measure.id()).isEqualTo(status.state().code());
            assertThat(text(row, "certainty")).isEqualTo(status.certainty().code());
            assertThat(row.get("doubts")).hasSize(status.doubts().size());
            assertThat(text(row, "days_left"))
                    .isEqualTo(status.daysLeft() == null ? "" : status.daysLeft().toString());
            assertThat(text(row, "class")).isEqualTo(measure.measure().strength().code());
        }
    }

    @Test
    void measures_are_filtered_by_what_they_are() {
        assertThat(reader.items("/measures?state=suspended&class=prohibited&issuer=CN"))
                .isNotEmpty()
                .allMatch(row -> text(row, "state").equals("suspended"))
                .allMatch(row -> text(row, "class").equals("prohibited"))
                .allMatch(row -> text(row, "issuer").equals("CN"));
        // a measure on the family is about its member
        assertThat(reader.items("/measures?input=dysprosium"))
                .extracting(row -> text(row, "measure_id"))
                .containsExactlyInAnyOrderElementsOf(
                        exposures.register(Viewpoint.NOW).about("dysprosium").stream()
                                .map(RegisteredMeasure::id)
                                .toList());
    }

    /** Tellurium and indium as metal: the key of another form gives another class. */
    @Test
    void a_form_decides_which_rules_meet_the_supply() {
        JsonNode metal = form("metal").getFirst();
        assertThat(text(metal, "form_key")).isEqualTo("metal");
        assertThat(text(metal, "class")).isEqualTo("licence");
        assertThat(text(reader.items("/exposed-share?input=gallium").getFirst(), "class"))
                .isEqualTo("licence");
        // as the table prints it
        assertThat(form("primary%20low-purity")).isEqualTo(form("metal"));
    }

    private List<JsonNode> form(String form) {
        return reader.items("/exposed-share?input=gallium&on=2026-11-21&form=" + form);
    }

    @Test
    void countries_lead_and_impose_as_counted() {
        Map<String, JsonNode> byCode = new HashMap<>();
        reader.items("/countries").forEach(row -> byCode.put(text(row, "code"), row));
        List<LeadSupply> leads = supplies.at(FixedClock.NOW).leads();
        for (String code : List.of("CN", "AU", "ZA", "DE")) {
            assertThat(number(country(byCode, code), "stages_led"))
                    .isEqualTo(
                            (double)
                                    leads.stream()
                                            .filter(one -> code.equals(one.lead().largest().area()))
                                            .count());
            assertThat(number(country(byCode, code), "measures"))
                    .isEqualTo(
                            (double)
                                    exposures.register(Viewpoint.NOW).measures().stream()
                                            .filter(one -> one.measure().issuer().equals(code))
                                            .count());
        }
        assertThat(country(byCode, "DE").get("blocs"))
                .extracting(JsonNode::asString)
                .contains("x-eu");
        assertThat(text(country(byCode, "DE"), "iso3")).isEqualTo("DEU");
    }

    private static JsonNode country(Map<String, JsonNode> byCode, String code) {
        return Objects.requireNonNull(byCode.get(code));
    }

    private static @Nullable BigDecimal points(@Nullable BigDecimal fraction) {
        return fraction == null ? null : fraction.multiply(POINTS);
    }

    private static void same(
            JsonNode row, String name, @Nullable BigDecimal expected, double tolerance) {
        if (expected == null) {
            assertThat(row.get(name).isNull()).as("%s of %s", name, row).isTrue();
        } else {
            assertThat(number(row, name))
                    .as("%s of %s", name, row)
                    .isEqualTo(expected.doubleValue(), within(tolerance));
        }
    }

    private static double number(JsonNode row, String name) {
        return row.get(name).doubleValue();
    }

    private static String text(JsonNode row, String name) {
        JsonNode value = row.get(name);
        return value.isNull()
                ? ""
                : value.isNumber() ? value.decimalValue().toPlainString() : value.asString();
    }
}
