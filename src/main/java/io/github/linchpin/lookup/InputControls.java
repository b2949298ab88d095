package io.github.linchpin.lookup;

import io.github.linchpin.control.RegisteredMeasure;
import io.github.linchpin.exposure.ClassChange;
import io.github.linchpin.exposure.ExposedShare;
import io.github.linchpin.exposure.UpstreamShare;
import io.github.linchpin.measure.Measure;
import io.github.linchpin.measure.Status;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The measures about an input, and what they expose of a stage of it.
 *
 * @param day D, as the calendar of the page reads it
 * @param home name of the country towards which supply is looked at
 * @param measures all measures whose scope names the input, its families or members
 * @param exposure what they do to the stage looked at; null without a table
 */
record InputControls(
        LocalDate day, String home, List<Standing> measures, @Nullable OfStage exposure) {

    /** What a measure is called. */
    String label(Measure measure) {
        return measures.stream()
                .filter(one -> one.measure().id().equals(measure.id()))
                .map(one -> one.measure().label())
                .findFirst()
                .orElse(measure.id());
    }

    /**
     * A measure with its state on D.
     *
     * @param readingsDiffer the two readings give another state or certainty
     * @param reachesHome it addresses everybody in a set of countries that holds home
     */
    record Standing(
            RegisteredMeasure measure,
            Status status,
            boolean readingsDiffer,
            boolean reachesHome) {}

    /**
     * The lead table of a stage by class.
     *
     * @param exported by export restrictions, in the reading shown
     * @param otherReading the same in the other reading
     * @param imported by import restrictions, a figure of its own
     * @param upstream what earlier stages add, nearest first
     * @param changes the next days on which the class of a part changes, three at most
     */
    record OfStage(
            ExposedShare exported,
            ExposedShare otherReading,
            ExposedShare imported,
            List<UpstreamShare> upstream,
            List<ClassChange> changes) {

        /** The strongest earlier stage where it is stronger than the direct class, else null. */
        @Nullable UpstreamShare strongerUpstream() {
            return UpstreamShare.strongest(upstream)
                    .filter(found -> found.headline().compareTo(exported.headline()) < 0)
                    .orElse(null);
        }

        boolean readingsDiffer() {
            return !exported.sameClasses(otherReading);
        }
    }

    /** Measures that read differently, by label. */
    List<String> differing() {
        return measures.stream()
                .filter(Standing::readingsDiffer)
                .map(one -> one.measure().label())
                .toList();
    }
}
