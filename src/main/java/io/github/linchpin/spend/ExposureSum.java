package io.github.linchpin.spend;

import io.github.linchpin.shared.CivilDay;
import io.github.linchpin.shared.Reading;
import io.github.linchpin.shared.Stage;
import io.github.linchpin.shared.WholeMonths;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What purchases are exposed to on a day, in a world.
 *
 * @param on D
 */
record ExposureSum(World world, Reading reading, CivilDay on, SpendFilter filter) {
    static final int MONTHS_AHEAD = 12;

    private record Bought(String input, Stage stage) {}

    LocalDate day() {
        return on.in(ZoneOffset.UTC);
    }

    /**
     * Everything about purchases of twelve months.
     *
     * @param all spent on everything in these months, mapped to an input or not
     */
    PurchaseExposure of(List<Spent> spent, BigDecimal all, WholeMonths period) {
        PurchaseClasses classes = world.classes(reading, on);
        UpstreamClasses upstream = world.upstream(reading, on);
        Map<Bought, InputSum> inputs = new LinkedHashMap<>();
        Partition.Sum whole = new Partition.Sum();
        for (Spent one : spent) {
            List<ClassedPart> parts = kept(classes, one);
            if (!parts.isEmpty()) {
                InputSum input =
                        inputs.computeIfAbsent(
                                new Bought(one.scope().input(), one.scope().stage()),
                                bought -> new InputSum(one.scope()));
                parts.forEach(part -> input.add(one, part));
                parts.forEach(part -> whole.add(one.euros(), one.origin().lastRung(), part));
                if (filter.keepsWhole()) {
                    upstream.of(one.scope(), one.origin()).forEach(part -> input.add(one, part));
                }
            }
        }
        return new PurchaseExposure(
                day(),
                period,
                all,
                whole.partition(),
                inputs.values().stream()
                        .map(input -> input.exposure(world.makers()))
                        .sorted(
                                Comparator.comparing(
                                                (InputExposure input) -> input.partition().value())
                                        .reversed()
                                        .thenComparing(InputExposure::input)
                                        .thenComparing(InputExposure::stage))
                        .toList(),
                in(reading.other()).whole(spent),
                moves(spent));
    }

    /** All inputs together. */
    Partition whole(List<Spent> spent) {
        PurchaseClasses classes = world.classes(reading, on);
        Partition.Sum sum = new Partition.Sum();
        for (Spent one : spent) {
            kept(classes, one).forEach(part -> sum.add(one.euros(), one.origin().lastRung(), part));
        }
        return sum.partition();
    }

    /** What changes class in the twelve months after D. */
    List<ComingMove> moves(List<Spent> spent) {
        return world.moves(spent, filter, reading, day(), day().plusMonths(MONTHS_AHEAD));
    }

    /** The figures of a manager. */
    SpendFigures figures(List<Spent> spent) {
        return SpendFigures.of(
                day(),
                whole(spent),
                spent.stream().map(this::changing).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private BigDecimal changing(Spent spent) {
        List<ClassedPart> parts = world.classes(reading, on).of(spent.scope(), spent.origin());
        return soon(spent).stream()
                .map(part -> spent.euros().multiply(parts.get(part).fraction()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Set<Integer> soon(Spent spent) {
        return world.changing(spent, reading, day(), day().plusDays(SpendFigures.DAYS_AHEAD));
    }

    /** The parts of a purchase that are looked at. */
    List<ClassedPart> kept(PurchaseClasses classes, Spent spent) {
        List<ClassedPart> parts = classes.of(spent.scope(), spent.origin());
        Set<Integer> soon = filter.changing() ? soon(spent) : Set.of();
        return IntStream.range(0, parts.size())
                .filter(part -> !filter.changing() || soon.contains(part))
                .mapToObj(parts::get)
                .filter(filter::keeps)
                .toList();
    }

    /** The same in another reading. */
    ExposureSum in(Reading other) {
        return new ExposureSum(world, other, on, filter);
    }
}
