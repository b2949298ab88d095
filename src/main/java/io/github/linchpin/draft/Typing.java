package io.github.linchpin.draft;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What typing into a cell does to its row. */
public final class Typing {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final Set<String> NO = Set.of("", "no", "n", "false", "0");

    private Typing() {}

    /**
     * The row after somebody typed into a cell.
     *
     * @param unit of the table
     */
    public static RowText into(RowText row, Cell cell, String typed, String unit) {
        return switch (cell) {
            case VALUE -> value(row, typed, unit);
            case ESTIMATED ->
                    row.with(
                            cell, NO.contains(typed.strip().toLowerCase(Locale.ROOT)) ? "" : "yes");
            case KIND -> row.with(cell, typed.strip().toLowerCase(Locale.ROOT));
            case AREA, LOW, HIGH, NOTE, LOCATOR, SOURCE, GRADE -> row.with(cell, typed);
            case PRINTED_TOTAL, PRINTED_TOTAL_ROUNDING, TABLE ->
                    throw new IllegalArgumentException(cell + " is no cell of a row");
        };
    }

    /** Bounds that only say how the number was rounded go with the number. */
    private static RowText value(RowText row, String typed, String unit) {
        RowText changed = ValueText.into(row, typed);
        BigDecimal now = number(changed.value(), unit);
        BigDecimal low = number(row.low(), unit);
        BigDecimal high = number(row.high(), unit);
        if (now == null || low == null || high == null || !changed.low().equals(row.low())) {
            return changed;
        }
        BigDecimal half = high.subtract(low).divide(TWO);
        BigDecimal before = number(row.value(), unit);
        // of a number that could not be read the bounds are still those of the one before it
        if (half.signum() < 0 || (before != null && before.compareTo(low.add(half)) != 0)) {
            return changed;
        }
        return changed.with(Cell.LOW, now.subtract(half).max(BigDecimal.ZERO).toPlainString())
                .with(Cell.HIGH, now.add(half).toPlainString());
    }

    private static @Nullable BigDecimal number(String text, String unit) {
        try {
            return text.isEmpty() ? null : NumberText.read(text, unit);
        } catch (NumberText.Unreadable e) {
            return null;
        }
    }
}
