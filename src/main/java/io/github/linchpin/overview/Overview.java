package io.github.linchpin.overview;

import io.github.linchpin.country.Countries;
import io.github.linchpin.exposure.Supply;
import io.github.linchpin.shared.Viewpoint;
import io.github.linchpin.spend.SpendOverview;
import io.github.linchpin.standing.ComingEvent;
import io.github.linchpin.standing.Counts;
import io.github.linchpin.standing.Differences;
import io.github.linchpin.standing.Finding;
import io.github.linchpin.standing.Standing;
import io.github.linchpin.standing.Standings;
import io.github.linchpin.stock.CoverService;
import io.github.linchpin.stock.SoonestCover;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything on the page.
 *
 * @param viewpoint D, K, home and reading of the page
 * @param home name of the country towards which supply is looked at
 * @param standings how every input stage stands
 * @param year the figures of the last 12 months, oldest first, D last
 * @param decide the coming changes that weigh most, soonest first
 * @param leaders how many input stages each country leads, most first
 * @param countries names of countries
 * @param changes what changed, in two parts
 * @param own what the purchases of one's own units say; null where there are none to look at
 * @param covers how long stocks of what is bought last, where they were counted
 */
record Overview(
        Viewpoint viewpoint,
        String home,
        Standings standings,
        List<Counts> year,
        List<ComingEvent> decide,
        Map<String, Long> leaders,
        List<Countries.Country> countries,
        Changes changes,
        @Nullable SpendOverview own,
        Map<CoverService.Place, SoonestCover> covers) {

    /**
     * What changed since a day, split in fixed order: first the world moved on while nothing new
     * was known, then more became known (docs/metrics.md, Known at K). The parts add up.
     *
     * @param since from when on
     * @param to D
     * @param knownThen state of knowledge at the beginning, never later than K
     * @param knownNow K
     */
    record Changes(
            Since since,
            LocalDate to,
            LocalDate knownThen,
            LocalDate knownNow,
            Differences world,
            Differences learned,
            Counts before,
            Counts between,
            Counts after) {

        /** By how much a figure moved because the world did. */
        int byWorld(Finding finding) {
            return between.of(finding) - before.of(finding);
        }

        /** By how much a figure moved because more is known. */
        int byLearning(Finding finding) {
            return after.of(finding) - between.of(finding);
        }
    }

    LocalDate day() {
        return standings.day();
    }

    Counts now() {
        return year.getLast();
    }

    Optional<Countries.Country> country(String code) {
        return countries.stream().filter(country -> country.code().equals(code)).findAny();
    }

    /** Name of an input by its slug. */
    String inputName(String slug) {
        return standings.all().stream()
                .map(Standing::supply)
                .filter(supply -> supply.input().equals(slug))
                .map(Supply::inputName)
                .findFirst()
                .orElse(slug);
    }

    String name(String area) {
        return country(area).map(Countries.Country::name).orElse(area);
    }
}
