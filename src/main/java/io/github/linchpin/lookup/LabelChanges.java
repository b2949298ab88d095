package io.github.linchpin.lookup;

import io.github.linchpin.metric.Bounds;
import io.github.linchpin.metric.Distribution;
import io.github.linchpin.metric.Figure;
import io.github.linchpin.metric.LabelChange;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What share of the leader would change the level of a table. */
final class LabelChanges {
    private static final BigDecimal POINTS = BigDecimal.valueOf(10_000);

    private LabelChanges() {}

    /**
     * The answer at both ends of the index.
     *
     * @param floor points below which the table leaves its lowest level
     */
    static LabelChange.Ends of(KnownTable table, List<ShareRow> rows, BigDecimal floor) {
        Distribution distribution =
                Distribution.of(
                        table.known().denominator(),
                        rows.stream().map(LabelChanges::figure).toList(),
                        Bounds.NONE,
                        table.known().listsLargest());
        return LabelChange.of(distribution, floor.divide(POINTS));
    }

    /**
     * The lower threshold of the level that a yardstick gives, null where there is none below it.
     */
    static @Nullable BigDecimal floor(List<Yardstick> yardsticks, String method) {
        return yardsticks.stream()
                .filter(yardstick -> yardstick.method().equals(method))
                .map(Yardstick::floor)
                .filter(floor -> floor != null && floor.signum() > 0)
                .findFirst()
                .orElse(null);
    }

    private static Figure figure(ShareRow row) {
        return new Figure(
                row.role(),
                row.area(),
                row.aggregate(),
                row.kind(),
                row.value(),
                row.low(),
                row.high(),
                row.outsideTotal());
    }
}
