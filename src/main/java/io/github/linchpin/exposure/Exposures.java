package io.github.linchpin.exposure;

import io.github.linchpin.control.KnownRegister;
import io.github.linchpin.control.RegisteredMeasure;
import io.github.linchpin.measure.Classifier;
import io.github.linchpin.measure.Measure;
import io.github.linchpin.measure.Purchase;
import io.github.linchpin.shared.CivilDay;
import io.github.linchpin.shared.ControlClass;
import io.github.linchpin.shared.Effect;
import io.github.linchpin.shared.Reading;
import io.github.linchpin.shared.Stage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Exposed shares towards one country, from the register as it was known at K.
 *
 * @param register the measures known
 * @param reading which end of a suspension counts
 * @param home destination, ISO 3166-1 alpha-2
 * @param on D
 */
public record Exposures(KnownRegister register, Reading reading, String home, CivilDay on) {

    /** The same question in the other reading. */
    public Exposures in(Reading other) {
        return new Exposures(register, other, home, on);
    }

    /** The same question on another day. */
    public Exposures on(CivilDay other) {
        return new Exposures(register, reading, home, other);
    }

    /** How a supply stands on D. */
    public ExposedShare of(Supply supply, Effect effect) {
        return classes().of(supply, on, effect);
    }

    /** The class that some measures give to a purchase on D. */
    public ControlClass classOf(Purchase purchase, Collection<Measure> measures) {
        return new Classifier(register.scopeTest(), reading, false)
                .of(purchase, measures, on)
                .controlClass();
    }

    /** What a measure would do to a supply if it were in force, whatever its state. */
    public ExposedShare reach(Supply supply, RegisteredMeasure measure) {
        return classes().reached(supply, measure, on);
    }

    /** What the earlier stages of the same input add, nearest first. */
    public List<UpstreamShare> upstream(Supply direct, Collection<Supply> stages) {
        UpstreamShares upstream = new UpstreamShares(register, reading);
        List<UpstreamShare> found = new ArrayList<>();
        for (Stage stage : direct.stage().upstream().reversed()) {
            Optional<Supply> earlier =
                    stages.stream()
                            .filter(supply -> supply.input().equals(direct.input()))
                            .filter(supply -> supply.stage() == stage)
                            .findFirst();
            earlier.flatMap(supply -> upstream.of(supply, direct, on)).ifPresent(found::add);
        }
        return found;
    }

    /** The days after one day, up to another, on which the class of a part of a supply changes. */
    public List<ClassChange> changes(
            Supply supply, LocalDate after, LocalDate until, Effect effect) {
        List<ClassChange> changes = new ArrayList<>();
        for (LocalDate day : classes().candidates(supply, after, until, effect)) {
            ExposedShare before = classes().of(supply, CivilDay.of(day.minusDays(1)), effect);
            ExposedShare then = classes().of(supply, CivilDay.of(day), effect);
            if (!before.sameClasses(then)) {
                changes.add(new ClassChange(day, before, then));
            }
        }
        return changes;
    }

    private SupplyClasses classes() {
        return new SupplyClasses(register, reading, home);
    }
}
