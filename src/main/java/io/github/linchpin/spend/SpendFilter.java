package io.github.linchpin.spend;

import io.github.linchpin.shared.ControlClass;
import io.github.linchpin.shared.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Which purchases are looked at; null or empty: all.
 *
 * @param unit id of a business unit
 * @param input slug
 * @param supplier id of a supplier, with its unit only
 * @param controlClass class on D
 * @param country of last processing
 * @param measure id of a measure that gives the class
 */
public record SpendFilter(
        @Nullable Integer unit,
        String input,
        @Nullable Stage stage,
        @Nullable Integer supplier,
        @Nullable ControlClass controlClass,
        String country,
        String measure) {
    /** All purchases. */
    public static final SpendFilter ALL = new SpendFilter(null, "", null, null, null, "", "");

    /** All purchases of an input. */
    public static SpendFilter of(String input) {
        return new SpendFilter(null, input, null, null, null, "", "");
    }

    boolean keeps(SpendScope scope) {
        return (input.isEmpty() || input.equals(scope.input()))
                && (stage == null || stage == scope.stage());
    }

    /** Whether a part of a purchase is wanted. */
    boolean keeps(ClassedPart part) {
        return (controlClass == null || controlClass == part.today().controlClass())
                && (country.isEmpty() || country.equals(part.from()))
                && (measure.isEmpty()
                        || part.isKnown()
                                && part.today().binding().stream()
                                        .anyMatch(one -> one.id().equals(measure)));
    }
}
