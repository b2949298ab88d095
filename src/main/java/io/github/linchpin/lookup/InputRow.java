package io.github.linchpin.lookup;

import io.github.linchpin.shared.Level;
import io.github.linchpin.shared.Period;
import io.github.linchpin.shared.Stage;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One input at one stage with its lead table; an input without any table has one row without a
 * lead.
 *
 * @param lists short names of the critical lists that hold the input
 * @param families names of its families, whose tables are proxies for it
 */
record InputRow(
        String slug,
        String name,
        @Nullable String symbol,
        List<String> lists,
        List<String> families,
        @Nullable Lead lead) {

    /**
     * The lead table of the input at the stage. Shares and indices are fractions.
     *
     * @param levelLow lowest level of the shown method, null for insufficient data
     * @param levelHigh highest level, null where the upper end is not known
     */
    record Lead(
            Stage stage,
            String form,
            Period period,
            String universe,
            String source,
            String sourceName,
            String sourceTitle,
            @Nullable String edition,
            boolean estimated,
            @Nullable BigDecimal hhiLow,
            @Nullable BigDecimal hhiPoint,
            @Nullable BigDecimal hhiHigh,
            boolean hhiHighIsBound,
            @Nullable Level levelLow,
            @Nullable Level levelHigh,
            @Nullable String leader,
            @Nullable String leaderName,
            @Nullable BigDecimal largest,
            @Nullable BigDecimal largestLow,
            @Nullable BigDecimal largestHigh) {}
}
