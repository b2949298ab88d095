package io.github.linchpin.metric;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** The precision of this package: sums and products are exact, a division keeps 17 digits. */
final class Exact {
    /**
     * Far below the tolerance of 1e-9, so that a quotient that ends (.65) comes out exactly; 17 is
     * the most for which BigDecimal divides in a long.
     */
    static final MathContext DIGITS = new MathContext(17, RoundingMode.HALF_EVEN);

    static final BigDecimal TWO = BigDecimal.TWO;
    static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Exact() {}

    static BigDecimal divide(BigDecimal numerator, BigDecimal denominator) {
        return numerator.divide(denominator, DIGITS);
    }

    static BigDecimal square(BigDecimal value) {
        return value.multiply(value);
    }

    static BigDecimal middle(BigDecimal low, BigDecimal high) {
        return low.add(high).divide(TWO, DIGITS);
    }

    static BigDecimal clamp(BigDecimal value, BigDecimal low, BigDecimal high) {
        return value.max(low).min(high);
    }

    /** 15 significant digits of a logarithm or root, which has no exact decimal. */
    static BigDecimal of(double value) {
        return new BigDecimal(value, new MathContext(15, RoundingMode.HALF_EVEN));
    }

    static boolean positive(BigDecimal value) {
        return value.signum() > 0;
    }
}
