package io.github.linchpin.concentration;

import io.github.linchpin.metric.Concentration;
import io.github.linchpin.metric.Share;
import io.github.linchpin.shared.Denominator;
import io.github.linchpin.supply.Figure;
import io.github.linchpin.supply.Revision;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The share that is shown beside each figure of a revision. */
public final class ShownShares {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private ShownShares() {}

    /** A share as a fraction, null where it is not known. */
    public record Range(
            @Nullable BigDecimal low, @Nullable BigDecimal point, @Nullable BigDecimal high) {}

    /** The shares by the line of their figure; a figure without one is left out. */
    public static Map<Integer, Range> of(Revision revision, Concentration metrics) {
        Map<String, Share> listed = new HashMap<>();
        metrics.shares().forEach(share -> listed.put(share.key(), share));
        BigDecimal whole = whole(revision);
        Map<Integer, Range> shares = new LinkedHashMap<>();
        for (Figure figure : revision.figures()) {
            Share share = figure.area() == null ? null : listed.get(figure.area());
            if (share != null) {
                shares.put(figure.line(), new Range(share.low(), share.point(), share.high()));
            } else if (figure.value() != null && !figure.outsideTotal() && whole.signum() > 0) {
                // residuals and aggregates: shown as part of the whole, without an interval
                shares.put(
                        figure.line(),
                        new Range(null, figure.value().divide(whole, MathContext.DECIMAL64), null));
            }
        }
        return shares;
    }

    /** S, the sum of all rows in the total, or 100 where percents were published. */
    private static BigDecimal whole(Revision revision) {
        if (revision.denominator() == Denominator.PERCENT) {
            return HUNDRED;
        }
        return revision.figures().stream()
                .filter(figure -> !figure.outsideTotal())
                .map(ShownShares::middle)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The number of a figure, or the middle of its bounds, as in the shares of the rows. */
    private static BigDecimal middle(Figure figure) {
        if (figure.value() != null) {
            return figure.value();
        }
        return figure.low() == null || figure.high() == null
                ? BigDecimal.ZERO
                : figure.low().add(figure.high()).divide(TWO);
    }
}
