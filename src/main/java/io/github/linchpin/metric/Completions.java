package io.github.linchpin.metric;

import io.github.linchpin.shared.Denominator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The shares behind the two ends of an index, one per country; thin remainders are left out. */
final class Completions {
    private Completions() {}

    /** Shares at the lower end; empty where there are none. */
    static List<BigDecimal> lower(Problem problem) {
        LowerEnd end = new LowerEnd(problem.denominator(), problem.items());
        end.value();
        double sum = 0;
        List<Double> amounts = new ArrayList<>();
        for (Item item : problem.items()) {
            double amount = end.amount(item);
            sum += amount;
            for (int i = 0; i < item.parts; i++) {
                amounts.add(amount / item.parts);
            }
        }
        return shares(amounts, problem.denominator() == Denominator.PERCENT ? 1 : sum);
    }

    /** Shares at the upper end; empty where it is a bound or not known. */
    static List<BigDecimal> upper(Problem problem) {
        if (problem.obstacleToUpperEnd() != null) {
            return List.of();
        }
        List<Double> chosen = UpperEnd.of(problem, BigDecimal.ZERO).amounts();
        if (chosen == null) {
            return List.of();
        }
        double sum = 0;
        List<Double> amounts = new ArrayList<>();
        for (int i = 0; i < chosen.size(); i++) {
            sum += chosen.get(i);
            double left = chosen.get(i);
            double limit = problem.items().get(i).limit;
            while (left > limit) {
                amounts.add(limit);
                left -= limit;
            }
            amounts.add(left);
        }
        return shares(amounts, problem.denominator() == Denominator.PERCENT ? 1 : sum);
    }

    private static List<BigDecimal> shares(List<Double> amounts, double sum) {
        return sum > 0 && Double.isFinite(sum)
                ? amounts.stream()
                        .filter(amount -> amount > 0)
                        .map(amount -> Exact.of(amount / sum))
                        .toList()
                : List.of();
    }
}
