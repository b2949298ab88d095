package io.github.linchpin.demo;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** What an item costs: a trend, the jumps of the catalogue and a few percent of noise a month. */
final class MarketPrice {
    /** The month for which the catalogue states its prices. */
    static final YearMonth BASE = YearMonth.of(2024, 1);

    private static final double NOISE = 0.04;

    private final long seed;
    private final DemoCatalogue catalogue;

    MarketPrice(long seed, DemoCatalogue catalogue) {
        this.seed = seed;
        this.catalogue = catalogue;
    }

    /** In EUR for one unit of measure; all units of the group pay the same in a month. */
    double inEuro(DemoItem item, DemoSupplier supplier, YearMonth month) {
        double low = item.priceLow().doubleValue();
        double high = item.priceHigh().doubleValue();
        double base = Draw.of(seed, "price", item.code(), supplier.code()).between(low, high);
        double noise =
                Draw.of(seed, "market", item.code(), month.toString()).between(-NOISE, NOISE);
        return base * trend(item, month) * jumps(item, month) * (1 + noise);
    }

    private static double trend(DemoItem item, YearMonth month) {
        double years = ChronoUnit.MONTHS.between(BASE, month) / 12.0;
        // the strict one: the same bits on every machine
        return StrictMath.pow(item.trend(), years);
    }

    private double jumps(DemoItem item, YearMonth month) {
        double factor = 1;
        for (PriceStep step : catalogue.steps().getOrDefault(item.code(), List.of())) {
            if (!step.month().isAfter(month)) {
                factor *= step.factor();
            }
        }
        return factor;
    }
}
