package io.github.linchpin.ledger;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * How much of what was spent is on items of which it is known what they contain, in EUR.
 *
 * @param mapped on items that contain inputs in that month
 * @param without on items that contain none that is tracked
 * @param open on all others
 * @param inputs what of the mapped part the inputs themselves come to
 */
public record Coverage(BigDecimal mapped, BigDecimal without, BigDecimal open, BigDecimal inputs) {
    /** All that was spent. */
    public BigDecimal all() {
        return mapped.add(without).add(open);
    }

    /** A part of all; 0 where nothing was spent. */
    public BigDecimal share(BigDecimal part) {
        return all().signum() == 0 ? BigDecimal.ZERO : part.divide(all(), MathContext.DECIMAL32);
    }
}
