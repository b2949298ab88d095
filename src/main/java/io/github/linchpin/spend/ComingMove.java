package io.github.linchpin.spend;

import io.github.linchpin.shared.ControlClass;
import io.github.linchpin.shared.Stage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Value of purchases of an input that changes class on a day.
 *
 * @param input slug
 * @param from its class on the day before
 * @param to its class on the day
 * @param measures ids of those that give it the stronger of the two classes
 * @param units the value by the unit that bought it
 */
public record ComingMove(
        LocalDate day,
        String input,
        Stage stage,
        ControlClass from,
        ControlClass to,
        BigDecimal euros,
        Set<String> measures,
        Map<Integer, BigDecimal> units) {
    public ComingMove {
        measures = Set.copyOf(measures);
        units = Map.copyOf(units);
    }

    /** The part of one unit, where it has one. */
    public Optional<ComingMove> of(int unit) {
        return Optional.ofNullable(units.get(unit))
                .map(part ->
                        new ComingMove(
                                day, input, stage, from, to, part, measures, Map.of(unit, part)));
    }

    /** Whether it becomes worse. */
    public boolean isStronger() {
        return to.compareTo(from) < 0;
    }
}
