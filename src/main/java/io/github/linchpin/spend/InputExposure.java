package io.github.linchpin.spend;

import io.github.linchpin.shared.Stage;
import java.util.List;

/**
 * What purchases of one input at one stage are exposed to.
 *
 * @param input slug
 * @param upstream what earlier stages add, the strongest class first
 */
public record InputExposure(
        String input, Stage stage, Partition partition, List<UpstreamExposure> upstream) {
    public InputExposure {
        upstream = List.copyOf(upstream);
    }
}
