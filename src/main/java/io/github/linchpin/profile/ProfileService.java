package io.github.linchpin.profile;

import io.github.linchpin.access.Permission;
import io.github.linchpin.control.RegisteredMeasure;
import io.github.linchpin.exposure.ExposureService;
import io.github.linchpin.exposure.Exposures;
import io.github.linchpin.measure.Blocs;
import io.github.linchpin.measure.Measure;
import io.github.linchpin.profile.CountryMeasure.Relation;
import io.github.linchpin.shared.Effect;
import io.github.linchpin.shared.MeasureState;
import io.github.linchpin.shared.Viewpoint;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Countries and blocs as a reader sees them from a viewpoint. */
@Service
@RolesAllowed(Permission.READ)
public class ProfileService {
    private static final Comparator<CountryRow> MOST_LED =
            Comparator.comparingInt(CountryRow::leads)
                    .thenComparingInt(CountryRow::supplies)
                    .thenComparingInt(CountryRow::measures)
                    .reversed()
                    .thenComparing(row -> row.area().name());

    private final Areas areas;
    private final ExposureService exposures;
    private final StandingQuery standings;
    private final ShareYearQuery years;
    private final EstimateQuery estimates;
    private final Clock clock;

    ProfileService(
            Areas areas,
            ExposureService exposures,
            StandingQuery standings,
            ShareYearQuery years,
            EstimateQuery estimates,
            Clock clock) {
        this.areas = areas;
        this.exposures = exposures;
        this.standings = standings;
        this.years = years;
        this.estimates = estimates;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    CountriesPage page(Viewpoint viewpoint) {
        Exposures from = exposures.exposures(viewpoint);
        LocalDate day = from.on().in(ZoneOffset.UTC);
        List<Standing> all = standings.all(viewpoint.knownUntil(clock));
        Map<String, List<Standing>> byArea =
                all.stream()
                        .filter(CountryDossier::supplies)
                        .collect(
                                Collectors.groupingBy(
                                        standing -> CountryDossier.own(standing).area()));
        Map<String, List<RegisteredMeasure>> byIssuer =
                from.register().measures().stream()
                        .collect(Collectors.groupingBy(measure -> measure.measure().issuer()));
        Map<String, List<Area>> blocs = areas.blocsOn(day);
        List<CountryRow> rows =
                areas.named().stream()
                        .map(Areas.Named::area)
                        .filter(Area::isCountry)
                        .map(area ->
                                row(
                                        area,
                                        byArea.getOrDefault(area.code(), List.of()),
                                        byIssuer.getOrDefault(area.code(), List.of()),
                                        from,
                                        blocs.getOrDefault(area.code(), List.of())))
                        .sorted(MOST_LED)
                        .toList();
        Map<Integer, String> tables =
                all.stream()
                        .collect(
                                Collectors.toMap(
                                        Standing::shareTable,
                                        Standing::source,
                                        (first, second) -> first));
        return new CountriesPage(
                day,
                rows,
                areas.named().stream()
                        .collect(
                                Collectors.toMap(named -> named.area().code(), Areas.Named::names)),
                tables.size(),
                tables.values().stream()
                        .collect(
                                Collectors.groupingBy(
                                        source -> source, TreeMap::new, Collectors.counting())));
    }

    /** The country or bloc of an address; an aggregate of unknown countries has no page. */
    @Transactional(readOnly = true)
    Optional<CountryDossier> find(String code, Viewpoint viewpoint) {
        return areas.find(code)
                .filter(area -> area.isCountry() || area.isBloc())
                .map(area -> dossier(area, viewpoint));
    }

    /** The area of an address, whatever its kind. */
    @Transactional(readOnly = true)
    Optional<Area> area(String code) {
        return areas.find(code);
    }

    /** Areas with a page whose names resemble what was asked for. */
    @Transactional(readOnly = true)
    List<Area> similar(String typed) {
        return areas.similar(typed);
    }

    private CountryDossier dossier(Area area, Viewpoint viewpoint) {
        Exposures from = exposures.exposures(viewpoint);
        Instant known = viewpoint.knownUntil(clock);
        LocalDate day = from.on().in(ZoneOffset.UTC);
        List<Membership> memberships =
                area.isBloc() ? areas.in(area.code()) : areas.of(area.code());
        Map<String, Area> byCode = areas.byCode();
        boolean country = area.isCountry();
        return new CountryDossier(
                area,
                day,
                country ? standings.of(area.code(), known) : List.of(),
                country ? years.of(area.code(), known) : List.of(),
                measures(area, from),
                country ? estimates.of(area.code(), known) : List.of(),
                memberships,
                memberships.stream()
                        .flatMap(membership -> Stream.of(membership.bloc(), membership.member()))
                        .distinct()
                        .map(code -> Objects.requireNonNull(byCode.get(code)))
                        .toList());
    }

    private static List<CountryMeasure> measures(Area area, Exposures from) {
        List<CountryMeasure> lines = new ArrayList<>();
        for (RegisteredMeasure measure : from.register().measures()) {
            relation(area, measure.measure(), from)
                    .ifPresent(relation ->
                            lines.add(
                                    new CountryMeasure(
                                            measure,
                                            measure.on(from.on(), from.reading()),
                                            measure.on(from.on(), from.reading().other()),
                                            relation)));
        }
        return lines.stream().sorted(CountryMeasure.URGENCY).toList();
    }

    private static Optional<Relation> relation(Area area, Measure rules, Exposures from) {
        LocalDate day = from.on().in(rules.zone());
        Blocs blocs = from.register().blocs();
        if (rules.issuer().equals(area.code())) {
            return Optional.of(Relation.OWN);
        }
        if (blocs.among(area.code(), List.of(rules.issuer()), day)) {
            return Optional.of(Relation.OF_BLOC);
        }
        boolean named =
                blocs.among(area.code(), rules.addressees().destinations(), day)
                        || blocs.among(area.code(), rules.origins(), day);
        return named ? Optional.of(Relation.ADDRESSED) : Optional.empty();
    }

    private static CountryRow row(
            Area area,
            List<Standing> supplied,
            List<RegisteredMeasure> measures,
            Exposures from,
            List<Area> blocs) {
        return new CountryRow(
                area,
                count(supplied, standing -> standing.ledBy(area.code())),
                count(supplied, standing -> CountryDossier.own(standing).above65()),
                count(supplied, standing -> CountryDossier.own(standing).maybeAbove65()),
                supplied.size(),
                count(supplied, standing -> CountryDossier.own(standing).unstated()),
                inForce(measures, Effect.EXPORT_RESTRICTION, from),
                inForce(measures, Effect.IMPORT_RESTRICTION, from),
                measures.size(),
                blocs);
    }

    private static int inForce(List<RegisteredMeasure> measures, Effect effect, Exposures from) {
        return count(
                measures,
                measure ->
                        measure.measure().effect() == effect
                                && measure.on(from.on(), from.reading()).state()
                                        == MeasureState.IN_FORCE);
    }

    private static <T> int count(List<T> all, Predicate<T> wanted) {
        return (int) all.stream().filter(wanted).count();
    }
}
