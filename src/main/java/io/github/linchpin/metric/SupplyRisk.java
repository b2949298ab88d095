package io.github.linchpin.metric;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * EU supply risk, SR = [HHI_GS IR/2 + HHI_EU (1 - IR/2)] (1 - EoL_RIR) SI_SR (European Commission,
 * Methodology for establishing the EU list of critical raw materials, 2017). GS: global supply, EU:
 * EU sourcing. No unit; 1 is the threshold.
 */
public final class SupplyRisk {
    private static final BigDecimal TOP = new BigDecimal("2.5");
    private static final BigDecimal THRESHOLD = BigDecimal.ONE;
    private static final BigDecimal IMPORTANCE = new BigDecimal("2.8");

    private SupplyRisk() {}

    /** Factor t of a member of the EU. */
    public static final BigDecimal EU = new BigDecimal("0.8");

    /** Factor t of a country without a trade restriction. */
    public static final BigDecimal NEUTRAL = BigDecimal.ONE;

    /**
     * A supplier.
     *
     * @param share fraction
     * @param risk governance from 0 (best) to 10 (worst), see {@link #risk}
     * @param trade factor t: 0.8 in the EU, 1 neutral, above 1 where exports are restricted
     */
    public record Supplier(BigDecimal share, BigDecimal risk, BigDecimal trade) {}

    /** A WGI estimate on the scale of the methodology: 2 (2.5 - estimate), 0 to 10, 10 worst. */
    public static BigDecimal risk(BigDecimal estimate) {
        return Exact.clamp(
                TOP.subtract(estimate).multiply(Exact.TWO), BigDecimal.ZERO, BigDecimal.TEN);
    }

    /** The HHI part of one sourcing: sum of share^2 risk t. */
    public static BigDecimal concentration(List<Supplier> suppliers) {
        return suppliers.stream()
                .map(s -> Exact.square(s.share()).multiply(s.risk()).multiply(s.trade()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * Import reliance, (imports - exports)/(production + imports - exports), 0 for a net exporter.
     *
     * @return empty where apparent consumption is not above 0
     */
    public static Optional<BigDecimal> importReliance(
            BigDecimal production, BigDecimal imports, BigDecimal exports) {
        return NetImportReliance.of(production, imports, exports, BigDecimal.ZERO)
                .map(reliance -> reliance.value().max(BigDecimal.ZERO));
    }

    /**
     * Supply risk of one stage.
     *
     * @param global HHI part of global supply, null where unknown
     * @param eu HHI part of EU sourcing, null where unknown; one missing part leaves the other with
     *     weight 1
     * @param importReliance IR, fraction
     * @param recycling end-of-life recycling input rate, fraction
     * @param substitution SI_SR, substitution index of supply risk, fraction
     * @return empty where both parts are unknown
     */
    public static Optional<BigDecimal> of(
            @Nullable BigDecimal global,
            @Nullable BigDecimal eu,
            BigDecimal importReliance,
            BigDecimal recycling,
            BigDecimal substitution) {
        BigDecimal part;
        if (global == null || eu == null) {
            part = global == null ? eu : global;
        } else {
            BigDecimal half = importReliance.divide(Exact.TWO, Exact.DIGITS);
            part = global.multiply(half).add(eu.multiply(BigDecimal.ONE.subtract(half)));
        }
        return Optional.ofNullable(part)
                .map(p -> p.multiply(BigDecimal.ONE.subtract(recycling)).multiply(substitution));
    }

    /** Supply risk of a material: the largest of its stages; empty where no stage has one. */
    public static Optional<BigDecimal> ofMaterial(List<BigDecimal> stages) {
        return stages.stream().max(BigDecimal::compareTo);
    }

    /** Critical where SR >= 1.0 and economic importance >= 2.8. */
    public static boolean isCritical(BigDecimal supplyRisk, BigDecimal economicImportance) {
        return supplyRisk.compareTo(THRESHOLD) >= 0
                && economicImportance.compareTo(IMPORTANCE) >= 0;
    }
}
