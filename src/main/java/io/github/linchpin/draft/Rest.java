package io.github.linchpin.draft;

import io.github.linchpin.metric.TotalCheck;
import io.github.linchpin.shared.FigureKind;
import io.github.linchpin.shared.FigureRole;
import io.github.linchpin.shared.Grade;
import io.github.linchpin.supply.Figure;
import io.github.linchpin.supply.Revision;
import io.github.linchpin.supply.ShareTable;
import io.github.linchpin.supply.TableCheck;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What the rows leave of a printed total: a residual (docs/metrics.md, "From figures to shares").
 * It becomes a row of its own, so that every page and every metric sees it.
 */
final class Rest {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final String NOTE = "derived: the printed total less the sum of the rows";

    private Rest() {}

    /** Whether the rows have a residual already, to which nothing is added. */
    static boolean hasResidual(Revision revision) {
        return revision.figures().stream().anyMatch(figure -> figure.role() == FigureRole.RESIDUAL);
    }

    /** The same revision, with the rest as its last row where there is one. */
    static Revision filled(Revision revision, ShareTable table) {
        if (hasResidual(revision)
                || !(TableCheck.total(revision) instanceof TotalCheck.Shortfall shortfall)) {
            return revision;
        }
        BigDecimal low = shortfall.residual().low();
        BigDecimal high = shortfall.residual().high();
        List<Figure> figures = new ArrayList<>(revision.figures());
        figures.add(
                new Figure(
                        figures.size() + 1,
                        FigureRole.RESIDUAL,
                        null,
                        null,
                        FigureKind.RANGE,
                        figures.stream().anyMatch(Figure::estimated),
                        low.add(high).divide(TWO),
                        low,
                        high,
                        false,
                        NOTE,
                        table.source(),
                        figures.stream()
                                .map(Figure::grade)
                                .max(Comparator.naturalOrder())
                                .orElse(Grade.PARTLY),
                        null));
        return new Revision(
                revision.denominator(),
                revision.printedTotal(),
                revision.printedTotalRounding(),
                revision.listsLargest(),
                revision.corrected(),
                revision.warning(),
                revision.note(),
                figures);
    }
}
