package io.github.linchpin.metric;

import io.github.linchpin.shared.Denominator;
import io.github.linchpin.shared.FigureKind;
import io.github.linchpin.shared.FigureRole;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Turns the typed figures of one table into a distribution; used once. */
final class FigureReader {
    private final Denominator denominator;
    private final Bounds bounds;
    private final boolean listsLargest;
    private final List<Row> rows = new ArrayList<>();
    private final List<Block> aggregates = new ArrayList<>();
    private final List<Block> residuals = new ArrayList<>();
    private final List<Missing> missing = new ArrayList<>();
    private final List<Missing> withheldInside = new ArrayList<>();
    private @Nullable BigDecimal smallestListed;
    private boolean residualIsDerived;

    FigureReader(Denominator denominator, Bounds bounds, boolean listsLargest) {
        this.denominator = denominator;
        this.bounds = bounds;
        this.listsLargest = listsLargest;
    }

    Distribution read(List<Figure> figures) {
        figures.forEach(this::sort);
        placeWithheld();
        List<Block> blocks = new ArrayList<>(aggregates);
        residuals.forEach(residual -> blocks.add(capped(residual)));
        return new Distribution(denominator, rows, blocks, missing);
    }

    private void sort(Figure figure) {
        boolean noNumber =
                figure.kind() == FigureKind.WITHHELD || figure.kind() == FigureKind.NOT_AVAILABLE;
        if (noNumber) {
            (figure.outsideTotal() ? missing : withheldInside).add(gone(figure));
        } else if (figure.role() == FigureRole.AREA && !figure.aggregate()) {
            addRow(figure);
        } else {
            addBlock(figure);
        }
    }

    private void addRow(Figure figure) {
        Row row = row(Objects.requireNonNull(figure.area()), figure);
        rows.add(row);
        boolean printed = figure.kind() == FigureKind.VALUE || figure.kind() == FigureKind.ABOUT;
        if (printed && !row.outside() && row.isPositive() && row.high() != null) {
            smallestListed = smallestListed == null ? row.high() : smallestListed.min(row.high());
        }
    }

    private void addBlock(Figure figure) {
        Row row = row("block", figure);
        BigDecimal high = row.high();
        if (high == null) {
            if (denominator == Denominator.SUM) {
                throw new IllegalArgumentException("a residual or aggregate needs an upper end");
            }
            high = BigDecimal.ONE;
        }
        if (figure.outsideTotal()) {
            BigDecimal bound = denominator == Denominator.PERCENT ? ofWhole(high) : bound(figure);
            missing.add(new Missing(figure.area(), true, bound));
            return;
        }
        boolean residual = figure.role() == FigureRole.RESIDUAL;
        residualIsDerived |= residual && figure.kind() == FigureKind.RANGE;
        (residual ? residuals : aggregates)
                .add(new Block(row.low(), row.point(), high, 0, null, residual && listsLargest));
    }

    /** Withheld inside the total: producers of the residual, which percents imply where unnamed. */
    private void placeWithheld() {
        if (withheldInside.isEmpty()) {
            return;
        }
        boolean implied = residuals.isEmpty();
        if (implied && denominator == Denominator.SUM) {
            missing.addAll(withheldInside);
            return;
        }
        if (implied) {
            residuals.add(impliedResidual());
        }
        boolean counted = withheldInside.stream().noneMatch(Missing::group);
        if (counted && residuals.size() == 1 && (implied || residualIsDerived)) {
            residuals.set(0, residuals.get(0).withProducers(withheldInside.size()));
        }
    }

    private Block impliedResidual() {
        BigDecimal low = BigDecimal.ONE;
        BigDecimal high = BigDecimal.ONE;
        for (Row row : rows) {
            if (!row.outside()) {
                low = low.subtract(Objects.requireNonNull(row.high()));
                high = high.subtract(row.low());
            }
        }
        for (Block block : aggregates) {
            low = low.subtract(block.high());
            high = high.subtract(block.low());
        }
        return Block.of(low.max(BigDecimal.ZERO), high.max(BigDecimal.ZERO));
    }

    /** A withheld producer may be larger than a listed one, so its presence lifts the cap. */
    private Block capped(Block residual) {
        boolean caps = listsLargest && smallestListed != null && withheldInside.isEmpty();
        return caps
                ? residual.withCap(Objects.requireNonNull(smallestListed))
                : new Block(
                        residual.low(),
                        residual.point(),
                        residual.high(),
                        residual.producers(),
                        null,
                        false);
    }

    private Missing gone(Figure figure) {
        boolean group = figure.aggregate() || figure.role() == FigureRole.RESIDUAL;
        return new Missing(figure.area(), group, bound(figure));
    }

    private @Nullable BigDecimal bound(Figure figure) {
        return figure.area() == null ? bounds.residual() : bounds.areas().get(figure.area());
    }

    private static BigDecimal ofWhole(BigDecimal fractionOfTotal) {
        return Exact.divide(fractionOfTotal, BigDecimal.ONE.add(fractionOfTotal));
    }

    private Row row(String key, Figure figure) {
        BigDecimal value = figure.value();
        BigDecimal low = figure.low();
        BigDecimal high = figure.high();
        BigDecimal point = null;
        switch (figure.kind()) {
            case VALUE, ABOUT, NIL -> {
                BigDecimal printed = value == null ? BigDecimal.ZERO : value;
                boolean hasValue = value != null || figure.kind() == FigureKind.NIL;
                point = hasValue ? printed : null;
                low = low == null ? printed : low;
                high = high == null ? printed : high;
            }
            case LESS_THAN -> {
                low = BigDecimal.ZERO;
                high = high == null ? value : high;
            }
            case MORE_THAN, AT_LEAST -> low = low == null ? value : low;
            case RANGE -> point = value;
            case WITHHELD, NOT_AVAILABLE -> throw new IllegalArgumentException("no number");
        }
        BigDecimal bottom = unit(Objects.requireNonNull(low));
        BigDecimal top = high == null ? noUpperEnd() : unit(high);
        BigDecimal middle = point != null ? unit(point) : middle(bottom, top);
        return new Row(key, bottom, middle, top, figure.outsideTotal());
    }

    private static @Nullable BigDecimal middle(BigDecimal low, @Nullable BigDecimal high) {
        return high == null ? null : Exact.middle(low, high);
    }

    private @Nullable BigDecimal noUpperEnd() {
        return denominator == Denominator.PERCENT ? BigDecimal.ONE : null;
    }

    /** Percents become fractions and stay below 1, for a rounding interval may reach over it. */
    private BigDecimal unit(BigDecimal number) {
        return denominator == Denominator.SUM
                ? number
                : number.divide(Exact.HUNDRED, Exact.DIGITS).min(BigDecimal.ONE);
    }
}
