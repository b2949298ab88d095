package io.github.linchpin.spend;

import io.github.linchpin.shared.ControlClass;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The figures of purchases that a manager looks at, in euros of twelve months.
 *
 * @param day D
 * @param value of all inputs
 * @param changing what changes class within {@link #DAYS_AHEAD} days, once or more often
 */
public record SpendFigures(
        LocalDate day,
        BigDecimal value,
        BigDecimal prohibited,
        BigDecimal licence,
        BigDecimal unknown,
        BigDecimal changing) {
    /** How far ahead is looked. */
    public static final int DAYS_AHEAD = 90;

    static SpendFigures of(LocalDate day, Partition whole, BigDecimal changing) {
        return new SpendFigures(
                day,
                whole.value(),
                whole.of(ControlClass.PROHIBITED),
                whole.of(ControlClass.LICENCE),
                whole.of(ControlClass.UNKNOWN),
                changing);
    }

    /** One of the figures. */
    public BigDecimal of(Figure figure) {
        return switch (figure) {
            case PROHIBITED -> prohibited;
            case LICENCE -> licence;
            case UNKNOWN -> unknown;
            case CHANGING -> changing;
        };
    }

    /** What is shown. */
    public enum Figure {
        PROHIBITED,
        LICENCE,
        UNKNOWN,
        CHANGING
    }
}
