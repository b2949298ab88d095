package io.github.linchpin.spend;

import io.github.linchpin.shared.ControlClass;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

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

    static SpendFigures of(
            LocalDate day, Map<ControlClass, BigDecimal> byClass, BigDecimal changing) {
        return new SpendFigures(
                day,
                byClass.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add),
                byClass.getOrDefault(ControlClass.PROHIBITED, BigDecimal.ZERO),
                byClass.getOrDefault(ControlClass.LICENCE, BigDecimal.ZERO),
                byClass.getOrDefault(ControlClass.UNKNOWN, BigDecimal.ZERO),
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
