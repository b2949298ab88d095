package io.github.linchpin.standing;

import io.github.linchpin.control.RegisteredMeasure;
import io.github.linchpin.exposure.Exposures;
import io.github.linchpin.measure.Purchase;
import io.github.linchpin.measure.ScopeRow;
import io.github.linchpin.shared.ControlClass;
import io.github.linchpin.shared.Coverage;
import io.github.linchpin.shared.Effect;
import io.github.linchpin.shared.MeasureState;
import io.github.linchpin.shared.Stage;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Inputs without a share table whose exports a measure in force restricts by name. */
final class NamedInputs {
    private NamedInputs() {}

    /**
     * The control of an input of which no share is on file.
     *
     * @param headline the strongest class that a measure gives it
     * @param otherReading the same in the other reading
     */
    record Named(ControlClass headline, ControlClass otherReading) {}

    /** By slug, without those that have a table. */
    static Map<String, Named> of(Exposures from, Set<String> withTable) {
        Map<String, ControlClass> shown = strongest(from);
        Map<String, ControlClass> other = strongest(from.in(from.reading().other()));
        Set<String> inputs = new HashSet<>(shown.keySet());
        inputs.addAll(other.keySet());
        inputs.removeAll(withTable);
        Map<String, Named> named = new HashMap<>();
        for (String input : inputs) {
            named.put(
                    input,
                    new Named(
                            shown.getOrDefault(input, ControlClass.FREE),
                            other.getOrDefault(input, ControlClass.FREE)));
        }
        return named;
    }

    private static Map<String, ControlClass> strongest(Exposures from) {
        Map<String, ControlClass> classes = new HashMap<>();
        for (RegisteredMeasure measure : from.register().measures()) {
            if (!restrictsExports(measure, from)) {
                continue;
            }
            for (ScopeRow row : measure.measure().scope()) {
                if (row.coverage() != Coverage.NONE && Stage.OF_SHARES.contains(row.stage())) {
                    classes.merge(row.input(), classOf(row, measure, from), NamedInputs::stronger);
                }
            }
        }
        classes.values().removeIf(found -> found == ControlClass.FREE);
        return classes;
    }

    private static boolean restrictsExports(RegisteredMeasure measure, Exposures from) {
        return measure.measure().bindsGoods()
                && measure.measure().effect() == Effect.EXPORT_RESTRICTION
                && measure.on(from.on(), from.reading()).state() == MeasureState.IN_FORCE;
    }

    /** What the measure does to a share that comes from its issuer. */
    private static ControlClass classOf(ScopeRow row, RegisteredMeasure measure, Exposures from) {
        return from.classOf(
                Purchase.share(
                        row.input(),
                        row.stage(),
                        row.formKey(),
                        measure.measure().issuer(),
                        from.home()),
                List.of(measure.measure()));
    }

    private static ControlClass stronger(ControlClass one, ControlClass other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
