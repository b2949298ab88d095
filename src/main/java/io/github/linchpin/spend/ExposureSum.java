package io.github.linchpin.spend;

import io.github.linchpin.shared.CivilDay;
import io.github.linchpin.shared.ControlClass;
import io.github.linchpin.shared.Reading;
import io.github.linchpin.shared.Stage;
import io.github.linchpin.shared.WholeMonths;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.EnumMap;
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

    private record Place(String input, Stage stage) {}

    LocalDate day() {
        return on.in(ZoneOffset.UTC);
    }

    /**
     * Everything about purchases of twelve months.
     *
     * @param bought in these months
     */
    PurchaseExposure of(UnitPurchases bought, WholeMonths period) {
        List<Spent> spent = bought.inputs();
        PurchaseClasses classes = world.classes(reading, on);
        UpstreamClasses upstream = world.upstream(reading, on);
        Map<Place, InputSum> inputs = new LinkedHashMap<>();
        for (Spent one : spent) {
            List<ClassedPart> parts = kept(classes, one);
            if (!parts.isEmpty()) {
                InputSum input =
                        inputs.computeIfAbsent(
                                new Place(one.scope().input(), one.scope().stage()),
                                place -> new InputSum(one.scope()));
                parts.forEach(part -> input.add(one, part));
                if (filter.keepsWhole()) {
                    upstream.of(one.scope(), one.origin()).forEach(part -> input.add(one, part));
                }
            }
        }
        List<InputExposure> exposures =
                inputs.values().stream()
                        .map(input -> input.exposure(world.makers()))
                        .sorted(
                                Comparator.comparing(
                                                (InputExposure input) -> input.partition().value())
                                        .reversed()
                                        .thenComparing(InputExposure::input)
                                        .thenComparing(InputExposure::stage))
                        .toList();
        return new PurchaseExposure(
                day(),
                period,
                bought.all(),
                Partition.of(exposures.stream().map(InputExposure::partition).toList()),
                exposures,
                in(reading.other()).byClass(spent),
                moves(spent));
    }

    /** By class only. */
    private Map<ControlClass, BigDecimal> byClass(List<Spent> spent) {
        PurchaseClasses classes = world.classes(reading, on);
        Map<ControlClass, BigDecimal> sums = new EnumMap<>(ControlClass.class);
        for (Spent one : spent) {
            kept(classes, one)
                    .forEach(part ->
                            sums.merge(
                                    part.today().controlClass(),
                                    one.euros().multiply(part.fraction()),
                                    BigDecimal::add));
        }
        return sums;
    }

    /** What changes class in the twelve months after D. */
    List<ComingMove> moves(List<Spent> spent) {
        return world.moves(spent, filter, reading, day(), day().plusMonths(MONTHS_AHEAD));
    }

    /** The figures of a manager. */
    SpendFigures figures(List<Spent> spent) {
        return SpendFigures.of(
                day(),
                byClass(spent),
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
        if (filter.keepsWhole()) {
            return parts;
        }
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
