package io.github.linchpin.metric;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Every figure that is stored for one revision of a share table. Fractions of 1 throughout; null is
 * insufficient data, or a point that may not be shown.
 *
 * @param hhi Herfindahl-Hirschman index with its interval
 * @param effectiveSuppliers 1/HHI
 * @param leader CR1 with area and certainty
 * @param topThree CR3
 * @param entropy entropy and Theil index, null where no point may be shown
 * @param normalised normalised HHI
 * @param weighted governance-weighted HHI with the reason where data are insufficient
 * @param withoutLeader N-1, supply only
 * @param positiveAreas listed areas with a share above 0
 * @param residual share of residual and aggregates together
 * @param shares one per listed row, in the order of the table
 * @param levels one per method, in the order given
 */
public record Concentration(
        HhiInterval hhi,
        Interval effectiveSuppliers,
        Leader leader,
        Interval topThree,
        @Nullable Entropy entropy,
        Interval normalised,
        HhiInterval weighted,
        Interval withoutLeader,
        int positiveAreas,
        Interval residual,
        List<Share> shares,
        List<MethodLevels> levels) {

    /** The levels that one method gives. */
    public record MethodLevels(Method method, LevelRange levels) {}

    public Concentration {
        shares = List.copyOf(shares);
        levels = List.copyOf(levels);
    }

    /** Entropy in nats, null where no point may be shown. */
    public @Nullable BigDecimal entropyValue() {
        return entropy == null ? null : entropy.entropy();
    }

    /** Theil index in nats, null where no point may be shown. */
    public @Nullable BigDecimal theilValue() {
        return entropy == null ? null : entropy.theil();
    }
}
