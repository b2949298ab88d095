package io.github.linchpin.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linchpin.control.KnownRegister;
import io.github.linchpin.control.RegisteredMeasure;
import io.github.linchpin.measure.Classifier;
import io.github.linchpin.measure.Purchase;
import io.github.linchpin.shared.CivilDay;
import io.github.linchpin.shared.ControlClass;
import io.github.linchpin.shared.Coverage;
import io.github.linchpin.shared.Effect;
import io.github.linchpin.shared.Reach;
import io.github.linchpin.shared.Reading;
import io.github.linchpin.shared.Stage;
import io.github.linchpin.testing.Proof;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What an earlier stage adds holds for every way in which its goods may have been traded. */
class UpstreamShareTest {
    private static final int CASES = Proof.cases(1_000, 200_000);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    /** Countries that no measure names, for rows without a country. */
    private static final List<String> NAMELESS = List.of("Y", "Z");

    @Test
    void every_pattern_of_trade_lies_inside_the_range() {
        Worlds worlds = new Worlds(41);
        int found = 0;
        for (int i = 0; i < CASES; i++) {
            Exposures exposures =
                    new Exposures(
                            worlds.register(6),
                            worlds.one(List.of(Reading.values())),
                            worlds.country(),
                            CivilDay.of(TODAY));
            Supply earlier = exact(worlds, Stage.MINING);
            Supply direct = exact(worlds, Stage.REFINING);
            List<UpstreamShare> upstream = exposures.upstream(direct, List.of(earlier, direct));
            if (upstream.isEmpty()) {
                continue;
            }
            found++;
            for (int j = 0; j < 10; j++) {
                assertInside(upstream.getFirst(), earlier, direct, exposures, worlds.random());
            }
        }
        assertThat(found).isGreaterThan(CASES / 20);
    }

    private static Supply exact(Worlds worlds, Stage stage) {
        Supply supply = worlds.supply(stage, true);
        while (supply.parts().stream()
                .anyMatch(part -> part.share().low().compareTo(part.share().high()) != 0)) {
            supply = worlds.supply(stage, true);
        }
        return supply;
    }

    /** Fills the two tables with countries and lets their goods flow at random. */
    private static void assertInside(
            UpstreamShare upstream,
            Supply earlier,
            Supply direct,
            Exposures exposures,
            Random random) {
        List<String> origins = countries(earlier, random);
        List<String> processors = countries(direct, random);
        double[] left = shares(earlier);
        double[] room = shares(direct);
        List<int[]> pairs = new ArrayList<>();
        for (int from = 0; from < left.length; from++) {
            for (int to = 0; to < room.length; to++) {
                pairs.add(new int[] {from, to});
            }
        }
        Collections.shuffle(pairs, random);
        double restricted = 0;
        double open = 0;
        for (int[] pair : pairs) {
            double flow = Math.min(left[pair[0]], room[pair[1]]);
            left[pair[0]] -= flow;
            room[pair[1]] -= flow;
            ControlClass found =
                    classOf(origins.get(pair[0]), processors.get(pair[1]), earlier, exposures);
            restricted += found.compareTo(ControlClass.CONDITIONAL) < 0 ? flow : 0;
            open += found == ControlClass.CONDITIONAL ? flow : 0;
        }
        String what = "%s from %s to %s".formatted(upstream, origins, processors);
        assertThat(restricted)
                .as(what)
                .isGreaterThan(upstream.exposed().low().doubleValue() - 1e-9);
        assertThat(restricted + open)
                .as(what)
                .isLessThan(upstream.upTo().high().doubleValue() + 1e-9);
        if (named(earlier) && named(direct)) {
            assertThat(restricted)
                    .as(what)
                    .isLessThan(upstream.exposed().high().doubleValue() + 1e-9);
        }
    }

    private static boolean named(Supply supply) {
        return supply.parts().stream().allMatch(part -> part.kind() == Supply.Kind.COUNTRY);
    }

    private static double[] shares(Supply supply) {
        return supply.parts().stream()
                .mapToDouble(part -> part.share().low().doubleValue())
                .toArray();
    }

    /** A country for every row: those without one are any that has no row of its own. */
    private static List<String> countries(Supply supply, Random random) {
        Set<String> listed = new HashSet<>();
        supply.parts().forEach(part -> listed.add(String.valueOf(part.area())));
        List<String> others = new ArrayList<>(Worlds.COUNTRIES);
        others.addAll(NAMELESS);
        others.removeAll(listed);
        return supply.parts().stream()
                .map(part ->
                        switch (part.kind()) {
                            case COUNTRY -> Objects.requireNonNull(part.area());
                            case RESIDUAL -> one(others, random);
                            case BLOCK -> {
                                List<String> members = new ArrayList<>(List.of("D", "E"));
                                members.removeAll(listed);
                                // all members listed: the row can hold nobody the model knows
                                yield members.isEmpty() ? "Z" : one(members, random);
                            }
                        })
                .toList();
    }

    private static String one(List<String> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    private static ControlClass classOf(
            String origin, String processor, Supply earlier, Exposures exposures) {
        KnownRegister register = exposures.register();
        return new Classifier(register.scopeTest(), exposures.reading(), false)
                .of(
                        Purchase.share(earlier.input(), earlier.stage(), "", origin, processor),
                        register.binding(
                                earlier.input(), earlier.stage(), Effect.EXPORT_RESTRICTION),
                        exposures.on())
                .controlClass();
    }

    /** Of .7 from A, at least .6 leave A if the .1 of unnamed processors are all in A. */
    @Test
    void a_residual_may_hide_the_issuer_who_processes_its_own_goods() {
        UpstreamShare share =
                upstream(
                                List.of(
                                        Worlds.part(Supply.Kind.COUNTRY, "A", ".7"),
                                        Worlds.part(Supply.Kind.COUNTRY, "B", ".3")),
                                List.of(
                                        Worlds.part(Supply.Kind.COUNTRY, "C", ".9"),
                                        Worlds.part(Supply.Kind.RESIDUAL, null, ".1")))
                        .orElseThrow();
        assertThat(share.headline()).isEqualTo(ControlClass.PROHIBITED);
        assertThat(share.exposed().low()).isEqualByComparingTo(".6");
        assertThat(share.upTo().high()).isEqualByComparingTo(".7");
    }

    @Test
    void goods_that_can_be_processed_where_they_come_from_need_not_cross_a_border() {
        UpstreamShare share =
                upstream(
                                List.of(
                                        Worlds.part(Supply.Kind.COUNTRY, "A", ".7"),
                                        Worlds.part(Supply.Kind.COUNTRY, "B", ".3")),
                                List.of(
                                        Worlds.part(Supply.Kind.COUNTRY, "A", ".4"),
                                        Worlds.part(Supply.Kind.COUNTRY, "C", ".6")))
                        .orElseThrow();
        assertThat(share.exposed().low()).isEqualByComparingTo(".3");
        assertThat(share.exposed().high()).isEqualByComparingTo(".6");
    }

    /** D and E have rows of their own: who makes up the bloc is not known, at neither stage. */
    @Test
    void what_nobody_in_particular_supplies_may_stay_with_nobody_in_particular() {
        List<Supply.Part> parts =
                List.of(
                        Worlds.part(Supply.Kind.COUNTRY, "D", ".1"),
                        Worlds.part(Supply.Kind.COUNTRY, "E", ".1"),
                        Worlds.part(Supply.Kind.BLOCK, Worlds.BLOC, ".8"));
        UpstreamShare share = upstream(parts, parts, Reach.CONTENT).orElseThrow();
        assertThat(share.exposed().low()).isEqualByComparingTo("0");
        assertThat(share.upTo().high()).isEqualByComparingTo("1");
    }

    @Test
    void rows_of_nil_add_nothing() {
        assertThat(
                        upstream(
                                List.of(
                                        Worlds.part(Supply.Kind.COUNTRY, "A", "0"),
                                        Worlds.part(Supply.Kind.COUNTRY, "B", "1")),
                                List.of(Worlds.part(Supply.Kind.COUNTRY, "C", "1"))))
                .isEmpty();
        assertThat(
                        upstream(
                                List.of(Worlds.part(Supply.Kind.COUNTRY, "A", "1")),
                                List.of(
                                        Worlds.part(Supply.Kind.COUNTRY, "A", "1"),
                                        Worlds.part(Supply.Kind.COUNTRY, "C", "0"))))
                .isEmpty();
    }

    private static Optional<UpstreamShare> upstream(
            List<Supply.Part> mined, List<Supply.Part> refined) {
        return upstream(mined, refined, Reach.EXPORT);
    }

    private static Optional<UpstreamShare> upstream(
            List<Supply.Part> mined, List<Supply.Part> refined, Reach reach) {
        List<RegisteredMeasure> ban = List.of(ExposedShareTest.measure("A", reach, Coverage.WHOLE));
        Supply earlier = Worlds.supply(Stage.MINING, mined);
        Supply direct = Worlds.supply(Stage.REFINING, refined);
        return new Exposures(Worlds.register(ban), Reading.AS_REPORTED, "F", CivilDay.of(TODAY))
                .upstream(direct, List.of(earlier, direct)).stream().findFirst();
    }
}
