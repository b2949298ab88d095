package io.github.linchpin.exposure;

import io.github.linchpin.measure.Measure;
import io.github.linchpin.shared.ControlClass;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What an earlier stage adds: the share of its supply that measures of its origins restrict towards
 * the countries that process it (own definition, docs/metrics.md, Exposed share). Never added to
 * the direct share. Which origin feeds which processing country is not known; the range holds for
 * every pattern of trade that both tables allow, the goods a country processes itself included.
 * With several restricted origins its ends need not be reached.
 *
 * @param supply the table of the earlier stage
 * @param headline the strongest class that anything there has
 * @param exposed what is restricted for certain: the least and the most that can flow to countries
 *     towards which it is
 * @param upTo from there to everything that open questions could bring
 * @param origins restricted countries, largest first
 * @param binding the measures
 */
public record UpstreamShare(
        Supply supply,
        ControlClass headline,
        ShareRange exposed,
        ShareRange upTo,
        List<String> origins,
        List<Measure> binding) {
    public UpstreamShare {
        origins = List.copyOf(origins);
        binding = List.copyOf(binding);
    }

    /** The one with the strongest class, the nearest stage of several. */
    public static Optional<UpstreamShare> strongest(List<UpstreamShare> stages) {
        return stages.stream().min(Comparator.comparing(UpstreamShare::headline));
    }
}
