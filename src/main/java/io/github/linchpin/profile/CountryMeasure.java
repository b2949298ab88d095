package io.github.linchpin.profile;

import io.github.linchpin.control.RegisteredMeasure;
import io.github.linchpin.measure.Status;
import io.github.linchpin.shared.MeasureState;
import java.util.Comparator;

/**
 * A measure on the page of a country.
 *
 * @param status how it stands on D in the reading shown
 * @param other the same in the other reading
 * @param relation what it has to do with the country
 */
record CountryMeasure(RegisteredMeasure measure, Status status, Status other, Relation relation) {

    /** What a measure has to do with a country. */
    enum Relation {
        /** The country imposes it. */
        OWN,
        /** A bloc that it belongs to on D imposes it. */
        OF_BLOC,
        /** It names the country, or a bloc that holds it, as destination or origin. */
        ADDRESSED
    }

    /** What is next comes first, what is over last. */
    static final Comparator<CountryMeasure> URGENCY =
            Comparator.comparing(CountryMeasure::relation)
                    .thenComparing(CountryMeasure::isOver)
                    .thenComparing(
                            line -> line.status().nextChange(),
                            Comparator.nullsLast(Comparator.naturalOrder()))
                    .thenComparing(line -> line.measure().measure().effect())
                    .thenComparing(line -> line.measure().measure().strength())
                    .thenComparing(line -> line.measure().id());

    boolean readingsDiffer() {
        return status.state() != other.state() || status.certainty() != other.certainty();
    }

    boolean isInForce() {
        return status.state() == MeasureState.IN_FORCE;
    }

    private boolean isOver() {
        return status.state() == MeasureState.ENDED || status.state() == MeasureState.WITHDRAWN;
    }
}
