package io.github.linchpin.measure;

import io.github.linchpin.shared.Certainty;
import io.github.linchpin.shared.ControlClass;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a purchase stands on a day.
 *
 * @param controlClass the class of the strongest hit; conditional where only open questions could
 *     hit; free where nothing does
 * @param mayBecome the strongest class that an open question could bring, null where none is
 *     stronger than the class
 * @param binding the measures that give the class; of a conditional purchase, those of the class it
 *     may become
 * @param questions what has to be answered to rule out a stronger class
 * @param certainty confirmed where at least one of the binding measures is, and where it is free
 */
public record Classification(
        ControlClass controlClass,
        @Nullable ControlClass mayBecome,
        List<Measure> binding,
        Set<Question> questions,
        Certainty certainty) {
    /** Nothing hits. */
    public static final Classification FREE =
            new Classification(ControlClass.FREE, null, List.of(), Set.of(), Certainty.CONFIRMED);

    public Classification {
        binding = List.copyOf(binding);
        questions = Set.copyOf(questions);
    }

    /**
     * What holds whichever of several cases is true: the weakest of the certain classes is certain,
     * the strongest that any case could bring may come.
     *
     * @param cases at least one, alike but for the form
     */
    static Classification whicheverOf(List<Classification> cases) {
        ControlClass certain =
                cases.stream()
                        .map(Classification::certain)
                        .max(ControlClass::compareTo)
                        .orElseThrow();
        ControlClass possible =
                cases.stream()
                        .map(Classification::possible)
                        .min(ControlClass::compareTo)
                        .orElseThrow();
        if (possible == ControlClass.FREE) {
            return FREE;
        }
        boolean open = certain == ControlClass.FREE;
        List<Classification> deciding =
                cases.stream()
                        .filter(one -> open ? one.possible() == possible : one.certain() == certain)
                        .toList();
        Set<Question> questions = new LinkedHashSet<>();
        cases.forEach(one -> questions.addAll(one.questions()));
        if (cases.stream().map(Classification::controlClass).distinct().count() > 1) {
            questions.add(Question.FORM);
        }
        return new Classification(
                open ? ControlClass.CONDITIONAL : certain,
                possible.compareTo(certain) < 0 ? possible : null,
                deciding.stream().flatMap(one -> one.binding().stream()).distinct().toList(),
                questions,
                deciding.stream().anyMatch(one -> one.certainty() == Certainty.CONFIRMED)
                        ? Certainty.CONFIRMED
                        : Certainty.UNCONFIRMED);
    }

    /** The strongest class that it has or may come to have. */
    public ControlClass strongest() {
        return possible();
    }

    private ControlClass certain() {
        return controlClass == ControlClass.CONDITIONAL ? ControlClass.FREE : controlClass;
    }

    private ControlClass possible() {
        return mayBecome == null ? certain() : mayBecome;
    }
}
