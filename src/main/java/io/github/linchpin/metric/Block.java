package io.github.linchpin.metric;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A sum over countries that are not told apart: a residual ("other countries") or an aggregate
 * ("Europe"), in the unit of the distribution.
 *
 * @param producers exact number of countries in it, 0 where it is not known
 * @param cap largest possible figure of one country in it, null where there is none
 * @param belowListed true where the source lists the largest, so that no country in it is larger
 *     than a listed one
 */
public record Block(
        BigDecimal low,
        @Nullable BigDecimal point,
        BigDecimal high,
        int producers,
        @Nullable BigDecimal cap,
        boolean belowListed) {

    /**
     * @throws IllegalArgumentException where the bounds are crossed, or the cap leaves no room for
     *     the low end
     */
    public Block {
        if (low.signum() < 0 || low.compareTo(high) > 0 || producers < 0) {
            throw new IllegalArgumentException(
                    "no block: [%s, %s], %d producers".formatted(low, high, producers));
        }
        if (cap != null && cap.signum() <= 0) {
            throw new IllegalArgumentException("a cap is above 0: " + cap);
        }
        if (cap != null && producers > 0) {
            BigDecimal room = cap.multiply(BigDecimal.valueOf(producers));
            if (room.compareTo(low) < 0) {
                throw new IllegalArgumentException(
                        "%d producers of at most %s hold no %s".formatted(producers, cap, low));
            }
            high = high.min(room);
        }
    }

    /** A block of unknown composition. */
    public static Block of(BigDecimal low, BigDecimal high) {
        return new Block(low, Exact.middle(low, high), high, 0, null, false);
    }

    /** The same block with an exact number of countries in it. */
    public Block withProducers(int number) {
        return new Block(low, point, high, number, cap, belowListed);
    }

    /** The same block where no country in it is larger than {@code largest}. */
    public Block withCap(BigDecimal largest) {
        return new Block(low, point, high, producers, largest, belowListed);
    }

    /** True where the block can hold something. */
    public boolean canBePositive() {
        return high.signum() > 0;
    }

    /** Largest figure that one country in the block can have. */
    public BigDecimal largestPiece() {
        return cap == null ? high : high.min(cap);
    }
}
