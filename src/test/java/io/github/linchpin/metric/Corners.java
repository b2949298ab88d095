package io.github.linchpin.metric;

import io.github.linchpin.shared.Denominator;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The upper end once more, by trying every corner without any pruning. */
final class Corners {
    private final Denominator denominator;
    private final double[] low;
    private final double[] high;
    private final double[] weight;
    private double best;

    private Corners(Distribution table, @Nullable Governance governance) {
        int rows = table.rows().size();
        int n = rows + table.blocks().size();
        denominator = table.denominator();
        low = new double[n];
        high = new double[n];
        weight = new double[n];
        for (int i = 0; i < n; i++) {
            BigDecimal bottom =
                    i < rows ? table.rows().get(i).low() : table.blocks().get(i - rows).low();
            BigDecimal top =
                    i < rows ? table.rows().get(i).high() : table.blocks().get(i - rows).high();
            low[i] = bottom.doubleValue();
            high[i] = Objects.requireNonNull(top).doubleValue();
            BigDecimal g =
                    governance == null || i >= rows
                            ? BigDecimal.ONE
                            : governance.weightOf(table.rows().get(i).key());
            weight[i] = Objects.requireNonNull(g).doubleValue();
        }
    }

    static double highest(Distribution table, @Nullable Governance governance) {
        Corners corners = new Corners(table, governance);
        if (corners.denominator == Denominator.SUM) {
            corners.box(0, 0, 0);
        } else {
            for (int free = 0; free < corners.low.length; free++) {
                corners.simplex(0, free, 0, 0);
            }
        }
        return corners.best;
    }

    private void box(int i, double squares, double sum) {
        if (i == low.length) {
            best = sum == 0 ? best : Math.max(best, squares / sum / sum);
            return;
        }
        box(i + 1, squares + weight[i] * low[i] * low[i], sum + low[i]);
        box(i + 1, squares + weight[i] * high[i] * high[i], sum + high[i]);
    }

    private void simplex(int i, int free, double squares, double sum) {
        if (i == low.length) {
            double rest = 1 - sum;
            if (rest >= low[free] - 1e-12 && rest <= high[free] + 1e-12) {
                best = Math.max(best, squares + weight[free] * rest * rest);
            }
        } else if (i == free) {
            simplex(i + 1, free, squares, sum);
        } else {
            simplex(i + 1, free, squares + weight[i] * low[i] * low[i], sum + low[i]);
            simplex(i + 1, free, squares + weight[i] * high[i] * high[i], sum + high[i]);
        }
    }
}
