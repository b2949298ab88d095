package io.github.linchpin.metric;

import io.github.linchpin.shared.Denominator;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one share table as the metrics need them: quantities where the denominator is the
 * sum of the rows, fractions of 1 where percents were published.
 *
 * @param rows listed areas, each key once
 * @param blocks residual and aggregates inside the total
 * @param missing supply outside the total without a number
 */
public record Distribution(
        Denominator denominator, List<Row> rows, List<Block> blocks, List<Missing> missing) {

    /**
     * @throws IllegalArgumentException where a key stands twice, or a fraction is above 1
     */
    public Distribution {
        rows = List.copyOf(rows);
        blocks = List.copyOf(blocks);
        missing = List.copyOf(missing);
        Set<String> keys = new HashSet<>();
        for (Row row : rows) {
            requireNew(keys, row.key());
        }
        for (Missing gone : missing) {
            if (gone.key() != null) {
                requireNew(keys, gone.key());
            }
        }
        if (denominator == Denominator.PERCENT) {
            rows.forEach(row -> requireFraction(row.key(), row.high()));
            blocks.forEach(block -> requireFraction("block", block.high()));
        }
    }

    /**
     * Builds a distribution from typed figures: withheld and not-available rows inside the total
     * are producers inside the residual, those outside are missing; a less-than row runs from 0.
     * The exact number of producers is used only where the residual is derived (kind range) or
     * implied: a printed "other countries" may hold more than the named ones.
     *
     * @param figures in the unit of the table, percent tables in percent
     * @param listsLargest true where the source says that it lists the largest
     * @throws IllegalArgumentException where the figures contradict each other
     */
    public static Distribution of(
            Denominator denominator, List<Figure> figures, Bounds bounds, boolean listsLargest) {
        return new FigureReader(denominator, bounds, listsLargest).read(figures);
    }

    /** Rows and blocks only. */
    public static Distribution of(Denominator denominator, List<Row> rows, Block... blocks) {
        return new Distribution(denominator, rows, List.of(blocks), List.of());
    }

    /** The same table with supply missing outside the total. */
    public Distribution withMissing(Missing... gone) {
        return new Distribution(denominator, rows, blocks, List.of(gone));
    }

    /**
     * True where a residual, aggregate or withheld row can hold something, or anything is missing.
     */
    public boolean hasUnknown() {
        return !missing.isEmpty() || blocks.stream().anyMatch(Block::canBePositive);
    }

    /** Number of listed areas whose shown share is above 0. */
    public int positiveAreas() {
        return (int) rows.stream().filter(row -> !row.outside() && row.isPositive()).count();
    }

    private static void requireNew(Set<String> keys, String key) {
        if (!keys.add(key)) {
            throw new IllegalArgumentException("area " + key + " stands twice");
        }
    }

    private static void requireFraction(String key, @Nullable BigDecimal high) {
        if (high == null || high.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("%s: %s is no fraction".formatted(key, high));
        }
    }
}
