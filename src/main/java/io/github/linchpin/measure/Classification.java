package io.github.linchpin.measure;

import io.github.linchpin.shared.Certainty;
import io.github.linchpin.shared.ControlClass;
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
}
