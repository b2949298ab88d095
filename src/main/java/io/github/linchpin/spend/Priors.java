package io.github.linchpin.spend;

import io.github.linchpin.exposure.ImportMix;
import io.github.linchpin.exposure.Supply;
import io.github.linchpin.origin.Rung;
import io.github.linchpin.shared.Stage;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is likely where nothing is known (own definition, docs/metrics.md, Exposure): the import mix
 * of the buyer's country, else the lead table of the stage. Neither ever makes an origin known.
 */
public final class Priors {
    private final Map<Imported, Prior> imported = new HashMap<>();
    private final Map<Made, Prior> made = new HashMap<>();

    private record Imported(String buyer, String input, Stage stage) {}

    private record Made(String input, Stage stage) {}

    /**
     * @param leads the lead table of every input and stage
     * @param mixes at most one for a buyer's country, an input and a stage
     */
    public Priors(Collection<Supply> leads, Collection<ImportMix> mixes) {
        for (ImportMix mix : mixes) {
            imported.put(
                    new Imported(mix.buyer(), mix.input(), mix.stage()),
                    new Prior(Rung.IMPORT_MIX, mix.countries()));
        }
        for (Supply lead : leads) {
            made.put(
                    new Made(lead.input(), lead.stage()),
                    new Prior(Rung.WORLD_SHARE, countries(lead)));
        }
    }

    private static Map<String, BigDecimal> countries(Supply lead) {
        Map<String, BigDecimal> countries = new TreeMap<>();
        for (Supply.Part part : lead.parts()) {
            @Nullable String area = part.area();
            if (part.kind() == Supply.Kind.COUNTRY && area != null) {
                // as printed, or where that is not known at least
                countries.merge(
                        area,
                        Objects.requireNonNullElse(part.share().point(), part.share().low()),
                        BigDecimal::add);
            }
        }
        return countries;
    }

    /** Of a purchase of which nobody says anything. */
    Prior of(SpendScope scope) {
        Prior mix = imported.get(new Imported(scope.destination(), scope.input(), scope.stage()));
        return mix == null ? byWorld(scope) : mix;
    }

    /** Of what is shipped from where it cannot have been made. */
    Prior byWorld(SpendScope scope) {
        return made.getOrDefault(new Made(scope.input(), scope.stage()), Prior.NONE);
    }
}
