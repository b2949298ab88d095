package io.github.linchpin.spend;

import io.github.linchpin.shared.Stage;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What purchases of one input at one stage are exposed to.
 *
 * @param input slug
 * @param byUnit the same for each unit that bought some
 * @param upstream what earlier stages add, the strongest class first
 * @param onlyMaker country that makes all of it by the share table that leads; null: there are
 *     others, or no table says so
 */
public record InputExposure(
        String input,
        Stage stage,
        Partition partition,
        Map<Integer, Partition> byUnit,
        List<UpstreamExposure> upstream,
        @Nullable String onlyMaker) {
    public InputExposure {
        byUnit = Map.copyOf(byUnit);
        upstream = List.copyOf(upstream);
    }
}
