package io.github.linchpin.amendment;

import io.github.linchpin.access.Permission;
import io.github.linchpin.control.KnownRegister;
import io.github.linchpin.control.RegisteredMeasure;
import io.github.linchpin.control.Registers;
import io.github.linchpin.control.TypedRegister;
import io.github.linchpin.exposure.ExposedShare;
import io.github.linchpin.input.InputFiles;
import io.github.linchpin.measure.Status;
import io.github.linchpin.shared.CivilDay;
import io.github.linchpin.shared.Reading;
import io.github.linchpin.shared.Viewpoint;
import io.github.linchpin.standing.Differences;
import io.github.linchpin.standing.Standing;
import io.github.linchpin.standing.StandingService;
import io.github.linchpin.standing.Standings;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an amendment would change, computed by what computes every page. */
@Service
@RolesAllowed({Permission.EDIT, Permission.PUBLISH})
public class EffectService {
    private final AmendmentSheets sheets;
    private final TypedRegister register;
    private final Registers registers;
    private final StandingService standings;
    private final InputFiles inputs;
    private final Clock clock;

    EffectService(
            AmendmentSheets sheets,
            TypedRegister register,
            Registers registers,
            StandingService standings,
            InputFiles inputs,
            Clock clock) {
        this.sheets = sheets;
        this.register = register;
        this.registers = registers;
        this.standings = standings;
        this.inputs = inputs;
        this.clock = clock;
    }

    /**
     * What would change on a day.
     *
     * @param on null for today
     * @return empty where faults keep the amendment from being tried
     */
    @Transactional
    public Optional<Effects> of(int amendment, @Nullable LocalDate on, String home) {
        AmendmentSheet sheet = sheets.of(amendment);
        if (!sheet.faults().isEmpty() || sheet.rows().isEmpty()) {
            return Optional.empty();
        }
        KnownRegister before = registers.at(clock.instant());
        KnownRegister after = register.trial(AmendmentSheets.typed(sheet.rows()));
        Map<String, String> names = inputs.names();
        Map<Reading, List<Effects.OfShare>> shares = new EnumMap<>(Reading.class);
        Map<Reading, List<Effects.OfInput>> named = new EnumMap<>(Reading.class);
        for (Reading reading : Reading.values()) {
            Viewpoint viewpoint = new Viewpoint(on, null, home, reading);
            Standings now = standings.from(viewpoint);
            Standings then = standings.with(after, viewpoint);
            shares.put(reading, shares(now, then));
            named.put(
                    reading,
                    Differences.between(now, then).named().stream()
                            .map(one ->
                                    new Effects.OfInput(
                                            one.input(),
                                            names.getOrDefault(one.input(), one.input()),
                                            one.before(),
                                            one.after()))
                            .toList());
        }
        CivilDay day = new Viewpoint(on, null).day(clock);
        return Optional.of(
                new Effects(
                        day.in(ZoneOffset.UTC),
                        home,
                        shares,
                        named,
                        sheet.measures().stream()
                                .flatMap(id -> after.find(id).stream())
                                .map(measure -> measure(before, measure, day))
                                .toList()));
    }

    private static Effects.OfMeasure measure(
            KnownRegister before, RegisteredMeasure after, CivilDay day) {
        return new Effects.OfMeasure(
                after,
                before.find(after.id()).map(was -> statuses(was, day)).orElse(null),
                statuses(after, day));
    }

    private static Map<Reading, Status> statuses(RegisteredMeasure measure, CivilDay day) {
        Map<Reading, Status> statuses = new EnumMap<>(Reading.class);
        for (Reading reading : Reading.values()) {
            statuses.put(reading, measure.on(day, reading));
        }
        return statuses;
    }

    private static List<Effects.OfShare> shares(Standings before, Standings after) {
        List<Effects.OfShare> changed = new ArrayList<>();
        for (Standing then : after.all()) {
            Optional<Standing> was =
                    before.of(then.place().input()).stream()
                            .filter(one -> one.place().equals(then.place()))
                            .findFirst();
            was.ifPresent(now -> {
                add(changed, then.place(), now.exported(), then.exported());
                add(changed, then.place(), now.imported(), then.imported());
            });
        }
        return changed;
    }

    private static void add(
            List<Effects.OfShare> changed,
            Standing.Place place,
            ExposedShare before,
            ExposedShare after) {
        if (!before.sameClasses(after) || before.certainty() != after.certainty()) {
            changed.add(new Effects.OfShare(place, before, after));
        }
    }
}
