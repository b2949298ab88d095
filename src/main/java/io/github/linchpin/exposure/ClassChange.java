package io.github.linchpin.exposure;

import java.time.LocalDate;

/**
 * A day on which the class of some part of a supply changes.
 *
 * @param day the first day of the new class, in the calendar of the issuer
 * @param before the partition on the day before
 * @param after the partition on the day
 */
public record ClassChange(LocalDate day, ExposedShare before, ExposedShare after) {
    public Supply supply() {
        return after.supply();
    }
}
