package io.github.linchpin.metric;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Worldwide Governance Indicators of one dimension (or the mean of six) and vintage, as the caller
 * chose them for the period of a table: newest year up to the period, at most 3 older.
 *
 * @param estimates area code to estimate, about -2.5 (weak) to 2.5 (strong)
 */
public record Governance(Map<String, BigDecimal> estimates) {
    private static final BigDecimal TOP = new BigDecimal("2.5");
    private static final BigDecimal FIFTH = new BigDecimal("0.2");

    /** No estimate on file: every weighted figure is "insufficient data". */
    public static final Governance NONE = new Governance(Map.of());

    public Governance {
        estimates = Map.copyOf(estimates);
    }

    /**
     * g = (2.5 - WGI)/5, 0 (strong) to 1 (weak), after GeoPolRisk (Gemechu et al. 2016). Estimates
     * beyond the nominal scale (a few reach -3) count as its end, so that an unknown country is
     * never better or worse than the interval says.
     */
    public static BigDecimal weight(BigDecimal estimate) {
        BigDecimal g = TOP.subtract(estimate).multiply(FIFTH);
        return Exact.clamp(g, BigDecimal.ZERO, BigDecimal.ONE);
    }

    /** The weight of an area, null where it has no estimate; never a default. */
    public @Nullable BigDecimal weightOf(String area) {
        BigDecimal estimate = estimates.get(area);
        return estimate == null ? null : weight(estimate);
    }
}
