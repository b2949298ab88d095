package io.github.linchpin.compare;

import io.github.linchpin.exposure.ShareRange;
import io.github.linchpin.exposure.Supply;
import io.github.linchpin.standing.Standing;
import io.github.linchpin.standing.Standings;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Two countries as they stand from one viewpoint.
 *
 * @param all everything that can be chosen, by name
 * @param estimates how they are governed
 * @param blocs what blocs are called
 * @param unknown codes that were asked for and are none
 */
record CountryPair(
        Sides<Named> countries,
        List<Named> all,
        Standings standings,
        List<NewestGovernanceQuery.Estimate> estimates,
        Map<String, String> blocs,
        List<String> unknown) {

    /** An input stage that either supplies; null where its table has no row of the country. */
    record Supplied(Standing standing, Sides<@Nullable ShareRange> shares) {
        private BigDecimal larger() {
            return size(shares.left()).max(size(shares.right()));
        }
    }

    CountryPair {
        estimates = List.copyOf(estimates);
    }

    /** The input stages of which either may have something, the largest share first. */
    List<Supplied> supplied() {
        return standings.all().stream()
                .map(standing ->
                        new Supplied(
                                standing,
                                new Sides<>(
                                        share(standing, countries.left().code()),
                                        share(standing, countries.right().code()))))
                .filter(supplied -> supplied.larger().signum() > 0)
                .sorted(Comparator.comparing(Supplied::larger).reversed())
                .toList();
    }

    /** At how many input stages a country may have something. */
    long stages(String country) {
        return standings.all().stream()
                .filter(standing -> size(share(standing, country)).signum() > 0)
                .count();
    }

    /** The blocs of a country on D. */
    Set<String> blocsOf(String country) {
        return standings.register().blocs().of(country, standings.day());
    }

    /** The share of a country; null where the table has no row of it. */
    static @Nullable ShareRange share(Standing standing, String country) {
        return standing.supply().parts().stream()
                .filter(part -> part.kind() == Supply.Kind.COUNTRY && country.equals(part.area()))
                .map(Supply.Part::share)
                .findFirst()
                .orElse(null);
    }

    /** What it has as printed, else the most that it can have. */
    private static BigDecimal size(@Nullable ShareRange share) {
        if (share == null) {
            return BigDecimal.ZERO;
        }
        return share.point() == null ? share.high() : share.point();
    }
}
