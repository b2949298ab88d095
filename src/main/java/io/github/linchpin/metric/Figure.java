package io.github.linchpin.metric;

import io.github.linchpin.shared.FigureKind;
import io.github.linchpin.shared.FigureRole;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One figure of a share table as it was typed in, in the unit of the table (percent tables: percent
 * from 0 to 100).
 *
 * @param area area code; null for the residual
 * @param aggregate true where the area stands for an unknown number of countries ("Europe")
 * @param value printed number, null where there is none
 * @param low lowest reading of the number, null where it was printed unrounded or not at all
 * @param high highest reading of the number, null as for {@code low}
 * @param outsideTotal true where the figure is not part of the printed total
 */
public record Figure(
        FigureRole role,
        @Nullable String area,
        boolean aggregate,
        FigureKind kind,
        @Nullable BigDecimal value,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        boolean outsideTotal) {

    /**
     * @throws IllegalArgumentException where role and area disagree, a bound is negative, the
     *     bounds are crossed, or a kind lacks the number that it speaks of
     */
    public Figure {
        if ((role == FigureRole.RESIDUAL) != (area == null)) {
            throw new IllegalArgumentException(
                    "an area has a code and a residual has none: " + role + ", " + area);
        }
        requireNotNegative(value);
        requireNotNegative(low);
        requireNotNegative(high);
        if (low != null && high != null && low.compareTo(high) > 0) {
            throw new IllegalArgumentException("low " + low + " is above high " + high);
        }
        boolean complete =
                switch (kind) {
                    case VALUE -> value != null;
                    case NIL, WITHHELD, NOT_AVAILABLE -> true;
                    case LESS_THAN -> high != null || value != null;
                    case MORE_THAN, AT_LEAST -> low != null || value != null;
                    case RANGE, ABOUT -> low != null && high != null;
                };
        if (!complete) {
            throw new IllegalArgumentException(
                    "a figure of kind " + kind.code() + " lacks its number: " + area);
        }
    }

    /** A printed number of an area with its rounding interval. */
    public static Figure value(String area, BigDecimal value, BigDecimal low, BigDecimal high) {
        return new Figure(FigureRole.AREA, area, false, FigureKind.VALUE, value, low, high, false);
    }

    /** A number of an area that was printed unrounded. */
    public static Figure exact(String area, BigDecimal value) {
        return new Figure(FigureRole.AREA, area, false, FigureKind.VALUE, value, null, null, false);
    }

    private static void requireNotNegative(@Nullable BigDecimal number) {
        if (number != null && number.signum() < 0) {
            throw new IllegalArgumentException(number + " is negative");
        }
    }
}
