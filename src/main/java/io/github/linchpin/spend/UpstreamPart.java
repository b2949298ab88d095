package io.github.linchpin.spend;

import io.github.linchpin.measure.Measure;
import io.github.linchpin.shared.ControlClass;
import io.github.linchpin.shared.Stage;
import java.math.BigDecimal;
import java.util.List;

/**
 * What an earlier stage adds to a purchase: which part of it depends on something that is
 * restricted on its way to the processing country. Never added to the direct classes.
 *
 * @param stage at which it is restricted
 * @param controlClass how strongly
 * @param low fraction of the purchase of which it is known
 * @param expected the same, with the world share of the stage where nothing is known
 * @param high fraction that could depend on it at most
 */
public record UpstreamPart(
        Stage stage,
        ControlClass controlClass,
        BigDecimal low,
        BigDecimal expected,
        BigDecimal high,
        List<Measure> binding) {
    public UpstreamPart {
        binding = List.copyOf(binding);
    }
}
