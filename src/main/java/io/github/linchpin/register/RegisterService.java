package io.github.linchpin.register;

import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.access.Permission;
import io.github.linchpin.control.KnownRegister;
import io.github.linchpin.control.RegisteredMeasure;
import io.github.linchpin.country.Countries;
import io.github.linchpin.exposure.ClassChange;
import io.github.linchpin.exposure.ExposedShare;
import io.github.linchpin.exposure.ExposureService;
import io.github.linchpin.exposure.Exposures;
import io.github.linchpin.exposure.Supply;
import io.github.linchpin.licence.ExportLicence;
import io.github.linchpin.licence.LicenceService;
import io.github.linchpin.measure.Measure;
import io.github.linchpin.shared.Effect;
import io.github.linchpin.shared.Reading;
import io.github.linchpin.shared.Viewpoint;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register as a reader sees it from a viewpoint. */
@Service
@RolesAllowed(Permission.READ)
public class RegisterService {
    private static final int MONTHS_AHEAD = 12;

    private final ExposureService exposures;
    private final MeasureDetailQuery details;
    private final Countries countries;
    private final LicenceService licences;
    private final Clock clock;

    RegisterService(
            ExposureService exposures,
            MeasureDetailQuery details,
            Countries countries,
            LicenceService licences,
            Clock clock) {
        this.exposures = exposures;
        this.details = details;
        this.countries = countries;
        this.licences = licences;
        this.clock = clock;
    }

    /**
     * The whole register.
     *
     * @param day D, as the calendar of the page reads it
     * @param home name of the country towards which supply is looked at
     * @param lines every measure, the next to change first
     * @param calendar the days of the next 12 months on which the class of some supply changes
     * @param ending licences of one's own units that end in these months; none for who may not read
     *     purchases
     */
    record Page(
            LocalDate day,
            String home,
            KnownRegister register,
            List<MeasureLine> lines,
            Map<LocalDate, List<ClassChange>> calendar,
            List<ExportLicence> ending,
            List<Countries.Country> countries,
            Map<String, String> inputNames) {

        /** Who imposes measures, by name. */
        List<ControlFilterBar.Named> issuers() {
            return lines.stream()
                    .map(line ->
                            new ControlFilterBar.Named(
                                    line.measure().act().issuer(),
                                    line.measure().act().issuerName()))
                    .distinct()
                    .sorted(Comparator.comparing(ControlFilterBar.Named::name))
                    .toList();
        }

        /** What measures speak of, by name. */
        List<ControlFilterBar.Named> inputs() {
            return lines.stream()
                    .flatMap(line -> line.measure().measure().scope().stream())
                    .map(row -> row.input())
                    .distinct()
                    .map(slug ->
                            new ControlFilterBar.Named(slug, inputNames.getOrDefault(slug, slug)))
                    .sorted(Comparator.comparing(ControlFilterBar.Named::name))
                    .toList();
        }

        /** Whether there is a country with this code. */
        boolean isCountry(String code) {
            return countries.stream().anyMatch(country -> country.code().equals(code));
        }

        /** The lines that a filter keeps. */
        List<MeasureLine> kept(ControlFilter filter) {
            Set<String> named = new HashSet<>();
            for (String input : filter.inputs()) {
                named.add(input);
                named.addAll(register.families().above(input));
                named.addAll(register.families().below(input));
            }
            return lines.stream()
                    .filter(line -> filter.keeps(line, named, inputNames, register.blocs()))
                    .toList();
        }
    }

    /**
     * One measure with everything on file.
     *
     * @param home name of the country towards which supply is looked at
     * @param supplies how many inputs and stages of its scope have a share table
     */
    record Dossier(
            LocalDate day,
            String home,
            MeasureLine line,
            long supplies,
            KnownRegister register,
            MeasureDetail detail) {}

    @Transactional(readOnly = true)
    Page page(Viewpoint viewpoint) {
        Exposures from = exposures.exposures(viewpoint);
        List<Supply> supplies = exposures.supplies(viewpoint);
        LocalDate day = from.on().in(ZoneOffset.UTC);
        return new Page(
                day,
                countries.name(viewpoint.home()),
                from.register(),
                from.register().measures().stream()
                        .map(measure -> line(measure, from, supplies))
                        .sorted(urgency())
                        .toList(),
                calendar(from, supplies, day),
                CurrentActor.get().may(Permission.LEDGER)
                        ? licences.expiries(day, day.plusMonths(MONTHS_AHEAD))
                        : List.of(),
                countries.all(),
                details.inputNames());
    }

    @Transactional(readOnly = true)
    Optional<Dossier> find(String id, Viewpoint viewpoint) {
        Exposures from = exposures.exposures(viewpoint);
        return from.register()
                .find(id)
                .map(measure -> {
                    Set<String> inputs = new HashSet<>();
                    measure.measure()
                            .scope()
                            .forEach(row -> {
                                inputs.add(row.input());
                                inputs.addAll(from.register().families().above(row.input()));
                                inputs.addAll(from.register().families().below(row.input()));
                            });
                    List<Supply> supplies =
                            inputs.isEmpty() ? List.of() : exposures.supplies(inputs, viewpoint);
                    return new Dossier(
                            from.on().in(ZoneOffset.UTC),
                            countries.name(viewpoint.home()),
                            line(measure, from, supplies),
                            supplies.stream().filter(supply -> names(measure, supply)).count(),
                            from.register(),
                            details.of(measure, viewpoint.knownUntil(clock)));
                });
    }

    private static boolean names(RegisteredMeasure measure, Supply supply) {
        return measure.measure().scope().stream()
                .anyMatch(
                        row -> row.input().equals(supply.input()) && row.stage() == supply.stage());
    }

    /** What is next comes first, what is over last. */
    private static Comparator<MeasureLine> urgency() {
        return Comparator.comparing(MeasureLine::isOver)
                .thenComparing(
                        line -> line.status().nextChange(),
                        Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(line -> !line.readingsDiffer())
                .thenComparing(line -> line.measure().measure().effect())
                .thenComparing(line -> line.measure().measure().strength())
                .thenComparing(line -> line.measure().act().issuer())
                .thenComparing(line -> line.measure().id());
    }

    private static MeasureLine line(
            RegisteredMeasure measure, Exposures from, List<Supply> supplies) {
        Measure rules = measure.measure();
        Reading other = from.reading().other();
        List<ExposedShare> touched = new ArrayList<>();
        if (rules.bindsGoods()) {
            supplies.stream()
                    .filter(supply ->
                            from.register()
                                    .binding(supply.input(), supply.stage(), rules.effect())
                                    .contains(rules))
                    .map(supply -> from.reach(supply, measure))
                    .forEach(touched::add);
        }
        return new MeasureLine(
                measure,
                measure.on(from.on(), from.reading()),
                measure.on(from.on(), other),
                touched);
    }

    private static Map<LocalDate, List<ClassChange>> calendar(
            Exposures from, List<Supply> supplies, LocalDate day) {
        Map<LocalDate, List<ClassChange>> days = new TreeMap<>();
        for (Supply supply : supplies) {
            for (Effect effect : List.of(Effect.EXPORT_RESTRICTION, Effect.IMPORT_RESTRICTION)) {
                from.changes(supply, day, day.plusMonths(MONTHS_AHEAD), effect)
                        .forEach(change ->
                                days.computeIfAbsent(change.day(), key -> new ArrayList<>())
                                        .add(change));
            }
        }
        return days;
    }
}
