package io.github.linchpin.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a filter keeps.
 *
 * @param lines how many; the most that are counted where there are more
 * @param more whether there are more than were counted
 * @param euros their sum; null where there are more than were counted
 * @param months that hold lines, the newest first; where a filter goes beyond what sums by month
 *     know, months that may hold some
 */
public record LineSummary(
        long lines, boolean more, @Nullable BigDecimal euros, List<LocalDate> months) {}
