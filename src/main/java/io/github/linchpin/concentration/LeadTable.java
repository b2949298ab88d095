package io.github.linchpin.concentration;

import io.github.linchpin.shared.Grade;
import io.github.linchpin.shared.Level;
import io.github.linchpin.shared.Period;
import io.github.linchpin.shared.Stage;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The lead table of an input and stage at K with its stored metrics. Shares and indices are
 * fractions.
 *
 * @param input slug
 * @param form as printed, empty for all
 * @param grade weakest grade of its figures
 * @param estimated the source estimates the period
 */
public record LeadTable(
        String input,
        Stage stage,
        String form,
        Period period,
        String universe,
        Edition edition,
        Grade grade,
        boolean estimated,
        Index index,
        Largest largest) {

    /**
     * Where it stands.
     *
     * @param source id of the edition
     * @param name short name of the source
     * @param edition of the source, null where it has none
     * @param published its day of publication, or since when it was known where it states none
     */
    public record Edition(
            String source,
            String name,
            String title,
            @Nullable String edition,
            LocalDate published) {}

    /**
     * Its Herfindahl-Hirschman index (docs/metrics.md, Concentration).
     *
     * @param low lower end, null for insufficient data
     * @param point null where none may be stated
     * @param high upper end, null where it is not known
     * @param highIsBound no distribution need reach the upper end
     * @param levelLow lowest level of the shown method, null for insufficient data
     * @param levelHigh highest level, null where the upper end is not known
     */
    public record Index(
            @Nullable BigDecimal low,
            @Nullable BigDecimal point,
            @Nullable BigDecimal high,
            boolean highIsBound,
            @Nullable Level levelLow,
            @Nullable Level levelHigh) {}

    /**
     * Its largest country.
     *
     * @param area code, null where nobody leads
     * @param certain it leads whatever the open figures are
     */
    public record Largest(
            @Nullable String area,
            @Nullable String name,
            boolean certain,
            @Nullable BigDecimal share,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high) {}
}
