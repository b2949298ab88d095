package io.github.linchpin.spend;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What a measure does to purchases.
 *
 * @param today those to which it gives their class on D
 * @param next what it moves on the next day on which it moves anything
 * @param latent those to which it would give a stronger class if every suspension ended
 */
public record MeasurePurchases(
        Purchased today, List<ComingMove> next, Map<Partition.Move, BigDecimal> latent) {
    public MeasurePurchases {
        next = List.copyOf(next);
        latent = Map.copyOf(latent);
    }

    /** Whether it does anything to them, now or later. */
    public boolean isAny() {
        return today.isAny() || !next.isEmpty() || !latent.isEmpty();
    }

    /** What it moves then. */
    public BigDecimal moved() {
        return next.stream().map(ComingMove::euros).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
