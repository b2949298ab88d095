package io.github.linchpin.register;

import io.github.linchpin.control.RegisteredMeasure;
import io.github.linchpin.exposure.ExposedShare;
import io.github.linchpin.exposure.ShareRange;
import io.github.linchpin.measure.Status;
import io.github.linchpin.shared.MeasureState;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A measure in the register.
 *
 * @param measure the measure
 * @param status how it stands on D in the reading shown
 * @param other the same in the other reading
 * @param touched inputs of its scope with a share table: what it does to them when it is in force,
 *     largest first
 */
record MeasureLine(
        RegisteredMeasure measure, Status status, Status other, List<ExposedShare> touched) {

    MeasureLine {
        touched =
                touched.stream()
                        .filter(share -> !share.upTo().isZero())
                        .sorted(
                                Comparator.comparing((ExposedShare share) ->
                                                share.exposed().isZero()
                                                        ? share.upTo().high().negate()
                                                        : share.exposed().high().negate())
                                        .thenComparing(share -> share.supply().input()))
                        .toList();
    }

    boolean readingsDiffer() {
        return status.state() != other.state() || status.certainty() != other.certainty();
    }

    /** The largest share that it touches. */
    Optional<ExposedShare> largest() {
        return touched.stream().findFirst();
    }

    /** What one measure alone touches: for certain, else up to what open questions could bring. */
    static ShareRange share(ExposedShare touched) {
        return touched.exposed().isZero() ? touched.upTo() : touched.exposed();
    }

    boolean names(String input) {
        return measure.measure().scope().stream().anyMatch(row -> row.input().equals(input));
    }

    /** Whether it binds now or may on a day on file. */
    boolean isOver() {
        return status.state() == MeasureState.ENDED || status.state() == MeasureState.WITHDRAWN;
    }

    /** Of the key alone: a grid keeps its lines by hash, and a line holds whole partitions. */
    @Override
    public int hashCode() {
        return measure.id().hashCode();
    }
}
