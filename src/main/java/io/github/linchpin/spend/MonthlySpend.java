package io.github.linchpin.spend;

import io.github.linchpin.shared.WholeMonths;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was spent on inputs, month by month and unit by unit. */
record MonthlySpend(List<Row> rows) {
    /** Spent in a month, of a unit. */
    record Row(LocalDate month, Spent spent) {}

    private record Key(int unit, int scope, int origin) {}

    MonthlySpend {
        rows = List.copyOf(rows);
    }

    /** What is left where all of another is taken away. */
    MonthlySpend without(MonthlySpend other) {
        List<Row> left = new ArrayList<>(rows);
        other.rows.forEach(row -> {
            Spent spent = row.spent();
            left.add(
                    new Row(
                            row.month(),
                            new Spent(
                                    spent.of(),
                                    spent.scope(),
                                    spent.origin(),
                                    spent.euros().negate())));
        });
        return new MonthlySpend(left);
    }

    /** Spent in twelve months, unit by unit; what cancels out is left out. */
    List<Spent> in(WholeMonths period) {
        Map<Key, Spent> sums = new LinkedHashMap<>();
        for (Row row : rows) {
            if (!row.month().isBefore(period.first()) && !row.month().isAfter(period.last())) {
                Spent spent = row.spent();
                sums.merge(
                        new Key(spent.of(), spent.scope().id(), spent.origin().id()),
                        spent,
                        MonthlySpend::together);
            }
        }
        return sums.values().stream().filter(spent -> spent.euros().signum() != 0).toList();
    }

    private static Spent together(Spent one, Spent other) {
        BigDecimal euros = one.euros().add(other.euros());
        return new Spent(one.of(), one.scope(), one.origin(), euros);
    }
}
