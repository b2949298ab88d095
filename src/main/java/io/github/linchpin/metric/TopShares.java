package io.github.linchpin.metric;

import io.github.linchpin.shared.Denominator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * CRn, the sum of the n largest shares as a fraction (the IEA reports CR3), with proven bounds. The
 * countries behind a block count as possible members; the point is shown only where none of them,
 * and nothing missing, can be among the n largest.
 */
final class TopShares {
    /** Largest n that is asked for. */
    static final int MOST = 3;

    private static final Comparator<Piece> BY_LOW = Comparator.comparing(Piece::low).reversed();
    private static final Comparator<Piece> BY_HIGH =
            Comparator.comparing(Piece::highOrMost).reversed();

    private final Distribution distribution;
    private final Problem problem;
    private final Shares.Totals totals;
    private final List<Row> ranked;
    private final List<Piece> rowsByLow;
    private final List<Piece> rowsByHigh;
    private final List<Piece> piecesByLow;
    private final List<Piece> piecesByHigh;

    /** One country: smallest and largest figure; high is null where there is no upper end. */
    private record Piece(BigDecimal low, @Nullable BigDecimal high) {
        private static final BigDecimal NO_END = BigDecimal.valueOf(Long.MAX_VALUE);

        /** Pieces without an upper end sort first. */
        BigDecimal highOrMost() {
            return high == null ? NO_END : high;
        }
    }

    TopShares(Distribution distribution, Problem problem, Shares.Totals totals) {
        this.distribution = distribution;
        this.problem = problem;
        this.totals = totals;
        this.ranked = Leader.ranked(distribution);
        List<Piece> rows = new ArrayList<>();
        for (Row row : distribution.rows()) {
            if (!isBesideTheHundred(row)) {
                rows.add(new Piece(row.low(), row.high()));
            }
        }
        List<Piece> pieces = new ArrayList<>(rows);
        distribution.blocks().forEach(block -> addPieces(pieces, block));
        rowsByLow = sorted(rows, BY_LOW);
        rowsByHigh = sorted(rows, BY_HIGH);
        piecesByLow = sorted(pieces, BY_LOW);
        piecesByHigh = sorted(pieces, BY_HIGH);
    }

    static Interval of(Distribution distribution, int n) {
        return new TopShares(distribution, Problem.of(distribution), Shares.Totals.of(distribution))
                .largest(n);
    }

    /** The interval of the n largest together; ends are null where data are insufficient. */
    Interval largest(int n) {
        if (problem.obstacle() != null) {
            return Interval.UNKNOWN;
        }
        List<Absent> absent = problem.absent();
        if (absent.isEmpty()) {
            return new Interval(low(n), point(n), high(n));
        }
        double[] least = new double[n + 1];
        double[] most = new double[n + 1];
        for (int j = 1; j <= n; j++) {
            least[j] = low(j).doubleValue();
            most[j] = high(j).doubleValue();
        }
        return new Interval(
                AbsentTop.lower(least, absent), point(n), AbsentTop.upper(most, absent));
    }

    /** Positive rows inside the total, largest first. */
    List<Row> ranked() {
        return ranked;
    }

    private boolean isBesideTheHundred(Row row) {
        return row.outside() && distribution.denominator() == Denominator.PERCENT;
    }

    private static void addPieces(List<Piece> pieces, Block block) {
        BigDecimal low = block.low();
        BigDecimal high = block.high();
        for (int i = 0; i < MOST && high.signum() > 0; i++) {
            BigDecimal cap = block.cap() == null ? high : block.cap();
            pieces.add(new Piece(low.min(cap), high.min(cap)));
            low = low.subtract(low.min(cap));
            high = high.subtract(high.min(cap));
        }
    }

    /** The n rows that are surely large make at least this share. */
    private BigDecimal low(int n) {
        return leastShare(rowsByLow, n).max(leastShare(rowsByHigh, n));
    }

    private BigDecimal leastShare(List<Piece> order, int n) {
        BigDecimal low = lows(order, n);
        if (distribution.denominator() == Denominator.PERCENT || low.signum() == 0) {
            return low;
        }
        if (totals.highs() == null) {
            return BigDecimal.ZERO;
        }
        BigDecimal others = totals.highs().subtract(highs(order, n));
        return Exact.divide(low, low.add(others));
    }

    private BigDecimal high(int n) {
        if (!piecesByHigh.isEmpty() && piecesByHigh.get(0).high() == null) {
            return BigDecimal.ONE;
        }
        BigDecimal high = highs(piecesByHigh, n);
        if (distribution.denominator() == Denominator.PERCENT) {
            return high.min(BigDecimal.ONE);
        }
        BigDecimal others = totals.lows().subtract(lows(piecesByLow, n)).max(BigDecimal.ZERO);
        return Exact.divide(high, high.add(others));
    }

    private @Nullable BigDecimal point(int n) {
        List<Row> top = ranked.subList(0, Math.min(n, ranked.size()));
        if (!distribution.missing().isEmpty() || top.isEmpty() || couldBeAmong(top, n)) {
            return null;
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (Row row : top) {
            BigDecimal share = totals.share(row.point());
            if (share == null) {
                return null;
            }
            sum = sum.add(share);
        }
        return sum.min(BigDecimal.ONE);
    }

    private boolean couldBeAmong(List<Row> top, int n) {
        BigDecimal least = top.get(top.size() - 1).high();
        return distribution.blocks().stream()
                .filter(Block::canBePositive)
                .anyMatch(block ->
                        top.size() < n
                                || least == null
                                || (!block.belowListed()
                                        && block.largestPiece().compareTo(least) > 0));
    }

    private static List<Piece> sorted(List<Piece> all, Comparator<Piece> order) {
        List<Piece> copy = new ArrayList<>(all);
        copy.sort(order);
        return copy;
    }

    private static BigDecimal lows(List<Piece> order, int n) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < Math.min(n, order.size()); i++) {
            sum = sum.add(order.get(i).low());
        }
        return sum;
    }

    private static BigDecimal highs(List<Piece> order, int n) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < Math.min(n, order.size()); i++) {
            sum = sum.add(order.get(i).highOrMost());
        }
        return sum;
    }
}
