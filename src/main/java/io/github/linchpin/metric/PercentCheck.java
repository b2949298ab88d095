package io.github.linchpin.metric;

import java.math.BigDecimal;

/**
 * Whether published percents can be shares of one whole: the lows sum to at most 100 % and the
 * highs, an explicit residual among them, to at least 100 % (definition of this product).
 *
 * @param lows sum of the lowest readings inside the total, fraction
 * @param highs sum of the highest readings inside the total, fraction
 */
public record PercentCheck(BigDecimal lows, BigDecimal highs) {

    /** The check of a distribution of percents. */
    public static PercentCheck of(Distribution percents) {
        BigDecimal lows = BigDecimal.ZERO;
        BigDecimal highs = BigDecimal.ZERO;
        for (Row row : percents.rows()) {
            if (!row.outside()) {
                lows = lows.add(row.low());
                highs = highs.add(row.high() == null ? BigDecimal.ONE : row.high());
            }
        }
        for (Block block : percents.blocks()) {
            lows = lows.add(block.low());
            highs = highs.add(block.high());
        }
        return new PercentCheck(lows, highs);
    }

    /** True where some reading of the rows adds up to 100 %. */
    public boolean isValid() {
        return lows.compareTo(BigDecimal.ONE) <= 0 && highs.compareTo(BigDecimal.ONE) >= 0;
    }
}
