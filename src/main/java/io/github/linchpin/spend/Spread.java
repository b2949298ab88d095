package io.github.linchpin.spend;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * How much of the value of purchases comes from one country, as sure as it is known (own
 * definition, docs/metrics.md, Exposure). In euros.
 *
 * @param low what is known to come from there
 * @param expected the same with what priors make likely
 * @param high what is known, and all of unknown origin
 * @param independent standard deviation where each supplier is a case of its own
 * @param correlated standard deviation where all of them go the same way
 */
public record Spread(
        BigDecimal low,
        BigDecimal expected,
        BigDecimal high,
        BigDecimal independent,
        BigDecimal correlated) {

    /** Of purchases from a country; what one supplier delivers goes one way. */
    public static Spread of(Collection<ItemExposure> items, String country) {
        BigDecimal low = BigDecimal.ZERO;
        BigDecimal expected = BigDecimal.ZERO;
        BigDecimal unknown = BigDecimal.ZERO;
        Map<ItemExposure.Seller, BigDecimal> deviations = new HashMap<>();
        for (ItemExposure item : items) {
            Partition partition = item.partition();
            BigDecimal known = partition.byOrigin().getOrDefault(country, BigDecimal.ZERO);
            BigDecimal likely =
                    partition
                            .expectedByOrigin()
                            .getOrDefault(country, BigDecimal.ZERO)
                            .subtract(known);
            BigDecimal undeclared =
                    partition.byPrior().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            low = low.add(known);
            expected = expected.add(known).add(likely);
            unknown = unknown.add(undeclared);
            deviations.merge(item.seller(), deviation(undeclared, likely), BigDecimal::add);
        }
        BigDecimal squares =
                deviations.values().stream()
                        .map(one -> one.multiply(one))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Spread(
                low,
                expected,
                low.add(unknown),
                squares.sqrt(MathContext.DECIMAL64),
                deviations.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /** V sqrt(P (1 - P)) = sqrt(VP (V - VP)); nothing for what was given back. */
    private static BigDecimal deviation(BigDecimal value, BigDecimal likely) {
        BigDecimal square = likely.multiply(value.subtract(likely));
        return square.signum() <= 0 ? BigDecimal.ZERO : square.sqrt(MathContext.DECIMAL64);
    }
}
