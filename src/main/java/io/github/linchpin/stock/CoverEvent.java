package io.github.linchpin.stock;

import io.github.linchpin.shared.ControlClass;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;

/**
 * That what a unit buys of an input moves to a stronger class.
 *
 * @param from its class on the day before
 * @param to its class on the day
 * @param euros value of the last twelve months that moves
 * @param measures ids of those that give it the class
 */
public record CoverEvent(
        LocalDate day, ControlClass from, ControlClass to, BigDecimal euros, Set<String> measures) {
    public CoverEvent {
        measures = Set.copyOf(measures);
    }
}
