package io.github.linchpin.supply;

import io.github.linchpin.shared.Denominator;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one revision of a share table says.
 *
 * @param denominator what the shares are shares of
 * @param printedTotal total as printed, stored and checked, never a row
 * @param printedTotalRounding half of its last printed unit
 * @param listsLargest the source says that it lists the largest
 * @param corrected day on which the first reading was corrected, null for a first reading
 * @param warning to be shown beside the table
 * @param note in our words
 * @param figures in the order of the source
 */
public record Revision(
        Denominator denominator,
        @Nullable BigDecimal printedTotal,
        @Nullable BigDecimal printedTotalRounding,
        boolean listsLargest,
        @Nullable LocalDate corrected,
        @Nullable String warning,
        @Nullable String note,
        List<Figure> figures) {
    public Revision {
        figures = List.copyOf(figures);
    }

    /** What a table says that has no revision yet. */
    public static Revision nothing(ShareTable table) {
        return new Revision(table.denominator(), null, null, false, null, null, null, List.of());
    }

    /** Whether the table says nothing from here on. */
    public boolean isWithdrawal() {
        return figures.isEmpty();
    }
}
