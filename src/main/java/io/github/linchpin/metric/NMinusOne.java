package io.github.linchpin.metric;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is left when the largest supplier falls away, after the N-1 view of the IEA Global Critical
 * Minerals Outlook 2025.
 */
public final class NMinusOne {
    private NMinusOne() {}

    /** Supply only: 1 - CR1, the share of supply that remains. */
    public static Interval supplyOnly(Interval largestShare) {
        return new Interval(
                rest(largestShare.high()), rest(largestShare.point()), rest(largestShare.low()));
    }

    /**
     * With demand: (S - S_top)/(D - D_top), the part of the others' demand that the others' supply
     * meets; of equal suppliers the first code is taken.
     *
     * @param supply area to quantity, one unit
     * @param demand area to quantity, the same unit
     * @return empty where it has no meaning: no supply, or no demand outside the top supplier
     */
    public static Optional<BigDecimal> withDemand(
            Map<String, BigDecimal> supply, Map<String, BigDecimal> demand) {
        Optional<String> top =
                supply.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .max(Map.Entry.comparingByValue())
                        .map(Map.Entry::getKey);
        return top.flatMap(area -> {
            BigDecimal others = without(demand, area);
            return Exact.positive(others)
                    ? Optional.of(Exact.divide(without(supply, area), others))
                    : Optional.empty();
        });
    }

    private static BigDecimal without(Map<String, BigDecimal> amounts, String area) {
        return amounts.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(area))
                .map(Map.Entry::getValue)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static @Nullable BigDecimal rest(@Nullable BigDecimal share) {
        return share == null ? null : BigDecimal.ONE.subtract(share);
    }
}
