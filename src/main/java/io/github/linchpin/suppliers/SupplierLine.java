package io.github.linchpin.suppliers;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A supplier of a business unit, with what was spent there in euros.
 *
 * @param country null where no file says
 * @param recent in the last 12 whole months
 * @param unitRecent what the whole unit spent then
 * @param all ever
 * @param declared the part of all of which an origin is declared
 */
record SupplierLine(
        int unit,
        String unitName,
        int id,
        String code,
        String name,
        @Nullable String country,
        BigDecimal recent,
        BigDecimal unitRecent,
        BigDecimal all,
        BigDecimal declared,
        long lines,
        int items) {

    /**
     * Of what its unit spent in the last 12 whole months; empty where that is no amount to divide
     * by.
     */
    Optional<BigDecimal> share() {
        return part(recent, unitRecent);
    }

    /** With a declared origin, of all; empty where that is no amount to divide by. */
    Optional<BigDecimal> declaredShare() {
        return part(declared, all);
    }

    private static Optional<BigDecimal> part(BigDecimal part, BigDecimal whole) {
        return whole.signum() <= 0
                ? Optional.empty()
                : Optional.of(part.divide(whole, MathContext.DECIMAL64));
    }
}
