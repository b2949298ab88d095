package io.github.linchpin.concentration;

import io.github.linchpin.metric.Bounds;
import io.github.linchpin.metric.Distribution;
import io.github.linchpin.shared.Grade;
import io.github.linchpin.shared.Period;
import io.github.linchpin.supply.Figure;
import io.github.linchpin.supply.Revision;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A published revision, or one that may be published.
 *
 * @param table id of the share table
 * @param number of the revision
 * @param series what makes figures comparable: tables of one series document bounds for each other
 * @param enabled the source is not switched off, so the revision may document bounds
 * @param aggregates codes of areas that stand for an unknown number of countries
 */
record PublishedRevision(
        int table,
        int number,
        OffsetDateTime knownFrom,
        Revision content,
        String series,
        Period period,
        boolean enabled,
        Set<String> aggregates) {
    Distribution distribution(Bounds bounds) {
        return Distribution.of(
                content.denominator(),
                figures().stream().map(this::figure).toList(),
                bounds,
                content.listsLargest());
    }

    List<Figure> figures() {
        return content.figures();
    }

    List<String> areas() {
        return figures().stream().map(Figure::area).filter(Objects::nonNull).toList();
    }

    /** Weakest grade of the figures above 0; of all figures where none is. */
    Grade grade() {
        return figures().stream()
                .filter(PublishedRevision::isPositive)
                .map(Figure::grade)
                .max(Comparator.naturalOrder())
                .orElseGet(() -> figures().getFirst().grade());
    }

    boolean estimated() {
        return figures().stream().anyMatch(f -> isPositive(f) && f.estimated());
    }

    private static boolean isPositive(Figure figure) {
        return figure.value() != null && figure.value().signum() > 0;
    }

    private io.github.linchpin.metric.Figure figure(Figure figure) {
        return new io.github.linchpin.metric.Figure(
                figure.role(),
                figure.area(),
                figure.area() != null && aggregates.contains(figure.area()),
                figure.kind(),
                figure.value(),
                figure.low(),
                figure.high(),
                figure.outsideTotal());
    }
}
