package io.github.linchpin.supply;

import io.github.linchpin.metric.Bounds;
import io.github.linchpin.metric.Distribution;
import io.github.linchpin.metric.PercentCheck;
import io.github.linchpin.metric.TotalCheck;
import io.github.linchpin.shared.Denominator;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the figures of a revision must fulfil together (docs/metrics.md, "From figures to shares").
 */
public final class TableCheck {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private TableCheck() {}

    /** Why the revision cannot be published; empty where it can. */
    public static Optional<String> problem(Revision revision) {
        if (revision.figures().isEmpty()) {
            return Optional.of("the table has no figure");
        }
        boolean anything =
                revision.figures().stream()
                        .anyMatch(figure -> !figure.outsideTotal() && isPositive(figure));
        if (!anything) {
            return Optional.of(
                    "no figure inside the total is above 0: a list of producers belongs into presence.csv");
        }
        try {
            Distribution distribution = distribution(revision);
            return revision.denominator() == Denominator.PERCENT
                    ? percents(PercentCheck.of(distribution))
                    : Optional.empty();
        } catch (IllegalArgumentException contradiction) {
            return Optional.of(String.valueOf(contradiction.getMessage()));
        }
    }

    /** The printed total against the sum of the rows; null where no total is printed. */
    public static @Nullable TotalCheck total(Revision revision) {
        if (revision.denominator() == Denominator.PERCENT || revision.printedTotal() == null) {
            return null;
        }
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal halves = BigDecimal.ZERO;
        for (Figure figure : revision.figures()) {
            if (!figure.outsideTotal() && figure.value() != null) {
                sum = sum.add(figure.value());
                if (figure.high() != null) {
                    halves = halves.add(figure.high().subtract(figure.value()));
                }
            }
        }
        BigDecimal rounding = revision.printedTotalRounding();
        return TotalCheck.of(
                revision.printedTotal(),
                rounding == null ? BigDecimal.ZERO : rounding,
                sum,
                halves);
    }

    private static Optional<String> percents(PercentCheck check) {
        if (check.isValid()) {
            return Optional.empty();
        }
        return Optional.of(
                "the percents add up to %s-%s %% with their rounding, which cannot be 100 %%"
                        .formatted(percent(check.lows()), percent(check.highs())));
    }

    private static String percent(BigDecimal fraction) {
        return fraction.multiply(HUNDRED).stripTrailingZeros().toPlainString();
    }

    private static boolean isPositive(Figure figure) {
        BigDecimal highest = figure.high() != null ? figure.high() : figure.value();
        return highest != null && highest.signum() > 0;
    }

    private static Distribution distribution(Revision revision) {
        return Distribution.of(
                revision.denominator(),
                revision.figures().stream().map(TableCheck::metricFigure).toList(),
                Bounds.NONE,
                revision.listsLargest());
    }

    /** For the sums it does not matter whether an area is a country or an aggregate. */
    private static io.github.linchpin.metric.Figure metricFigure(Figure figure) {
        return new io.github.linchpin.metric.Figure(
                figure.role(),
                figure.area(),
                false,
                figure.kind(),
                figure.value(),
                figure.low(),
                figure.high(),
                figure.outsideTotal());
    }
}
