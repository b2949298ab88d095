package io.github.linchpin.spend;

import io.github.linchpin.exposure.Supply;
import io.github.linchpin.shared.Stage;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Who makes what, as far as the lead tables tell. A table that names every maker proves that
 * another country is none: what is shipped from there was made elsewhere (a re-export hub). A table
 * with a rest proves nothing of the kind.
 */
public final class Makers {
    private final Map<Key, Set<String>> complete = new HashMap<>();

    private record Key(String input, Stage stage) {}

    /**
     * @param supplies the lead table of every input and stage
     */
    public Makers(Collection<Supply> supplies) {
        for (Supply supply : supplies) {
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

    /** Whether a country is known to make nothing of it. */
    public boolean isHub(String input, Stage stage, String country) {
        Set<String> makers = complete.get(new Key(input, stage));
        return makers != null && !makers.contains(country);
    }
}
