package io.github.linchpin.spend;

import io.github.linchpin.shared.ControlClass;
import io.github.linchpin.shared.WholeMonths;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What purchases are exposed to on D.
 *
 * @param day D as UTC has it
 * @param period in which they were made
 * @param spend on everything that was bought, mapped to an input or not, whatever the filter says
 *     of inputs, classes and countries
 * @param whole all inputs together
 * @param inputs input by input, the largest value first
 * @param other by class, the whole in the other reading
 * @param moves what changes class in the twelve months after D
 */
public record PurchaseExposure(
        LocalDate day,
        WholeMonths period,
        BigDecimal spend,
        Partition whole,
        List<InputExposure> inputs,
        Map<ControlClass, BigDecimal> other,
        List<ComingMove> moves) {
    public PurchaseExposure {
        inputs = List.copyOf(inputs);
        other = Map.copyOf(other);
        moves = List.copyOf(moves);
    }

    /** Whether the two readings give different figures. */
    public boolean readingsDiffer() {
        return !whole.byClass().equals(other);
    }

    /** The weeks from that of D to that of the same day a year later, with what changes class. */
    public List<CliffWeek> cliff() {
        return CliffWeek.of(moves, day, day.plusMonths(ExposureSum.MONTHS_AHEAD));
    }

    /** What changes class up to a number of days after D. */
    public List<ComingMove> movesWithin(int days) {
        return moves.stream().filter(move -> !move.day().isAfter(day.plusDays(days))).toList();
    }
}
