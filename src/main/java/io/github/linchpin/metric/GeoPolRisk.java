package io.github.linchpin.metric;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * GeoPolRisk, HHI * sum(g_i f_i)/(p + F): concentration of world production times the governance of
 * the countries one imports from (Gemechu et al. 2016).
 */
public final class GeoPolRisk {
    private GeoPolRisk() {}

    /**
     * The indicator of one economy.
     *
     * @param hhi index of world production, fraction
     * @param weightedImports sum of g_i f_i, in the unit of the imports
     * @param imports F, all imports of the economy
     * @param production p, its domestic production
     * @return fraction; empty where nothing is imported or produced
     */
    public static Optional<BigDecimal> of(
            BigDecimal hhi, BigDecimal weightedImports, BigDecimal imports, BigDecimal production) {
        BigDecimal supply = production.add(imports);
        return Exact.positive(supply)
                ? Optional.of(Exact.divide(hhi.multiply(weightedImports), supply))
                : Optional.empty();
    }

    /**
     * The sum of g_i f_i.
     *
     * @return empty where an origin with imports has no estimate: insufficient data, never a
     *     default
     */
    public static Optional<BigDecimal> weightedImports(
            Map<String, BigDecimal> imports, Governance governance) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Map.Entry<String, BigDecimal> origin : imports.entrySet()) {
            BigDecimal weight = governance.weightOf(origin.getKey());
            if (origin.getValue().signum() > 0) {
                if (weight == null) {
                    return Optional.empty();
                }
                sum = sum.add(weight.multiply(origin.getValue()));
            }
        }
        return Optional.of(sum);
    }
}
