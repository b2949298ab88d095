package io.github.linchpin.measures;

import io.github.linchpin.kit.UrlState;
import org.jspecify.annotations.Nullable;

/** Addresses of these screens. */
final class MeasuresNavigation {
    static final String DESK = "data/measures";
    static final String REVIEW = "data/measures/review";

    /** The queue of everything that waits for a review. */
    static final String QUEUE = "data/review";

    /** Id of the amendment that is open. */
    static final String CHANGE = "change";

    /** Id of the measure that is looked at. */
    static final String MEASURE = "measure";

    private MeasuresNavigation() {}

    /** The id of the amendment in a state; null where there is none. */
    static @Nullable Integer change(UrlState state) {
        return state.value(CHANGE)
                .filter(id -> id.matches("\\d{1,9}"))
                .map(Integer::valueOf)
                .orElse(null);
    }
}
