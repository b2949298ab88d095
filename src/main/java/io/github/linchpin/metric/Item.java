package io.github.linchpin.metric;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/**
 * One variable of the two optimisations: a row, or a block seen once as spread thin (lower end) and
 * once as concentrated (upper end). Doubles choose the solution, the decimals evaluate it.
 */
final class Item {
    /** A block of unknown composition is spread over so many countries that it adds 0. */
    static final int MANY = 0;

    final @Nullable String key;
    final BigDecimal low;
    final @Nullable BigDecimal high;

    /** Weight of a square at the lower end and at the upper end. */
    final BigDecimal best;

    final BigDecimal worst;

    /** Number of equal parts at the lower end; {@link #MANY} where it is not known. */
    final int parts;

    final @Nullable BigDecimal cap;

    final double lo;
    final double hi;
    final double thin;
    final double full;
    final double limit;

    private Item(
            @Nullable String key,
            BigDecimal low,
            @Nullable BigDecimal high,
            BigDecimal best,
            BigDecimal worst,
            int parts,
            @Nullable BigDecimal cap) {
        this.key = key;
        this.low = low;
        this.high = high;
        this.best = best;
        this.worst = worst;
        this.parts = parts;
        this.cap = cap;
        this.lo = low.doubleValue();
        this.hi = high == null ? Double.POSITIVE_INFINITY : high.doubleValue();
        this.thin = parts == MANY ? 0 : best.doubleValue() / parts;
        this.full = worst.doubleValue();
        this.limit =
                cap == null || high == null || cap.compareTo(high) >= 0
                        ? Double.POSITIVE_INFINITY
                        : cap.doubleValue();
    }

    static Item of(Row row, BigDecimal weight) {
        return new Item(row.key(), row.low(), row.high(), weight, weight, 1, null);
    }

    static Item of(Block block, BigDecimal best) {
        int parts = block.producers();
        return new Item(null, block.low(), block.high(), best, BigDecimal.ONE, parts, block.cap());
    }

    boolean isFixed() {
        return high != null && low.compareTo(high) == 0;
    }

    boolean isCapped() {
        return limit < Double.POSITIVE_INFINITY;
    }

    /** Weighted sum of squares of {@code amount} spread as thin as it can be. */
    BigDecimal spread(BigDecimal amount) {
        if (parts == MANY) {
            return BigDecimal.ZERO;
        }
        BigDecimal squares = Exact.square(amount).multiply(best);
        return parts == 1 ? squares : Exact.divide(squares, BigDecimal.valueOf(parts));
    }

    /** Inverse of the weight at the lower end; the weight is above 0. */
    BigDecimal room() {
        return BigDecimal.valueOf(parts).divide(best, MathContext.DECIMAL128);
    }

    /** Weighted sum of squares of {@code amount} in pieces as large as they can be. */
    BigDecimal lump(BigDecimal amount) {
        if (!isCapped() || cap == null) {
            return Exact.square(amount).multiply(worst);
        }
        BigDecimal[] pieces = amount.divideAndRemainder(cap);
        return Exact.square(cap).multiply(pieces[0]).add(Exact.square(pieces[1])).multiply(worst);
    }

    double lump(double amount) {
        if (!isCapped()) {
            return full * amount * amount;
        }
        double pieces = Math.floor(amount / limit);
        double rest = amount - pieces * limit;
        return full * (pieces * limit * limit + rest * rest);
    }

    /**
     * Slope and intercept of the line over {@link #lump} between the bounds (convex: the chord).
     */
    double chordSlope() {
        return full * (isCapped() ? limit : lo + hi);
    }

    double chordBase() {
        return isCapped() ? 0 : full * lo * hi;
    }
}
