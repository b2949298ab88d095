package io.github.linchpin.metric;

import java.math.BigDecimal;

/**
 * The printed world total T against the sum S of the rows. T is stored and checked, never a row
 * (definition of this product).
 */
public sealed interface TotalCheck {

    /** |S - T| is within half the unit of T and the half units of the rows. */
    record Agrees() implements TotalCheck {}

    /** T is above S: what is missing is a residual between these ends, in the unit of the table. */
    record Shortfall(Block residual) implements TotalCheck {}

    /** S is above T: a warning with both numbers; S stays the denominator. */
    record Excess(BigDecimal sum, BigDecimal total) implements TotalCheck {}

    /**
     * Compares T and S.
     *
     * @param total T as printed
     * @param totalHalfUnit half the rounding unit of T
     * @param sum S, sum of all rows in the total including the residual
     * @param rowHalfUnits sum of the half units of those rows
     */
    static TotalCheck of(
            BigDecimal total, BigDecimal totalHalfUnit, BigDecimal sum, BigDecimal rowHalfUnits) {
        BigDecimal tolerance = totalHalfUnit.add(rowHalfUnits);
        BigDecimal gap = total.subtract(sum);
        if (gap.abs().compareTo(tolerance) <= 0) {
            return new Agrees();
        }
        return gap.signum() < 0
                ? new Excess(sum, total)
                : new Shortfall(Block.of(gap.subtract(tolerance), gap.add(tolerance)));
    }
}
