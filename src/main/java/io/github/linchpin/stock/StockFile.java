package io.github.linchpin.stock;

import io.github.linchpin.stock.StockRefusal.Fault;
import io.github.linchpin.tabular.RowTaker;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * A table of counts: {@code
 * input,stage,counted_on,quantity,unit,daily_need,requalification_days,arrivals,note}, where
 * arrivals are written {@code 2026-12-05:400:PO-17;2027-01-10:200}.
 */
public final class StockFile implements RowTaker {
    static final int MOST_ROWS = 5_000;

    private static final List<String> NEEDED =
            List.of("input", "stage", "counted_on", "quantity", "daily_need");

    private final List<Row> rows = new ArrayList<>();
    private final List<StockProblem> problems = new ArrayList<>();
    private List<String> header = List.of();
    private int read;

    private record Row(long line, StockCount count) {}

    @Override
    public void header(List<String> names) {
        header = List.copyOf(names);
        NEEDED.stream()
                .filter(name -> !header.contains(name))
                .forEach(name -> problem(1, name, "", "is a column that the table needs"));
    }

    @Override
    public void problem(long line, String column, String raw, String reason) {
        problems.add(new StockProblem(line, column, raw, reason));
    }

    @Override
    public void row(long line, List<String> cells) {
        read++;
        if (read == MOST_ROWS + 1) {
            problem(line, "", "", "is too much: at most %d rows".formatted(MOST_ROWS));
        }
        if (read > MOST_ROWS || !header.containsAll(NEEDED)) {
            return;
        }
        new StockCells(header, line, cells, problems)
                .count()
                .ifPresent(count -> rows.add(new Row(line, count)));
    }

    /**
     * Whether all of it can be taken; what cannot is among the problems afterwards.
     *
     * @param rules what is wrong with a count
     */
    boolean check(Function<StockCount, List<Fault>> rules) {
        for (Row row : rows) {
            for (Fault fault : rules.apply(row.count())) {
                problem(row.line(), StockCells.column(fault.why()), "", StockCells.words(fault));
            }
        }
        return problems.isEmpty();
    }

    /** What it says. */
    List<StockCount> counts() {
        return rows.stream().map(Row::count).toList();
    }

    /** What cannot be taken, in the order of the rows. */
    public List<StockProblem> problems() {
        return problems.stream().sorted(Comparator.comparingLong(StockProblem::row)).toList();
    }
}
