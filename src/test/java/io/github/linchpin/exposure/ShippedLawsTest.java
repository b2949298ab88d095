package io.github.linchpin.exposure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.linchpin.control.KnownRegister;
import io.github.linchpin.shared.ControlClass;
import io.github.linchpin.shared.Effect;
import io.github.linchpin.shared.Reading;
import io.github.linchpin.shared.Viewpoint;
import io.github.linchpin.testing.DatabaseTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The laws of exposed shares on every shipped supply. */
@DatabaseTest
class ShippedLawsTest {
    private static final List<LocalDate> DAYS =
            List.of(
                    LocalDate.of(2025, 10, 20),
                    LocalDate.of(2026, 11, 21),
                    LocalDate.of(2026, 11, 28),
                    LocalDate.of(2027, 1, 11));
    private static final List<Effect> EFFECTS =
            List.of(Effect.EXPORT_RESTRICTION, Effect.IMPORT_RESTRICTION);

    @Autowired ExposureService service;

    @ParameterizedTest
    @ValueSource(strings = {"US", "CN", "JP", "DE"})
    void laws_hold_for_every_supply(String home) {
        List<Supply> supplies = service.supplies(Viewpoint.NOW);
        assertThat(supplies).hasSizeGreaterThan(60);
        Random random = new Random(51);
        for (Reading reading : Reading.values()) {
            for (LocalDate day : DAYS) {
                Exposures exposures = service.exposures(new Viewpoint(day, null, home, reading));
                for (Supply supply : supplies) {
                    for (Effect effect : EFFECTS) {
                        ExposedShare share = exposures.of(supply, effect);
                        Laws.partition(share);
                        Laws.figures(share);
                        Laws.latent(share, exposures);
                        Laws.order(supply, effect, exposures, random);
                    }
                }
            }
        }
    }

    @Test
    void points_of_classes_add_up_to_one_where_those_of_the_table_do() {
        int looked = 0;
        for (Supply supply : service.supplies(Viewpoint.NOW)) {
            double printed = Laws.sum(Laws.printed(supply));
            if (Laws.printed(supply).size() == supply.parts().size()
                    && Math.abs(printed - 1) < 1e-9) {
                looked++;
                assertThat(
                                Laws.sum(
                                        exposures("US")
                                                .of(supply, Effect.EXPORT_RESTRICTION)
                                                .byClass()
                                                .values()
                                                .stream()
                                                .map(ShareRange::point)
                                                .map(Objects::requireNonNull)
                                                .toList()))
                        .as(supply.input())
                        .isEqualTo(1, within(1e-9));
            }
        }
        assertThat(looked).isGreaterThan(50);
    }

    /** With each measure left out in turn, no named country is worse off than with it. */
    @Test
    void no_measure_makes_a_class_weaker() {
        Exposures all = exposures("US");
        for (Supply supply : service.supplies(Viewpoint.NOW)) {
            ExposedShare with = all.of(supply, Effect.EXPORT_RESTRICTION);
            for (int i = 0; i < all.register().measures().size(); i++) {
                ExposedShare without = without(all, i).of(supply, Effect.EXPORT_RESTRICTION);
                for (int row = 0; row < with.parts().size(); row++) {
                    ControlClass one = with.parts().get(row).controlClass();
                    assertThat(
                                    one == ControlClass.UNKNOWN
                                            || one.compareTo(
                                                            without.parts().get(row).controlClass())
                                                    <= 0)
                            .as(supply.input())
                            .isTrue();
                }
            }
        }
    }

    private static Exposures without(Exposures all, int measure) {
        var measures = new ArrayList<>(all.register().measures());
        measures.remove(measure);
        return new Exposures(
                new KnownRegister(
                        measures,
                        all.register().families(),
                        all.register().blocs(),
                        all.register().formKeys()),
                all.reading(),
                all.home(),
                all.on());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gallium",
                "germanium",
                "antimony",
                "cobalt",
                "lithium",
                "nickel",
                "natural-graphite",
                "ndfeb-magnets",
                "magnet-rare-earths",
                "tungsten"
            })
    void classes_change_on_the_listed_days_and_on_no_other(String input) {
        List<Supply> supplies = service.supplies(List.of(input), Viewpoint.NOW);
        assertThat(supplies).isNotEmpty();
        for (Supply supply : supplies) {
            for (Reading reading : Reading.values()) {
                Exposures exposures = service.exposures(new Viewpoint(null, null, "US", reading));
                for (Effect effect : EFFECTS) {
                    LocalDate after = LocalDate.of(2025, 12, 31);
                    Laws.changes(supply, effect, exposures, after, after.plusDays(400));
                }
            }
        }
    }

    private Exposures exposures(String home) {
        return service.exposures(new Viewpoint(DAYS.get(1), null, home, Reading.AS_REPORTED));
    }
}
