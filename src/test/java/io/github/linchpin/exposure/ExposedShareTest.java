package io.github.linchpin.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linchpin.control.RegisteredMeasure;
import io.github.linchpin.measure.Measure;
import io.github.linchpin.measure.Question;
import io.github.linchpin.measure.ScopeRow;
import io.github.linchpin.measure.Suspension;
import io.github.linchpin.measure.Timetable;
import io.github.linchpin.shared.AppliesTo;
import io.github.linchpin.shared.CivilDay;
import io.github.linchpin.shared.ControlClass;
import io.github.linchpin.shared.Coverage;
import io.github.linchpin.shared.Effect;
import io.github.linchpin.shared.Grade;
import io.github.linchpin.shared.MeasureClass;
import io.github.linchpin.shared.PartialDate;
import io.github.linchpin.shared.Reach;
import io.github.linchpin.shared.Reading;
import io.github.linchpin.shared.Stage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Small supplies of which one can see what is right. */
class ExposedShareTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Timetable IN_FORCE = timetable(List.of());
    private static final Timetable ASLEEP =
            timetable(List.of(new Suspension("s", "act", TODAY, TODAY.plusDays(30), null, false)));

    @Test
    void what_is_free_for_certain_can_never_be_exposed() {
        ExposedShare share =
                share(
                        "F",
                        List.of(ban("A", IN_FORCE), open("B")),
                        between(Supply.Kind.COUNTRY, "A", ".5", ".6"),
                        between(Supply.Kind.COUNTRY, "B", "0", ".4"),
                        between(Supply.Kind.COUNTRY, "C", ".2", ".4"));
        assertThat(share.exposed().low()).isEqualByComparingTo(".5");
        assertThat(share.upTo().high()).isEqualByComparingTo(".8");
    }

    @Test
    void a_row_of_nil_gives_no_headline_no_measure_and_no_change() {
        Supply supply =
                Worlds.supply(
                        Stage.MINING,
                        List.of(
                                Worlds.part(Supply.Kind.COUNTRY, "A", "0"),
                                Worlds.part(Supply.Kind.COUNTRY, "B", "1")));
        Exposures exposures = exposures("F", List.of(ban("A", IN_FORCE), open("A")));
        ExposedShare share = exposures.of(supply, Effect.EXPORT_RESTRICTION);
        assertThat(share.headline()).isEqualTo(ControlClass.FREE);
        assertThat(share.binding()).isEmpty();
        assertThat(share.questions()).isEmpty();
        assertThat(exposures.changes(supply, TODAY.minusYears(2), TODAY, Effect.EXPORT_RESTRICTION))
                .isEmpty();
    }

    @Test
    void a_residual_in_which_a_sleeping_issuer_may_hide_would_not_certainly_move() {
        ExposedShare share =
                share(
                        "F",
                        List.of(ban("A", ASLEEP)),
                        Worlds.part(Supply.Kind.COUNTRY, "B", ".8"),
                        Worlds.part(Supply.Kind.RESIDUAL, null, ".2"));
        assertThat(share.latent().isZero()).isTrue();
        assertThat(share.latentClass()).isEqualTo(ControlClass.FREE);
    }

    /** A rule on content asks about all foreign goods; goods made at home cross no border. */
    @Test
    void a_residual_in_which_home_may_hide_is_unknown_where_only_foreign_goods_are_meant() {
        List<RegisteredMeasure> content = List.of(measure("A", Reach.CONTENT, Coverage.PART));
        Supply.Part china = Worlds.part(Supply.Kind.COUNTRY, "A", ".8");
        Supply.Part others = Worlds.part(Supply.Kind.RESIDUAL, null, ".2");
        assertThat(share("F", content, china, others).parts().getLast().controlClass())
                .isEqualTo(ControlClass.UNKNOWN);
        Supply.Part home = Worlds.part(Supply.Kind.COUNTRY, "F", "0");
        assertThat(share("F", content, china, home, others).parts().getLast().controlClass())
                .isEqualTo(ControlClass.CONDITIONAL);
    }

    @Test
    void a_bloc_whose_members_are_all_named_has_the_class_of_its_members() {
        List<RegisteredMeasure> ban = List.of(ban(Worlds.BLOC, IN_FORCE));
        ExposedShare share =
                share(
                        "A",
                        ban,
                        Worlds.part(Supply.Kind.COUNTRY, "B", ".6"),
                        Worlds.part(Supply.Kind.BLOCK, Worlds.BLOC, ".4"));
        assertThat(share.byClass()).containsOnlyKeys(ControlClass.PROHIBITED, ControlClass.FREE);
        // F has left the bloc, so a row of its own says nothing about the rest
        assertThat(
                        share(
                                        "A",
                                        ban,
                                        Worlds.part(Supply.Kind.COUNTRY, "F", ".6"),
                                        Worlds.part(Supply.Kind.BLOCK, Worlds.BLOC, ".4"))
                                .parts())
                .extracting(ExposedShare.ClassedPart::controlClass)
                .containsExactly(ControlClass.FREE, ControlClass.PROHIBITED);
    }

    @Test
    void the_day_on_which_a_country_leaves_a_bloc_is_a_day_of_change() {
        Supply supply =
                Worlds.supply(Stage.MINING, List.of(Worlds.part(Supply.Kind.COUNTRY, "F", "1")));
        assertThat(
                        exposures("A", List.of(ban(Worlds.BLOC, IN_FORCE)))
                                .changes(
                                        supply,
                                        LocalDate.of(2026, 1, 1),
                                        TODAY,
                                        Effect.EXPORT_RESTRICTION))
                .extracting(ClassChange::day)
                .containsExactly(LocalDate.of(2026, 7, 1));
    }

    private static ExposedShare share(
            String home, List<RegisteredMeasure> measures, Supply.Part... parts) {
        return exposures(home, measures)
                .of(Worlds.supply(Stage.MINING, List.of(parts)), Effect.EXPORT_RESTRICTION);
    }

    private static Exposures exposures(String home, List<RegisteredMeasure> measures) {
        return new Exposures(
                Worlds.register(measures), Reading.AS_REPORTED, home, CivilDay.of(TODAY));
    }

    private static Supply.Part between(
            Supply.Kind kind, @Nullable String area, String low, String high) {
        return new Supply.Part(
                kind,
                area,
                String.valueOf(area),
                new ShareRange(new BigDecimal(low), null, new BigDecimal(high)));
    }

    private static RegisteredMeasure ban(String issuer, Timetable timetable) {
        RegisteredMeasure ban = measure(issuer, Reach.EXPORT, Coverage.WHOLE);
        return Worlds.registered(ban.measure().withTimetable(timetable));
    }

    private static RegisteredMeasure open(String issuer) {
        return measure(issuer, Reach.EXPORT, Coverage.PART);
    }

    static RegisteredMeasure measure(String issuer, Reach reach, Coverage coverage) {
        return Worlds.registered(
                new Measure(
                        issuer + "-" + coverage,
                        issuer,
                        ZoneOffset.UTC,
                        Effect.EXPORT_RESTRICTION,
                        MeasureClass.PROHIBITED,
                        new Measure.Addressees(AppliesTo.ALL, Set.of(), null),
                        reach,
                        false,
                        Set.of(),
                        List.of(
                                new ScopeRow(
                                        Worlds.INPUT,
                                        Stage.MINING,
                                        ScopeRow.ANY,
                                        coverage,
                                        Set.of(),
                                        coverage == Coverage.PART
                                                ? new Question("purity", "Is it pure?")
                                                : null)),
                        IN_FORCE));
    }

    private static Timetable timetable(List<Suspension> suspensions) {
        PartialDate start = new PartialDate(LocalDate.of(2025, 6, 1), PartialDate.Precision.DAY);
        return new Timetable(start, start, null, null, false, null, suspensions, Grade.TRANSCRIPT);
    }
}
