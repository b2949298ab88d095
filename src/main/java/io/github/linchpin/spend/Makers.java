package io.github.linchpin.spend;

import io.github.linchpin.exposure.Supply;
import io.github.linchpin.shared.Stage;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who makes what, as far as the lead tables tell. A table that names every maker proves that
 * another country is none: what is shipped from there was made elsewhere (a re-export hub). A table
 * with a rest proves nothing of the kind.
 */
public final class Makers {
    private final Map<Key, Set<String>> complete = new HashMap<>();

    private final Map<Key, String> only = new HashMap<>();

    private record Key(String input, Stage stage) {}

    /**
     * @param supplies the lead table of every input and stage
     */
    public Makers(Collection<Supply> supplies) {
        for (Supply supply : supplies) {
            everything(supply)
                    .ifPresent(
                            country -> only.put(new Key(supply.input(), supply.stage()), country));
            boolean namesAll =
                    supply.outside().isEmpty()
                            && supply.parts().stream()
                                    .allMatch(part ->
                                            part.kind() == Supply.Kind.COUNTRY
                                                    || part.share().isZero());
            if (namesAll) {
                Set<String> countries = new HashSet<>();
                supply.parts().stream()
                        .filter(part -> part.kind() == Supply.Kind.COUNTRY)
                        .forEach(part -> countries.add(String.valueOf(part.area())));
                complete.put(new Key(supply.input(), supply.stage()), Set.copyOf(countries));
            }
        }
    }

    /** The only country that makes it, where the table gives one everything. */
    Optional<String> only(String input, Stage stage) {
        return Optional.ofNullable(only.get(new Key(input, stage)));
    }

    private static Optional<String> everything(Supply supply) {
        return supply.outside().isEmpty()
                ? supply.parts().stream()
                        .filter(part -> part.kind() == Supply.Kind.COUNTRY)
                        .filter(part -> part.share().low().compareTo(BigDecimal.ONE) >= 0)
                        .map(part -> String.valueOf(part.area()))
                        .findFirst()
                : Optional.empty();
    }

    /** Whether a country is known to make nothing of it. */
    public boolean isHub(String input, Stage stage, String country) {
        Set<String> makers = complete.get(new Key(input, stage));
        return makers != null && !makers.contains(country);
    }
}
