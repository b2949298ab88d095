package io.github.linchpin.release;

import io.github.linchpin.supply.Figure;
import io.github.linchpin.supply.Revision;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A figure that a release has otherwise than what is published.
 *
 * @param area code; null for the residual
 * @param before null: it is not published
 * @param after null: the release does not have it
 */
public record FigureChange(@Nullable String area, @Nullable Figure before, @Nullable Figure after) {

    /** What differs, in the order of the release; then what it does not have. */
    static List<FigureChange> between(Revision before, Revision after) {
        Map<String, Figure> published = new LinkedHashMap<>();
        before.figures().forEach(figure -> published.put(key(figure), figure));
        List<FigureChange> changes = new ArrayList<>();
        for (Figure figure : after.figures()) {
            Figure old = published.remove(key(figure));
            if (old == null || !same(old, figure)) {
                changes.add(new FigureChange(figure.area(), old, figure));
            }
        }
        published.values().forEach(old -> changes.add(new FigureChange(old.area(), old, null)));
        return changes;
    }

    /** Whether two figures say the same; notes, names and grades may be worded anew. */
    static boolean same(Figure one, Figure other) {
        return one.kind() == other.kind()
                && one.estimated() == other.estimated()
                && one.outsideTotal() == other.outsideTotal()
                && same(one.value(), other.value())
                && same(one.low(), other.low())
                && same(one.high(), other.high());
    }

    static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.compareTo(other) == 0;
    }

    static String key(Figure figure) {
        return figure.area() == null ? "" : figure.area();
    }
}
