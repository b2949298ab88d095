package io.github.linchpin.api;

import io.github.linchpin.shared.Basis;
import io.github.linchpin.shared.Denominator;
import io.github.linchpin.shared.Grade;
import io.github.linchpin.shared.Level;
import io.github.linchpin.shared.Period;
import io.github.linchpin.shared.Stage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How concentrated a share table is, as it is known at K; indices and shares are fractions. */
record TableConcentration(
        Table table,
        Metrics metrics,
        Range hhi,
        Range largest,
        Range threeLargest,
        Map<String, Levels> levels) {

    /** The table and its revision. */
    record Table(
            int id,
            String input,
            Stage stage,
            String form,
            Period period,
            String source,
            String code,
            int revision,
            boolean lead,
            String universe,
            Basis basis,
            String content,
            Denominator denominator,
            LocalDate knownFrom) {}

    /** What the numbers rest on. */
    record Metrics(
            int areas,
            @Nullable BigDecimal residual,
            boolean highIsBound,
            @Nullable String doubt,
            @Nullable String leader,
            boolean leaderCertain,
            Grade grade,
            boolean estimated) {}

    /** Ends and middle of an interval; null where it is not known. */
    record Range(@Nullable BigDecimal low, @Nullable BigDecimal point, @Nullable BigDecimal high) {}

    /** The band that each end of the interval lies in, null where the end is not known. */
    record Levels(@Nullable Level low, @Nullable Level high) {}

    /** The same with its levels by method. */
    TableConcentration withLevels(Map<String, Levels> byMethod) {
        return new TableConcentration(table, metrics, hhi, largest, threeLargest, byMethod);
    }
}
