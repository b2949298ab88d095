package io.github.linchpin.supply;

import io.github.linchpin.shared.Denominator;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the figures of a revision must fulfil together. */
final class TableCheck {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private TableCheck() {}

    /** Why the revision cannot be published; empty where it can. */
    static Optional<String> problem(Revision revision) {
        if (revision.figures().isEmpty()) {
            return Optional.of("the table has no figure");
        }
        boolean anything =
                revision.figures().stream()
                        .anyMatch(f -> !f.outsideTotal() && orZero(highest(f)).signum() > 0);
        if (!anything) {
            return Optional.of(
                    "no figure inside the total is above 0: a list of producers belongs into presence.csv");
        }
        return revision.denominator() == Denominator.PERCENT
                ? percents(revision)
                : Optional.empty();
    }

    /** Rounding explains a sum beside 100 only where the bounds of the rows leave room for 100. */
    private static Optional<String> percents(Revision revision) {
        BigDecimal lows = BigDecimal.ZERO;
        BigDecimal highs = BigDecimal.ZERO;
        boolean open = false;
        for (Figure figure : revision.figures()) {
            if (!figure.outsideTotal()) {
                lows = lows.add(orZero(figure.low() != null ? figure.low() : figure.value()));
                BigDecimal high = highest(figure);
                open |= high == null;
                highs = highs.add(orZero(high));
            }
        }
        if (lows.compareTo(HUNDRED) > 0) {
            return Optional.of(
                    "the percents add up to at least %s %%, more than rounding explains"
                            .formatted(lows.toPlainString()));
        }
        if (!open && highs.compareTo(HUNDRED) < 0) {
            return Optional.of(
                    "the percents add up to at most %s %%; the rest needs a residual row"
                            .formatted(highs.toPlainString()));
        }
        return Optional.empty();
    }

    /**
     * Null where the figure has no upper bound: something withheld inside the total, or more-than.
     */
    private static @Nullable BigDecimal highest(Figure figure) {
        return figure.high() != null ? figure.high() : figure.value();
    }

    private static BigDecimal orZero(@Nullable BigDecimal number) {
        return number == null ? BigDecimal.ZERO : number;
    }
}
