package io.github.linchpin.spend;

import io.github.linchpin.shared.ControlClass;
import io.github.linchpin.shared.Stage;
import java.math.BigDecimal;
import java.util.Set;

/**
 * Value of purchases that depends on an earlier stage that is restricted; never added to the direct
 * classes.
 *
 * @param stage at which it is restricted
 * @param low of which it is known, in euros
 * @param expected with the world share of the stage where nothing is known
 * @param high at most
 * @param measures their ids
 */
public record UpstreamExposure(
        Stage stage,
        ControlClass controlClass,
        BigDecimal low,
        BigDecimal expected,
        BigDecimal high,
        Set<String> measures) {
    public UpstreamExposure {
        measures = Set.copyOf(measures);
    }
}
