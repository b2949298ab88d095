package io.github.linchpin.supply;

import io.github.linchpin.shared.FigureKind;
import io.github.linchpin.shared.FigureRole;
import io.github.linchpin.shared.Grade;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One row of a revision. The numbers are in the unit of the table: a quantity or a percent.
 *
 * @param line 1, 2, ... in the order of the source
 * @param role area or residual
 * @param area code of the area, null for a residual
 * @param printedName name as the source prints it
 * @param kind what the row says
 * @param estimated the source calls the number an estimate
 * @param value the number, null where the kind has none
 * @param low lower bound, null where there is none
 * @param high upper bound, null where there is none
 * @param outsideTotal the row has no number inside the total of the table
 * @param note in our words
 * @param source id of the source
 * @param grade how far it was verified
 * @param locator where in its source the row stands, null where the table stands
 */
public record Figure(
        int line,
        FigureRole role,
        @Nullable String area,
        @Nullable String printedName,
        FigureKind kind,
        boolean estimated,
        @Nullable BigDecimal value,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        boolean outsideTotal,
        @Nullable String note,
        String source,
        Grade grade,
        @Nullable String locator) {

    /**
     * @throws Contradiction where the parts contradict each other, saying which
     */
    public Figure {
        require(line > 0, "line", "line must be 1 or more");
        require(
                (role == FigureRole.RESIDUAL) == (area == null),
                "area",
                "an area row names an area, a residual none");
        switch (kind) {
            case WITHHELD, NOT_AVAILABLE ->
                    require(
                            value == null && low == null && high == null,
                            "kind",
                            "a %s figure must not have a number".formatted(kind.code()));
            case VALUE, ABOUT ->
                    require(
                            value != null,
                            "value",
                            "a figure of kind %s needs a value".formatted(kind.code()));
            case NIL ->
                    require(
                            value != null && value.signum() == 0,
                            "value",
                            "a nil figure has the value 0");
            case LESS_THAN, RANGE ->
                    require(
                            high != null,
                            "high",
                            "a figure of kind %s needs an upper bound".formatted(kind.code()));
            case MORE_THAN, AT_LEAST ->
                    require(
                            low != null,
                            "low",
                            "a figure of kind %s needs a lower bound".formatted(kind.code()));
        }
        requireNotNegative(value, "value");
        requireNotNegative(low, "low");
        requireNotNegative(high, "high");
        requireOrder(low, value, "low", "low is above value");
        requireOrder(value, high, "high", "value is above high");
        requireOrder(low, high, "low", "low is above high");
    }

    /** The same on another line. */
    public Figure withLine(int other) {
        return new Figure(
                other,
                role,
                area,
                printedName,
                kind,
                estimated,
                value,
                low,
                high,
                outsideTotal,
                note,
                source,
                grade,
                locator);
    }

    private static void requireNotNegative(@Nullable BigDecimal number, String name) {
        require(number == null || number.signum() >= 0, name, name + " is negative");
    }

    private static void requireOrder(
            @Nullable BigDecimal smaller,
            @Nullable BigDecimal larger,
            String column,
            String complaint) {
        require(
                smaller == null || larger == null || smaller.compareTo(larger) <= 0,
                column,
                complaint);
    }

    private static void require(boolean holds, String column, String complaint) {
        if (!holds) {
            throw new Contradiction(column, complaint);
        }
    }

    /** Parts of a figure contradict each other. */
    public static final class Contradiction extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        private final String part;

        private Contradiction(String part, String complaint) {
            super(complaint);
            this.part = part;
        }

        /** The part to look at first, named as in {@code share_figure.csv}. */
        public String part() {
            return part;
        }
    }
}
