package io.github.linchpin.metric;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The three core dependency indicators of the European Commission, SWD(2021) 352.
 *
 * @param concentration CDI 1: HHI of the extra-EU origins, fraction
 * @param extraShare CDI 2: extra-EU imports over all imports, fraction
 * @param coverage CDI 3: extra-EU imports over EU exports, a ratio; null where nothing is exported
 */
public record ImportDependency(
        BigDecimal concentration, BigDecimal extraShare, @Nullable BigDecimal coverage) {

    /**
     * All values in one currency.
     *
     * @param origins imports by extra-EU origin
     * @param intra imports from member states
     * @param exports exports to extra-EU destinations
     * @return empty where nothing comes from outside
     */
    public static Optional<ImportDependency> of(
            List<BigDecimal> origins, BigDecimal intra, BigDecimal exports) {
        BigDecimal extra = origins.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (!Exact.positive(extra)) {
            return Optional.empty();
        }
        return Optional.of(
                new ImportDependency(
                        Hhi.of(origins),
                        Exact.divide(extra, extra.add(intra)),
                        Exact.positive(exports) ? Exact.divide(extra, exports) : null));
    }
}
