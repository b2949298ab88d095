package io.github.linchpin.ledger;

import io.github.linchpin.tabular.RowTaker;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reference rates in the form in which the European Central Bank publishes them: a row for each
 * day, a column for each currency, units of it for one euro, {@code N/A} where there is none. A
 * month gets the mean of its days.
 */
public final class RateFile implements RowTaker {
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    private static final BigDecimal MOST = new BigDecimal("1e12");
    private static final int MOST_PROBLEMS = 1_000;
    private static final int LAST_YEAR = 9999;
    private static final String NONE = "N/A";

    private final String name;
    private final Map<Key, Sum> sums = new HashMap<>();
    private final Set<LocalDate> days = new HashSet<>();
    private final List<LineProblem> problems = new ArrayList<>();
    private List<String> header = List.of();

    /** A currency in a month. */
    record Key(String currency, YearMonth month) {}

    /** What the rates of some days add up to. */
    record Sum(BigDecimal of, int days) {
        Sum and(BigDecimal rate) {
            return new Sum(of.add(rate), days + 1);
        }

        BigDecimal mean() {
            return of.divide(BigDecimal.valueOf(days), MathContext.DECIMAL64);
        }
    }

    /**
     * @param name of the file, kept as the source of its rates
     */
    public RateFile(String name) {
        this.name = name;
    }

    @Override
    public void header(List<String> names) {
        header = List.copyOf(names);
        if (!header.getFirst().equalsIgnoreCase("date")) {
            problem(
                    1,
                    header.getFirst(),
                    "",
                    "the first column is no Date: is this a file of rates?");
        }
        header.stream()
                .skip(1)
                .filter(currency -> !CURRENCY.matcher(currency).matches())
                .forEach(currency -> problem(1, currency, "", "is no currency like USD"));
    }

    @Override
    public void problem(long line, String column, String raw, String reason) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(new LineProblem(line, column, raw, reason));
        }
    }

    @Override
    public void row(long line, List<String> cells) {
        LocalDate day = day(cells.getFirst().strip());
        if (day == null) {
            problem(line, header.getFirst(), cells.getFirst(), "is no day like 2026-11-20");
            return;
        }
        if (!days.add(day)) {
            problem(line, header.getFirst(), cells.getFirst(), "stands in the file twice");
            return;
        }
        for (int i = 1; i < Math.min(header.size(), cells.size()); i++) {
            String cell = cells.get(i).strip();
            if (!cell.isEmpty() && !cell.equals(NONE)) {
                add(line, day, header.get(i), cell);
            }
        }
    }

    /** Null also for years that no table holds, which a sign and more digits make. */
    private static @Nullable LocalDate day(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            return day.getYear() > 0 && day.getYear() <= LAST_YEAR ? day : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private void add(long line, LocalDate day, String currency, String cell) {
        try {
            BigDecimal rate = new BigDecimal(cell);
            if (rate.signum() > 0
                    && rate.compareTo(MOST) < 0
                    && rate.precision() <= 20
                    && rate.scale() <= 12) {
                sums.merge(
                        new Key(currency, YearMonth.from(day)),
                        new Sum(rate, 1),
                        (sum, one) -> sum.and(rate));
                return;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        problem(line, currency, cell, "is no rate like 1.0842, nor N/A");
    }

    Map<Key, Sum> sums() {
        return sums;
    }

    List<LineProblem> problems() {
        return problems;
    }

    String name() {
        return name;
    }
}
