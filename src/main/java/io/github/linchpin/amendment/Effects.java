package io.github.linchpin.amendment;

import io.github.linchpin.control.RegisteredMeasure;
import io.github.linchpin.exposure.ExposedShare;
import io.github.linchpin.measure.Status;
import io.github.linchpin.shared.ControlClass;
import io.github.linchpin.shared.Reading;
import io.github.linchpin.standing.Standing;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the publication of an amendment would change.
 *
 * @param on the day that it is about
 * @param home the country towards which supply is looked at
 * @param shares input stages whose class or certainty changes, by reading
 * @param named inputs without a share table whose class changes, by reading
 * @param measures the measures that the amendment is about
 */
public record Effects(
        LocalDate on,
        String home,
        Map<Reading, List<OfShare>> shares,
        Map<Reading, List<OfInput>> named,
        List<OfMeasure> measures) {

    /** A kind of exposed share of an input stage before and after. */
    public record OfShare(Standing.Place place, ExposedShare before, ExposedShare after) {
        /** Whether a part has another class, and not only another certainty. */
        public boolean isOfClass() {
            return !before.sameClasses(after);
        }
    }

    /** An input without a share table, with the strongest class that measures give it by name. */
    public record OfInput(String input, String name, ControlClass before, ControlClass after) {}

    /** A measure before and after; null before where it is new. */
    public record OfMeasure(
            RegisteredMeasure measure,
            @Nullable Map<Reading, Status> before,
            Map<Reading, Status> after) {}

    public Effects {
        shares = Map.copyOf(shares);
        named = Map.copyOf(named);
        measures = List.copyOf(measures);
    }

    /** No share changes in any reading. */
    public boolean isWithoutShares() {
        return shares.values().stream().allMatch(List::isEmpty)
                && named.values().stream().allMatch(List::isEmpty);
    }
}
