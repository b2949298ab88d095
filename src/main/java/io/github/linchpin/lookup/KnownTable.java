package io.github.linchpin.lookup;

import io.github.linchpin.concentration.LeadChoice;
import io.github.linchpin.shared.Basis;
import io.github.linchpin.shared.Denominator;
import io.github.linchpin.shared.Grade;
import io.github.linchpin.shared.Level;
import io.github.linchpin.shared.LicenceCertainty;
import io.github.linchpin.shared.PartialDate;
import io.github.linchpin.shared.Period;
import io.github.linchpin.shared.Stage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A share table as it is known at K, with the stored metrics of its revision. Shares and indices
 * are fractions.
 *
 * @param chosen why an analyst lets it speak; null where it is the rule that decides
 */
record KnownTable(
        int id,
        String code,
        String input,
        String inputName,
        Stage stage,
        String form,
        String universe,
        Basis basis,
        String content,
        String unit,
        Period period,
        String locator,
        Edition source,
        Known known,
        Metrics metrics,
        @Nullable LeadChoice chosen) {

    /** The source edition that a table comes from. */
    record Edition(
            String id,
            String family,
            String shortName,
            String publisher,
            String title,
            @Nullable String edition,
            @Nullable PartialDate published,
            @Nullable String url,
            String licence,
            LicenceCertainty licenceCertainty,
            Grade grade) {

        /** Publisher's title with its edition, as it stands under a figure. */
        String name() {
            return EditionName.full(title, edition);
        }

        /** Short name with its edition, as it stands in lists and charts. */
        String brief() {
            return EditionName.brief(shortName, edition);
        }
    }

    /** The revision that counts at K. */
    record Known(
            int revision,
            OffsetDateTime from,
            boolean assumed,
            Denominator denominator,
            @Nullable BigDecimal printedTotal,
            boolean listsLargest,
            @Nullable String warning,
            @Nullable String note) {

        /** The day from which the revision was known, UTC. */
        LocalDate day() {
            return from.withOffsetSameInstant(ZoneOffset.UTC).toLocalDate();
        }
    }

    /** The stored metrics of that revision. */
    record Metrics(
            Grade grade,
            boolean estimated,
            int areas,
            @Nullable BigDecimal hhiLow,
            @Nullable BigDecimal hhiPoint,
            @Nullable BigDecimal hhiHigh,
            boolean hhiHighIsBound,
            @Nullable String doubt,
            @Nullable Level levelLow,
            @Nullable Level levelHigh,
            @Nullable String leader,
            @Nullable String leaderName,
            boolean leaderCertain,
            @Nullable BigDecimal largestLow,
            @Nullable BigDecimal largestPoint,
            @Nullable BigDecimal largestHigh,
            @Nullable BigDecimal threeLow,
            @Nullable BigDecimal threePoint,
            @Nullable BigDecimal threeHigh,
            @Nullable BigDecimal normalisedLow,
            @Nullable BigDecimal normalisedHigh,
            @Nullable BigDecimal governanceLow,
            @Nullable BigDecimal governancePoint,
            @Nullable BigDecimal governanceHigh,
            @Nullable String governanceDoubt) {}
}
