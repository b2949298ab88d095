package io.github.linchpin.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linchpin.control.KnownRegister;
import io.github.linchpin.control.RegisteredMeasure;
import io.github.linchpin.shared.CivilDay;
import io.github.linchpin.shared.ControlClass;
import io.github.linchpin.shared.Effect;
import io.github.linchpin.shared.MeasureState;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Laws that hold for every supply, register and viewpoint. */
final class Laws {
    private static final double TOLERANCE = 1e-9;

    private Laws() {}

    /** The classes split the whole: nothing is lost and nothing counted twice. */
    static void partition(ExposedShare share) {
        Map<ControlClass, ShareRange> classes = share.byClass();
        double lows = sum(classes.values().stream().map(ShareRange::low).toList());
        double highs = sum(classes.values().stream().map(ShareRange::high).toList());
        assertThat(lows).as("%s", share).isLessThan(1 + TOLERANCE);
        assertThat(highs).as("%s", share).isGreaterThan(1 - TOLERANCE);
        classes.values().forEach(range -> inOrder(range, share));
        List<BigDecimal> points =
                classes.values().stream()
                        .map(ShareRange::point)
                        .filter(Objects::nonNull)
                        .map(BigDecimal.class::cast)
                        .toList();
        List<BigDecimal> printed = printed(share.supply());
        if (points.size() == classes.size() && printed.size() == share.supply().parts().size()) {
            // printed percents that add up to 99 stand; classes never miss the whole by more
            assertThat(Math.abs(sum(points) - 1))
                    .as("%s", share)
                    .isLessThan(Math.abs(sum(printed) - 1) + TOLERANCE);
        }
    }

    static List<BigDecimal> printed(Supply supply) {
        return supply.parts().stream()
                .map(part -> part.share().point())
                .filter(Objects::nonNull)
                .map(BigDecimal.class::cast)
                .toList();
    }

    static double sum(List<BigDecimal> values) {
        return values.stream().mapToDouble(BigDecimal::doubleValue).sum();
    }

    private static void inOrder(ShareRange range, Object share) {
        assertThat(range.low()).as("%s", share).isLessThanOrEqualTo(range.high());
        BigDecimal point = range.point();
        if (point != null) {
            assertThat(point).as("%s", share).isBetween(range.low(), range.high());
        }
    }

    /** What is exposed, what may be, and what is free agree with each other. */
    static void figures(ExposedShare share) {
        ShareRange exposed = share.exposed();
        ShareRange conditional = share.conditional();
        ShareRange upTo = share.upTo();
        List.of(exposed, conditional, upTo, share.latent()).forEach(one -> inOrder(one, share));
        assertThat(exposed.low().add(conditional.low()).doubleValue())
                .as("%s", share)
                .isLessThan(1 + TOLERANCE);
        BigDecimal point = exposed.point();
        BigDecimal open = conditional.point();
        if (point != null && open != null && printed(share.supply()).size() > 0) {
            assertThat(point.add(open).doubleValue())
                    .as("%s", share)
                    .isLessThan(Math.max(1, sum(printed(share.supply()))) + TOLERANCE);
        }
        assertThat(upTo.low()).as("%s", share).isEqualByComparingTo(exposed.low());
        assertThat(upTo.high()).as("%s", share).isGreaterThanOrEqualTo(exposed.high());
        ShareRange free = share.byClass().getOrDefault(ControlClass.FREE, ShareRange.ZERO);
        assertThat(upTo.high().add(free.low()).doubleValue())
                .as("what is free cannot be exposed: %s", share)
                .isLessThan(1 + TOLERANCE);
        if (share.headline() == ControlClass.FREE) {
            assertThat(exposed.isZero()).as("%s", share).isTrue();
            assertThat(conditional.isZero()).as("%s", share).isTrue();
        } else {
            assertThat(share.byClass()).as("%s", share).containsKey(share.headline());
            assertThat(share.binding()).as("%s", share).isNotEmpty();
        }
    }

    /** Nothing is latent where no suspended measure is about the input. */
    static void latent(ExposedShare share, Exposures exposures) {
        boolean someSleep =
                exposures.register().about(share.supply().input()).stream()
                        .anyMatch(measure ->
                                measure.on(exposures.on(), exposures.reading()).state()
                                        == MeasureState.SUSPENDED);
        if (!someSleep) {
            assertThat(share.latent().isZero()).as("%s", share).isTrue();
            assertThat(share.latentClass()).isEqualTo(ControlClass.FREE);
        }
        assertThat(share.latent().isZero() || share.latentClass() != ControlClass.FREE)
                .as("%s", share)
                .isTrue();
    }

    /** The order of measures and of rows means nothing. */
    static void order(Supply supply, Effect effect, Exposures exposures, Random random) {
        List<RegisteredMeasure> measures = new ArrayList<>(exposures.register().measures());
        Collections.shuffle(measures, random);
        List<Supply.Part> parts = new ArrayList<>(supply.parts());
        Collections.shuffle(parts, random);
        KnownRegister register = exposures.register();
        ExposedShare other =
                new Exposures(
                                new KnownRegister(
                                        measures,
                                        register.families(),
                                        register.blocs(),
                                        register.formKeys()),
                                exposures.reading(),
                                exposures.home(),
                                exposures.on())
                        .of(with(supply, parts), effect);
        ExposedShare share = exposures.of(supply, effect);
        assertThat(summary(other)).isEqualTo(summary(share));
    }

    private static Supply with(Supply supply, List<Supply.Part> parts) {
        return new Supply(
                supply.input(),
                supply.inputName(),
                supply.stage(),
                supply.form(),
                supply.period(),
                supply.source(),
                parts,
                supply.outside());
    }

    private static String summary(ExposedShare share) {
        return "%s %s %s %s %s %s %s %s"
                .formatted(
                        share.byClass().entrySet().stream()
                                .map(entry -> entry.getKey() + " " + plain(entry.getValue()))
                                .toList(),
                        plain(share.upTo()),
                        plain(share.latent()),
                        share.headline(),
                        share.latentClass(),
                        share.certainty(),
                        share.binding().stream()
                                .map(measure -> measure.id())
                                .collect(Collectors.toCollection(TreeSet::new)),
                        share.questions().stream()
                                .map(question -> question.key())
                                .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static String plain(ShareRange range) {
        BigDecimal point = range.point();
        return "%s %s %s"
                .formatted(
                        range.low().stripTrailingZeros().toPlainString(),
                        point == null ? "-" : point.stripTrailingZeros().toPlainString(),
                        range.high().stripTrailingZeros().toPlainString());
    }

    /** Of every day of a window it is true: listed, or the classes are those of the day before. */
    static void changes(
            Supply supply, Effect effect, Exposures exposures, LocalDate after, LocalDate until) {
        Set<LocalDate> differing = new TreeSet<>();
        ExposedShare before = on(after, supply, effect, exposures);
        for (LocalDate day = after.plusDays(1); !day.isAfter(until); day = day.plusDays(1)) {
            ExposedShare then = on(day, supply, effect, exposures);
            if (!classes(then).equals(classes(before))) {
                differing.add(day);
            }
            before = then;
        }
        List<ClassChange> changes = exposures.changes(supply, after, until, effect);
        assertThat(changes)
                .as("%s %s %s", supply.input(), supply.stage(), exposures.home())
                .extracting(ClassChange::day)
                .containsExactlyElementsOf(differing);
        assertThat(changes).noneMatch(change -> change.before().sameClasses(change.after()));
    }

    private static ExposedShare on(
            LocalDate day, Supply supply, Effect effect, Exposures exposures) {
        return new Exposures(
                        exposures.register(),
                        exposures.reading(),
                        exposures.home(),
                        CivilDay.of(day))
                .of(supply, effect);
    }

    /** Classes by area, of rows that hold something. */
    private static List<String> classes(ExposedShare share) {
        return share.parts().stream()
                .filter(part -> part.part().share().high().signum() > 0)
                .map(part -> part.part().area() + " " + part.controlClass())
                .toList();
    }
}
