package io.github.linchpin.spend;

import io.github.linchpin.shared.ControlClass;
import io.github.linchpin.shared.WholeMonths;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Purchases that something is about, with who made them.
 *
 * @param units the units that bought anything, by their id
 */
public record Purchased(PurchaseExposure exposure, Map<Integer, UnitSpend> units) {
    public Purchased {
        units = Map.copyOf(units);
    }

    /** Nothing of what was bought is about it. */
    static Purchased nothing(LocalDate day, WholeMonths period) {
        Partition none = new Partition.Sum().partition();
        return new Purchased(
                new PurchaseExposure(
                        day, period, BigDecimal.ZERO, none, List.of(), Map.of(), List.of()),
                Map.of());
    }

    /**
     * What one unit bought.
     *
     * @param strongest the strongest class in which there is something
     */
    public record Buyer(int unit, String name, BigDecimal euros, ControlClass strongest) {
        private Buyer and(Buyer other) {
            return new Buyer(
                    unit,
                    name,
                    euros.add(other.euros),
                    strongest.compareTo(other.strongest) <= 0 ? strongest : other.strongest);
        }
    }

    /** Whether there is anything. */
    public boolean isAny() {
        return !exposure.inputs().isEmpty();
    }

    /** Who buys it, the largest value first. */
    public List<Buyer> buyers() {
        Map<Integer, Buyer> buyers = new TreeMap<>();
        exposure.inputs()
                .forEach(input ->
                        input.byUnit()
                                .forEach((unit, partition) ->
                                        buyers.merge(unit, buyer(unit, partition), Buyer::and)));
        return buyers.values().stream()
                .sorted(
                        Comparator.comparing(Buyer::euros)
                                .reversed()
                                .thenComparing(Buyer::name)
                                .thenComparingInt(Buyer::unit))
                .toList();
    }

    /** The name of a unit that bought anything. */
    public String nameOf(int unit) {
        UnitSpend spend = units.get(unit);
        return spend == null ? Integer.toString(unit) : spend.name();
    }

    private Buyer buyer(int unit, Partition partition) {
        return new Buyer(unit, nameOf(unit), partition.value(), partition.strongest());
    }
}
