package io.github.linchpin.overview;

import io.github.linchpin.exposure.ClassChange;
import io.github.linchpin.shared.ControlClass;
import io.github.linchpin.shared.Stage;
import io.github.linchpin.standing.Finding;
import io.github.linchpin.standing.Standing;
import io.github.linchpin.standing.Standings;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An input with its stages.
 *
 * @param stages those with a table
 * @param next the first change of class within {@link Finding#DAYS_AHEAD} days
 */
record HeatRow(String input, String name, Map<Stage, Standing> stages, Optional<ClassChange> next) {

    /** All inputs with a table: soonest change first, then strongest class, then largest share. */
    static List<HeatRow> of(Standings standings) {
        Map<String, Map<Stage, Standing>> byInput = new LinkedHashMap<>();
        standings
                .all()
                .forEach(one ->
                        byInput.computeIfAbsent(
                                        one.lead().input(), input -> new EnumMap<>(Stage.class))
                                .put(one.lead().stage(), one));
        LocalDate last = standings.day().plusDays(Finding.DAYS_AHEAD);
        return byInput.values().stream()
                .map(stages -> row(stages, last))
                .sorted(
                        Comparator.comparing(
                                        HeatRow::nextDay,
                                        Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
                                .thenComparing(HeatRow::headline)
                                .thenComparing(HeatRow::exposed, Comparator.reverseOrder())
                                .thenComparing(HeatRow::index, Comparator.reverseOrder())
                                .thenComparing(HeatRow::name))
                .toList();
    }

    private static HeatRow row(Map<Stage, Standing> stages, LocalDate last) {
        Standing any = stages.values().iterator().next();
        return new HeatRow(
                any.lead().input(),
                any.supply().inputName(),
                stages,
                stages.values().stream()
                        .flatMap(one -> one.changesUntil(last).stream())
                        .min(Comparator.comparing(ClassChange::day)));
    }

    /** The stage whose class is strongest, the most concentrated of several. */
    Standing strongest() {
        return stages.values().stream()
                .min(
                        Comparator.comparing(Standing::headline)
                                .thenComparing(HeatRow::index, Comparator.reverseOrder()))
                .orElseThrow();
    }

    /** The most concentrated stage. */
    Standing mostConcentrated() {
        return stages.values().stream().max(Comparator.comparing(HeatRow::index)).orElseThrow();
    }

    private @Nullable LocalDate nextDay() {
        return next.map(ClassChange::day).orElse(null);
    }

    private ControlClass headline() {
        return strongest().headline();
    }

    private BigDecimal exposed() {
        return stages.values().stream()
                .map(one -> one.exported().exposed().high())
                .max(Comparator.naturalOrder())
                .orElse(BigDecimal.ZERO);
    }

    private BigDecimal index() {
        return index(mostConcentrated());
    }

    private static BigDecimal index(Standing standing) {
        BigDecimal low = standing.lead().index().low();
        return low == null ? BigDecimal.ONE.negate() : low;
    }
}
