package io.github.linchpin.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linchpin.control.KnownRegister;
import io.github.linchpin.control.RegisteredMeasure;
import io.github.linchpin.measure.Timetables;
import io.github.linchpin.shared.CivilDay;
import io.github.linchpin.shared.ControlClass;
import io.github.linchpin.shared.Effect;
import io.github.linchpin.shared.Reading;
import io.github.linchpin.shared.Stage;
import io.github.linchpin.testing.Proof;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Laws of exposed shares, tried on seeded random supplies and registers. */
class ExposurePropertyTest {
    private static final int CASES = Proof.cases(1_000, 200_000);

    @Test
    void the_classes_split_the_whole() {
        Worlds worlds = new Worlds(31);
        Set<ControlClass> seen = EnumSet.noneOf(ControlClass.class);
        for (int i = 0; i < CASES; i++) {
            ExposedShare share = exposures(worlds).of(supply(worlds), effect(worlds));
            Laws.partition(share);
            seen.addAll(share.byClass().keySet());
        }
        assertThat(seen).containsExactlyInAnyOrder(ControlClass.values());
    }

    @Test
    void exposed_open_and_free_shares_agree_with_each_other() {
        Worlds worlds = new Worlds(32);
        for (int i = 0; i < CASES; i++) {
            Laws.figures(exposures(worlds).of(supply(worlds), effect(worlds)));
        }
    }

    @Test
    void nothing_is_latent_where_nothing_sleeps() {
        Worlds worlds = new Worlds(33);
        for (int i = 0; i < CASES; i++) {
            Exposures exposures = exposures(worlds);
            Laws.latent(exposures.of(supply(worlds), effect(worlds)), exposures);
        }
    }

    @Test
    void the_order_of_measures_and_rows_means_nothing() {
        Worlds worlds = new Worlds(34);
        for (int i = 0; i < CASES; i++) {
            Exposures exposures = exposures(worlds);
            Laws.order(supply(worlds), effect(worlds), exposures, worlds.random());
        }
    }

    /** A row whose country is not named may become unknown, but never weaker in any other way. */
    @Test
    void one_more_measure_makes_no_class_weaker() {
        Worlds worlds = new Worlds(35);
        int stronger = 0;
        for (int i = 0; i < CASES; i++) {
            Exposures without = exposures(worlds);
            Exposures with = with(without, worlds.measure("more"));
            Effect effect = effect(worlds);
            Supply supply = supply(worlds);
            List<ExposedShare.ClassedPart> before = without.of(supply, effect).parts();
            List<ExposedShare.ClassedPart> after = with.of(supply, effect).parts();
            for (int row = 0; row < before.size(); row++) {
                ControlClass now = after.get(row).controlClass();
                if (now != ControlClass.UNKNOWN) {
                    assertThat(now.compareTo(before.get(row).controlClass()))
                            .as("%s to %s", before.get(row), after.get(row))
                            .isNotPositive();
                } else {
                    assertThat(before.get(row).part().kind()).isNotEqualTo(Supply.Kind.COUNTRY);
                }
                stronger += now.compareTo(before.get(row).controlClass()) < 0 ? 1 : 0;
            }
            Supply named = worlds.supply(Stage.REFINING, false);
            assertThat(with.of(named, effect).headline())
                    .isLessThanOrEqualTo(without.of(named, effect).headline());
        }
        assertThat(stronger).isGreaterThan(CASES / 100);
    }

    private static Exposures with(Exposures exposures, RegisteredMeasure more) {
        List<RegisteredMeasure> measures = new ArrayList<>(exposures.register().measures());
        measures.add(more);
        return new Exposures(
                Worlds.register(measures), exposures.reading(), exposures.home(), exposures.on());
    }

    @Test
    void classes_change_on_the_listed_days_and_on_no_other() {
        Worlds worlds = new Worlds(36);
        for (int i = 0; i < CASES / 20; i++) {
            Exposures exposures = exposures(worlds);
            LocalDate after = Timetables.FIRST.plusDays(worlds.random().nextInt(300));
            Laws.changes(supply(worlds), effect(worlds), exposures, after, after.plusDays(400));
        }
    }

    private static Exposures exposures(Worlds worlds) {
        KnownRegister register = worlds.register(6);
        Random random = worlds.random();
        return new Exposures(
                register,
                worlds.one(List.of(Reading.values())),
                worlds.country(),
                CivilDay.of(LocalDate.of(2026, 1, 1).plusDays(random.nextInt(600))));
    }

    private static Supply supply(Worlds worlds) {
        return worlds.supply(worlds.one(List.of(Stage.MINING, Stage.REFINING)), true);
    }

    private static Effect effect(Worlds worlds) {
        return worlds.one(List.of(Effect.EXPORT_RESTRICTION, Effect.IMPORT_RESTRICTION));
    }
}
