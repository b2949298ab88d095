package io.github.linchpin.concentration;

import io.github.linchpin.db.jooq.tables.records.FigureRecord;
import io.github.linchpin.db.jooq.tables.records.RevisionRecord;
import io.github.linchpin.metric.Bounds;
import io.github.linchpin.metric.Distribution;
import io.github.linchpin.metric.Figure;
import io.github.linchpin.shared.Grade;
import io.github.linchpin.shared.Period;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A published revision.
 *
 * @param series what makes figures comparable: tables of one series document bounds for each other
 * @param enabled the source is not switched off, so the revision may document bounds
 * @param aggregates codes of areas that stand for an unknown number of countries
 */
record PublishedRevision(
        RevisionRecord revision,
        String series,
        Period period,
        List<FigureRecord> figures,
        boolean enabled,
        Set<String> aggregates) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    Distribution distribution(Bounds bounds) {
        return Distribution.of(
                revision.getDenominator(),
                figures.stream().map(this::figure).toList(),
                bounds,
                revision.getListsLargest());
    }

    List<String> areas() {
        return figures.stream().map(FigureRecord::getArea).filter(Objects::nonNull).toList();
    }

    /** Weakest grade of the figures above 0; of all figures where none is. */
    Grade grade() {
        return figures.stream()
                .filter(PublishedRevision::isPositive)
                .map(FigureRecord::getGrade)
                .max(Comparator.naturalOrder())
                .orElseGet(() -> figures.getFirst().getGrade());
    }

    /** S, the sum of all rows in the total, or 100 where percents were published. */
    BigDecimal whole() {
        return switch (revision.getDenominator()) {
            case PERCENT -> HUNDRED;
            case SUM ->
                    figures.stream()
                            .filter(f -> !f.getOutsideTotal())
                            .map(PublishedRevision::middle)
                            .reduce(BigDecimal.ZERO, BigDecimal::add);
        };
    }

    boolean estimated() {
        return figures.stream().anyMatch(f -> isPositive(f) && f.getEstimated());
    }

    /** The number of a figure, or the middle of its bounds, as in the shares of the rows. */
    private static BigDecimal middle(FigureRecord figure) {
        if (figure.getValue() != null) {
            return figure.getValue();
        }
        return figure.getLow() == null || figure.getHigh() == null
                ? BigDecimal.ZERO
                : figure.getLow().add(figure.getHigh()).divide(TWO);
    }

    private static boolean isPositive(FigureRecord figure) {
        return figure.getValue() != null && figure.getValue().signum() > 0;
    }

    private Figure figure(FigureRecord figure) {
        return new Figure(
                figure.getRole(),
                figure.getArea(),
                figure.getArea() != null && aggregates.contains(figure.getArea()),
                figure.getKind(),
                figure.getValue(),
                figure.getLow(),
                figure.getHigh(),
                figure.getOutsideTotal());
    }
}
