package io.github.linchpin.spend;

import io.github.linchpin.licence.ExportLicence;
import io.github.linchpin.shared.Stage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What licences on file cover of the purchases that need one on D. */
public final class LicenceCover {
    private final LocalDate day;
    private final Part whole = new Part();
    private final Map<Place, Part> inputs = new HashMap<>();
    private final Map<Key, BigDecimal> licences = new HashMap<>();
    private final SortedMap<LocalDate, BigDecimal> ends = new TreeMap<>();

    private record Place(String input, Stage stage) {}

    private record Key(int unit, int id) {}

    private static final class Part {
        private BigDecimal licensed = BigDecimal.ZERO;
        private BigDecimal applied = BigDecimal.ZERO;
        private @Nullable LocalDate until;
        private long waiting;

        void add(BigDecimal euros, LicenceStanding standing) {
            switch (standing.state()) {
                case LICENSED -> {
                    licensed = licensed.add(euros);
                    LocalDate end = standing.until();
                    if (end != null && (until == null || end.isBefore(until))) {
                        until = end;
                    }
                }
                case APPLIED -> {
                    applied = applied.add(euros);
                    waiting = Math.max(waiting, standing.waiting());
                }
                default -> {}
            }
        }

        LicenceSplit of(BigDecimal value) {
            return new LicenceSplit(
                    licensed, until, applied, waiting, value.subtract(licensed).subtract(applied));
        }
    }

    LicenceCover(LocalDate day) {
        this.day = day;
    }

    void add(SpendScope scope, BigDecimal euros, LicenceStanding standing) {
        whole.add(euros, standing);
        inputs.computeIfAbsent(new Place(scope.input(), scope.stage()), place -> new Part())
                .add(euros, standing);
        if (standing.until() != null) {
            ends.merge(standing.until(), euros, BigDecimal::add);
        }
    }

    void add(ExportLicence licence, BigDecimal euros) {
        licences.merge(new Key(licence.unit(), licence.id()), euros, BigDecimal::add);
    }

    /** D as UTC has it. */
    public LocalDate day() {
        return day;
    }

    /**
     * Everything that needs a licence.
     *
     * @param value of it
     */
    public LicenceSplit of(BigDecimal value) {
        return whole.of(value);
    }

    /**
     * What needs a licence of one input at one stage.
     *
     * @param value of it
     */
    public LicenceSplit of(String input, Stage stage, BigDecimal value) {
        return inputs.getOrDefault(new Place(input, stage), new Part()).of(value);
    }

    /** Value that needs a licence and of which this one speaks, however it stands on D. */
    public BigDecimal under(ExportLicence licence) {
        return licences.getOrDefault(new Key(licence.unit(), licence.id()), BigDecimal.ZERO);
    }

    /** Value by the last day on which it is licensed, with what follows without a gap. */
    public SortedMap<LocalDate, BigDecimal> ends() {
        return Collections.unmodifiableSortedMap(ends);
    }
}
