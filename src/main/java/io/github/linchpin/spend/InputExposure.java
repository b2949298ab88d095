package io.github.linchpin.spend;

import io.github.linchpin.shared.Stage;
import java.util.List;
import java.util.Map;

/**
 * What purchases of one input at one stage are exposed to.
 *
 * @param input slug
 * @param byUnit the same for each unit that bought some
 * @param upstream what earlier stages add, the strongest class first
 */
public record InputExposure(
        String input,
        Stage stage,
        Partition partition,
        Map<Integer, Partition> byUnit,
        List<UpstreamExposure> upstream) {
    public InputExposure {
        byUnit = Map.copyOf(byUnit);
        upstream = List.copyOf(upstream);
    }
}
