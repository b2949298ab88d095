package io.github.linchpin.profile;

import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UrlState;
import io.github.linchpin.profile.ShareYear.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The lines of a country's shares over the years: of each input and stage the years that can be
 * compared with its lead table.
 *
 * @param all lines by input and stage, the largest share that it leads first
 * @param drawn the inputs and stages that are drawn
 * @param strangers what of the choice in the address cannot be drawn, as {@code name=value}
 */
record ShareLines(Map<Place, List<ShareYear>> all, List<Place> drawn, List<String> strangers) {
    /** More lines in one chart cannot be told apart. */
    static final int MOST = 6;

    /** Older years are in the table. */
    static final int YEARS = 10;

    private static final int A_MOVEMENT = 2;

    /** What there is, and what of it the address wants to see. */
    static ShareLines of(CountryDossier dossier, UrlState state) {
        Map<Place, List<ShareYear>> all = new LinkedHashMap<>();
        Stream.concat(dossier.led().stream(), dossier.supplied().stream())
                .distinct()
                .forEach(standing -> {
                    List<ShareYear> years = comparable(standing, dossier.years());
                    if (!years.isEmpty()) {
                        all.put(new Place(standing.input(), standing.stage()), years);
                    }
                });
        List<String> wanted =
                state.values(CountriesNavigation.DRAWN).stream()
                        .map(code -> code.toLowerCase(Locale.ROOT))
                        .distinct()
                        .toList();
        List<Place> chosen =
                all.keySet().stream()
                        .filter(place -> wanted.contains(place.code()))
                        .limit(MOST)
                        .toList();
        List<String> strangers =
                wanted.stream()
                        .filter(code -> chosen.stream().noneMatch(p -> p.code().equals(code)))
                        .map(code -> CountriesNavigation.DRAWN + "=" + code)
                        .toList();
        return new ShareLines(all, chosen.isEmpty() ? strongest(all) : chosen, strangers);
    }

    /** Those with more than one year, up to the newest: a single point is no line. */
    private static List<Place> strongest(Map<Place, List<ShareYear>> all) {
        int newest =
                all.values().stream()
                        .flatMap(List::stream)
                        .mapToInt(year -> year.period().to())
                        .max()
                        .orElse(0);
        List<Place> strongest = new ArrayList<>();
        all.forEach((place, years) -> {
            if (years.stream().map(ShareYear::period).distinct().count() >= A_MOVEMENT
                    && years.getLast().period().to() == newest) {
                strongest.add(place);
            }
        });
        return (strongest.isEmpty() ? all.keySet() : strongest).stream().limit(MOST).toList();
    }

    private static List<ShareYear> comparable(Standing standing, List<ShareYear> years) {
        return years.stream()
                .filter(year -> year.shareTable() == standing.shareTable())
                .map(ShareYear::line)
                .findFirst()
                .map(line ->
                        years.stream()
                                .filter(ShareYear::isYear)
                                .filter(year -> year.line().equals(line))
                                .filter(year -> year.period().to() > standing.period().to() - YEARS)
                                .toList())
                .orElse(List.of());
    }

    /** The years of an input and stage, edition by edition. */
    Map<String, List<ShareYear>> editions(Place place) {
        return all.getOrDefault(place, List.of()).stream()
                .collect(
                        Collectors.groupingBy(
                                ShareYear::edition, LinkedHashMap::new, Collectors.toList()));
    }

    /** "Gallium refining". */
    String name(Place place) {
        return Texts.text(
                "supply.where",
                all.getOrDefault(place, List.of()).stream()
                        .map(ShareYear::inputName)
                        .findFirst()
                        .orElse(place.input()),
                Texts.word("stage", place.stage()).toLowerCase(Locale.ENGLISH));
    }
}
