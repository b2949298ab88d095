package io.github.linchpin.spend;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Value that needs a licence on D, in euros, by what is on file about one. The parts add up to it.
 *
 * @param licensed goods may leave
 * @param until the first last day on which some of that is licensed; null: no end on file
 * @param applied asked for, and no answer holds yet
 * @param waiting days since the oldest of these applications
 * @param none neither
 */
public record LicenceSplit(
        BigDecimal licensed,
        @Nullable LocalDate until,
        BigDecimal applied,
        long waiting,
        BigDecimal none) {
    /** Everything that needs a licence. */
    public BigDecimal value() {
        return licensed.add(applied).add(none);
    }
}
