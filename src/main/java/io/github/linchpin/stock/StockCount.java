package io.github.linchpin.stock;

import io.github.linchpin.shared.Stage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has counted of an input at a stage, and what is needed of it.
 *
 * @param input slug
 * @param quantity 0 or more
 * @param quantityUnit of the quantity, the arrivals and the need alike: {@code kg}
 * @param dailyNeed above 0
 * @param requalificationDays how long another source takes to be qualified; null: nobody has said
 * @param note what else is to be said, may be empty
 * @param arrivals what was on its way, the first one first
 */
public record StockCount(
        String input,
        Stage stage,
        LocalDate countedOn,
        BigDecimal quantity,
        String quantityUnit,
        BigDecimal dailyNeed,
        @Nullable Integer requalificationDays,
        String note,
        List<Arrival> arrivals) {
    /** The unit where no other is chosen. */
    public static final String KILOGRAMS = "kg";

    /** A count that is older on D is marked. */
    public static final int FRESH_DAYS = 90;

    public StockCount {
        arrivals = arrivals.stream().sorted(Comparator.comparing(Arrival::day)).toList();
    }
}
