package io.github.linchpin.metric;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * (M - X + stock release)/(P + M - X + stock release), the part of apparent consumption that comes
 * from abroad (USGS Mineral Commodity Summaries).
 *
 * @param value fraction; negative for a net exporter
 */
public record NetImportReliance(BigDecimal value) {

    /**
     * All amounts in one unit; a stock build-up is a negative release.
     *
     * @return empty where apparent consumption is not above 0
     */
    public static Optional<NetImportReliance> of(
            BigDecimal production, BigDecimal imports, BigDecimal exports, BigDecimal release) {
        BigDecimal net = imports.subtract(exports).add(release);
        BigDecimal consumption = production.add(net);
        return Exact.positive(consumption)
                ? Optional.of(new NetImportReliance(Exact.divide(net, consumption)))
                : Optional.empty();
    }

    /** Shown as the words "net exporter", never as a negative percentage. */
    public boolean isNetExporter() {
        return value.signum() < 0;
    }
}
