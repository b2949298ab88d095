package io.github.linchpin.exposure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.linchpin.control.KnownRegister;
import io.github.linchpin.control.RegisteredMeasure;
import io.github.linchpin.control.Registers;
import io.github.linchpin.measure.Classification;
import io.github.linchpin.measure.Classifier;
import io.github.linchpin.measure.Measure;
import io.github.linchpin.measure.Purchase;
import io.github.linchpin.measure.Question;
import io.github.linchpin.shared.AppliesTo;
import io.github.linchpin.shared.Certainty;
import io.github.linchpin.shared.CivilDay;
import io.github.linchpin.shared.ControlClass;
import io.github.linchpin.shared.Effect;
import io.github.linchpin.shared.EndUse;
import io.github.linchpin.shared.Reading;
import io.github.linchpin.shared.Stage;
import io.github.linchpin.shared.Viewpoint;
import io.github.linchpin.testing.DatabaseTest;
import io.github.linchpin.testing.FixedClock;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What the shipped supplies and measures say together. */
@DatabaseTest
class ShippedExposureTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final LocalDate BAN_IS_BACK = LocalDate.of(2026, 11, 28);
    private static final List<LocalDate> DAYS =
            List.of(
                    LocalDate.of(2025, 10, 20),
                    TODAY,
                    BAN_IS_BACK,
                    LocalDate.of(2027, 1, 11),
                    LocalDate.of(2029, 1, 1));
    private static final Set<Effect> RESTRICTIONS =
            EnumSet.of(Effect.EXPORT_RESTRICTION, Effect.IMPORT_RESTRICTION);

    @Autowired ExposureService service;
    @Autowired Registers registers;
    @Autowired Supplies held;

    @ParameterizedTest
    @ValueSource(strings = {"US", "JP", "DE", "CN", "ID", "CD"})
    void rules_on_military_use_or_listed_firms_never_touch_a_share(String home) {
        KnownRegister all = service.register(Viewpoint.NOW);
        List<RegisteredMeasure> personal =
                all.measures().stream()
                        .filter(measure ->
                                EnumSet.of(AppliesTo.END_USE, AppliesTo.ENTITY)
                                        .contains(measure.measure().addressees().appliesTo()))
                        .toList();
        // those of all three countries that have one, in both directions
        assertThat(personal)
                .extracting(RegisteredMeasure::id)
                .contains("CN-2024-46-1", "CN-2026-CL-JP", "CN-2026-30", "US-DFARS-7052");
        KnownRegister register =
                new KnownRegister(personal, all.families(), all.blocs(), all.formKeys());
        for (Reading reading : Reading.values()) {
            for (LocalDate day : DAYS) {
                Exposures exposures = new Exposures(register, reading, home, CivilDay.of(day));
                for (Supply supply : service.supplies(Viewpoint.NOW)) {
                    for (Effect effect : RESTRICTIONS) {
                        assertThat(exposures.of(supply, effect).parts())
                                .as("%s %s", supply.input(), day)
                                .isNotEmpty()
                                .allMatch(part -> part.controlClass() == ControlClass.FREE)
                                .noneMatch(ExposedShare.ClassedPart::sleeps);
                    }
                }
            }
        }
    }

    /** The same rules do touch the purchase of a buyer whom they mean. */
    @Test
    void rules_on_military_use_touch_a_military_buyer() {
        assertThat(gallium(new Purchase.Buyer(EndUse.MILITARY, false)).controlClass())
                .isEqualTo(ControlClass.PROHIBITED);
        assertThat(gallium(new Purchase.Buyer(EndUse.CIVIL, false)).controlClass())
                .isEqualTo(ControlClass.LICENCE);
        assertThat(gallium(new Purchase.Buyer(EndUse.UNKNOWN, false)).mayBecome())
                .isEqualTo(ControlClass.PROHIBITED);
    }

    private Classification gallium(Purchase.Buyer buyer) {
        return classify(purchase("gallium", Stage.REFINING, "metal", Map.of(), buyer));
    }

    @Test
    void tellurium_metal_needs_a_licence_and_indium_metal_is_free() {
        assertThat(classify("tellurium", Stage.REFINING, "metal").controlClass())
                .isEqualTo(ControlClass.LICENCE);
        assertThat(classify("indium", Stage.REFINING, "metal")).isEqualTo(Classification.FREE);
        assertThat(today("US").of(supply("tellurium", Stage.REFINING), Effect.EXPORT_RESTRICTION))
                .satisfies(share -> assertThat(share.headline()).isEqualTo(ControlClass.LICENCE))
                .satisfies(
                        share -> assertThat(point(share.exposed())).isEqualTo(.778, within(.001)));
        assertThat(
                        today("US")
                                .of(supply("indium", Stage.REFINING), Effect.EXPORT_RESTRICTION)
                                .byClass())
                .containsOnlyKeys(ControlClass.FREE);
    }

    @Test
    void a_magnet_is_free_without_dysprosium_and_terbium_and_open_where_nobody_said() {
        assertThat(magnet(Map.of("contains-dy-tb", false))).isEqualTo(Classification.FREE);
        assertThat(magnet(Map.of("contains-dy-tb", true)).controlClass())
                .isEqualTo(ControlClass.LICENCE);
        Classification open = magnet(Map.of());
        assertThat(open.controlClass()).isEqualTo(ControlClass.CONDITIONAL);
        assertThat(open.mayBecome()).isEqualTo(ControlClass.LICENCE);
        assertThat(open.questions()).extracting(Question::key).containsExactly("contains-dy-tb");
        ExposedShare share =
                today("US").of(supply("ndfeb-magnets", Stage.COMPONENT), Effect.EXPORT_RESTRICTION);
        assertThat(share.exposed().isZero()).isTrue();
        assertThat(point(share.conditional())).isEqualTo(.94, within(1e-9));
        assertThat(share.questions()).extracting(Question::key).containsExactly("contains-dy-tb");
    }

    private Classification magnet(Map<String, Boolean> answers) {
        return classify(
                purchase(
                        "ndfeb-magnets",
                        Stage.COMPONENT,
                        "magnet",
                        answers,
                        new Purchase.Buyer(EndUse.CIVIL, false)));
    }

    @Test
    void supply_from_the_united_states_is_never_exposed_to_their_import_rules() {
        int looked = 0;
        for (LocalDate day : DAYS) {
            Exposures exposures = at(day, "US", Reading.AS_REPORTED);
            for (Supply supply : service.supplies(Viewpoint.NOW)) {
                for (ExposedShare.ClassedPart part :
                        exposures.of(supply, Effect.IMPORT_RESTRICTION).parts()) {
                    if ("US".equals(part.part().area())) {
                        looked++;
                        assertThat(part.controlClass())
                                .as("%s %s", supply.input(), day)
                                .isEqualTo(ControlClass.FREE);
                    }
                }
            }
        }
        assertThat(looked).isGreaterThan(100);
    }

    @Test
    void import_rules_of_the_united_states_touch_no_other_home() {
        for (Supply supply : service.supplies(Viewpoint.NOW)) {
            assertThat(today("DE").of(supply, Effect.IMPORT_RESTRICTION).byClass())
                    .as(supply.input())
                    .containsOnlyKeys(ControlClass.FREE);
        }
    }

    @Test
    void chinese_supply_is_free_of_chinese_rules_at_home() {
        int looked = 0;
        for (Supply supply : service.supplies(Viewpoint.NOW)) {
            for (LocalDate day : DAYS) {
                for (ExposedShare.ClassedPart part :
                        at(day, "CN", Reading.LEGAL_TEXT)
                                .of(supply, Effect.EXPORT_RESTRICTION)
                                .parts()) {
                    if ("CN".equals(part.part().area())) {
                        looked++;
                        assertThat(part.controlClass())
                                .as("%s %s", supply.input(), day)
                                .isEqualTo(ControlClass.FREE);
                        assertThat(part.sleeps()).isFalse();
                    }
                }
            }
        }
        assertThat(looked).isGreaterThan(200);
    }

    @ParameterizedTest
    @EnumSource
    void gallium_needs_a_licence_today_and_is_prohibited_when_the_suspension_ends(Reading reading) {
        Supply supply = supply("gallium", Stage.REFINING);
        ExposedShare now = at(TODAY, "US", reading).of(supply, Effect.EXPORT_RESTRICTION);
        assertThat(now.byClass()).containsOnlyKeys(ControlClass.LICENCE, ControlClass.FREE);
        assertThat(point(now.exposed())).isBetween(.98, .995);
        assertThat(now.certainty()).isEqualTo(Certainty.CONFIRMED);
        assertThat(now.latent()).isEqualTo(now.exposed());
        assertThat(now.latentClass()).isEqualTo(ControlClass.PROHIBITED);

        ExposedShare then = at(BAN_IS_BACK, "US", reading).of(supply, Effect.EXPORT_RESTRICTION);
        assertThat(then.byClass()).containsOnlyKeys(ControlClass.PROHIBITED, ControlClass.FREE);
        assertThat(then.exposed()).isEqualTo(now.exposed());
        assertThat(then.certainty()).isEqualTo(Certainty.UNCONFIRMED);
        assertThat(then.latent().isZero()).isTrue();

        assertThat(at(BAN_IS_BACK, "JP", reading).of(supply, Effect.EXPORT_RESTRICTION).headline())
                .isEqualTo(ControlClass.LICENCE);
        assertThat(
                        at(TODAY, "US", reading)
                                .changes(
                                        supply,
                                        TODAY,
                                        TODAY.plusYears(1),
                                        Effect.EXPORT_RESTRICTION))
                .extracting(ClassChange::day)
                .containsExactly(BAN_IS_BACK);
    }

    /** Eleven in the morning of 27 November in New York is midnight in Beijing. */
    @Test
    void the_ban_on_gallium_is_back_at_midnight_in_beijing() {
        assertThat(classOfGalliumAt("2026-11-27T15:59:59Z")).isEqualTo(ControlClass.LICENCE);
        assertThat(classOfGalliumAt("2026-11-27T16:00:00Z")).isEqualTo(ControlClass.PROHIBITED);
    }

    private ControlClass classOfGalliumAt(String moment) {
        Clock clock = Clock.fixed(Instant.parse(moment), ZoneOffset.UTC);
        return new ExposureService(registers, held, clock)
                .exposures(Viewpoint.NOW)
                .of(supply("gallium", Stage.REFINING), Effect.EXPORT_RESTRICTION)
                .headline();
    }

    @Test
    void refined_cobalt_shows_the_quota_on_congolese_ore_upstream() {
        List<Supply> stages = service.supplies(List.of("cobalt"), Viewpoint.NOW);
        Supply refined = supply("cobalt", Stage.REFINING);
        assertThat(today("US").of(refined, Effect.EXPORT_RESTRICTION).exposed().isZero()).isTrue();
        List<UpstreamShare> upstream = today("US").upstream(refined, stages);
        assertThat(upstream).hasSize(1);
        UpstreamShare ore = upstream.getFirst();
        assertThat(ore.supply().stage()).isEqualTo(Stage.MINING);
        assertThat(ore.headline()).isEqualTo(ControlClass.QUOTA);
        assertThat(ore.origins()).containsExactly("DR Congo");
        assertThat(ore.binding()).extracting(Measure::id).containsExactly("CD-COBALT-QUOTA-2026");
        double mined = point(part(ore.supply(), "CD").share());
        assertThat(mined).isEqualTo(.731, within(.001));
        // a tenth of the refining is nobody's in particular and may stand in DR Congo itself
        assertThat(ore.exposed().low().doubleValue()).isEqualTo(.63, within(.001));
        assertThat(ore.exposed().high().doubleValue()).isEqualTo(mined, within(.01));
        assertThat(ore.upTo().high()).isGreaterThanOrEqualTo(ore.exposed().high());
    }

    /** Indonesia processes most of its nickel ore itself: that part crosses no border. */
    @Test
    void nickel_ore_refined_where_it_is_mined_is_not_exposed() {
        List<Supply> stages = service.supplies(List.of("nickel"), Viewpoint.NOW);
        UpstreamShare ore =
                today("US").upstream(supply("nickel", Stage.REFINING), stages).getFirst();
        double mined = point(part(ore.supply(), "ID").share());
        double refinedThere = point(part(supply("nickel", Stage.REFINING), "ID").share());
        assertThat(refinedThere).isGreaterThan(.4);
        assertThat(ore.headline()).isEqualTo(ControlClass.PROHIBITED);
        assertThat(ore.exposed().low().doubleValue()).isLessThan(mined - refinedThere + .01);
        assertThat(ore.exposed().high().doubleValue()).isLessThan(1 - refinedThere + .01);
    }

    @Test
    void measures_of_a_year_are_not_known_in_the_year_before() {
        KnownRegister then = service.register(knownAt(LocalDate.of(2025, 12, 1)));
        KnownRegister now = service.register(Viewpoint.NOW);
        assertThat(now.find("CN-2026-1")).isPresent();
        assertThat(then.find("CN-2026-1")).isEmpty();
        assertThat(then.measures())
                .isNotEmpty()
                .allMatch(measure ->
                        measure.knownFrom().isBefore(Instant.parse("2025-12-02T00:00:00Z")))
                .allMatch(measure ->
                        measure.measure().timetable().announced().firstDay().getYear() <= 2025);
        // the act of September 2025 says what will hold in 2026 and 2027
        assertThat(then.find("CD-COBALT-QUOTA-2027")).isPresent();
        // a later end was not known either
        assertThat(
                        Objects.requireNonNull(
                                        then.find("US-IEEPA").orElseThrow().measure().timetable())
                                .ended())
                .isNull();
    }

    @Test
    void before_the_report_of_an_extension_both_readings_agree() {
        LocalDate beforeReport = LocalDate.of(2026, 9, 27);
        LocalDate reported = LocalDate.of(2026, 9, 28);
        CivilDay day = CivilDay.of(TODAY);
        assertThat(service.register(knownAt(beforeReport)).measures())
                .isNotEmpty()
                .noneMatch(measure -> measure.readingsDiffer(day));
        assertThat(service.register(knownAt(reported)).measures())
                .filteredOn(measure -> measure.readingsDiffer(day))
                .extracting(RegisteredMeasure::id)
                .hasSize(8)
                .contains("CN-2025-55", "CN-2025-62")
                .doesNotContain("CN-2024-46-2A");
    }

    private static Viewpoint knownAt(LocalDate known) {
        return new Viewpoint(null, known);
    }

    private Exposures today(String home) {
        return at(TODAY, home, Reading.AS_REPORTED);
    }

    private Exposures at(LocalDate day, String home, Reading reading) {
        return service.exposures(new Viewpoint(day, null, home, reading));
    }

    private Supply supply(String input, Stage stage) {
        return service.supplies(List.of(input), Viewpoint.NOW).stream()
                .filter(supply -> supply.stage() == stage)
                .findFirst()
                .orElseThrow();
    }

    private static Supply.Part part(Supply supply, String area) {
        return supply.parts().stream()
                .filter(part -> area.equals(part.area()))
                .findFirst()
                .orElseThrow();
    }

    private static double point(ShareRange share) {
        return Objects.requireNonNull(share.point()).doubleValue();
    }

    private static Purchase purchase(
            String input,
            Stage stage,
            String formKey,
            Map<String, Boolean> answers,
            Purchase.Buyer buyer) {
        return new Purchase(input, stage, formKey, answers, Purchase.Origin.of("CN"), "US", buyer);
    }

    private Classification classify(String input, Stage stage, String formKey) {
        return classify(
                purchase(input, stage, formKey, Map.of(), new Purchase.Buyer(EndUse.CIVIL, false)));
    }

    private Classification classify(Purchase purchase) {
        KnownRegister register = registers.at(FixedClock.NOW);
        return new Classifier(register.scopeTest(), Reading.AS_REPORTED, false)
                .of(
                        purchase,
                        register.binding(
                                purchase.input(), purchase.stage(), Effect.EXPORT_RESTRICTION),
                        CivilDay.of(TODAY));
    }
}
