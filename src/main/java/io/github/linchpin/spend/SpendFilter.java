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
 * @param changing only what has another class within {@link SpendFigures#DAYS_AHEAD} days
 */
public record SpendFilter(
        @Nullable Integer unit,
        String input,
        @Nullable Stage stage,
        @Nullable Integer supplier,
        @Nullable ControlClass controlClass,
        String country,
        String measure,
        boolean changing) {
    /** Whatever changes, all purchases. */
    public SpendFilter(
            @Nullable Integer unit,
            String input,
            @Nullable Stage stage,
            @Nullable Integer supplier,
            @Nullable ControlClass controlClass,
            String country,
            String measure) {
        this(unit, input, stage, supplier, controlClass, country, measure, false);
    }

    /** All purchases. */
    public static final SpendFilter ALL = new SpendFilter(null, "", null, null, null, "", "");

    /** All purchases of an input. */
    public static SpendFilter of(String input) {
        return new SpendFilter(null, input, null, null, null, "", "");
    }

    /** Whether it looks at whole purchases, or only at some of their parts. */
    public boolean keepsWhole() {
        return controlClass == null && country.isEmpty() && measure.isEmpty() && !changing;
    }

    /** Whether it looks at all that was bought of an input, whoever delivered it. */
    public boolean isWhole() {
        return keepsWhole() && supplier == null;
    }

    /** All that was bought of the same input by the same unit. */
    public SpendFilter whole() {
        return new SpendFilter(unit, input, stage, null, null, "", "");
    }

    /** The same with one input at one stage. */
    public SpendFilter at(String slug, Stage at) {
        return new SpendFilter(unit, slug, at, supplier, controlClass, country, measure, changing);
    }

    boolean keeps(SpendScope scope) {
        return (input.isEmpty() || input.equals(scope.input()))
                && (stage == null || stage == scope.stage());
    }

    /** Whether a part of a purchase is wanted, whatever its class. */
    boolean keepsPlace(ClassedPart part) {
        return country.isEmpty() || country.equals(part.from());
    }

    /** Whether a part of a purchase is wanted. */
    boolean keeps(ClassedPart part) {
        return (controlClass == null || controlClass == part.today().controlClass())
                && keepsPlace(part)
                && (measure.isEmpty()
                        || (part.isKnown()
                                && part.today().binding().stream()
                                        .anyMatch(one -> one.id().equals(measure))));
    }
}
