package io.github.linchpin.content;

import io.github.linchpin.shared.Stage;
import io.github.linchpin.tabular.RowTaker;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A table of prices: {@code input,stage,form,month,eur_per_kg,source}. */
public final class PriceFile implements RowTaker {
    private static final List<String> NEEDED =
            List.of("input", "stage", "month", "eur_per_kg", "source");
    private static final int MOST_ROWS = 100_000;
    private static final BigDecimal MOST = new BigDecimal("1e12");

    private final String name;
    private final List<InputPrice> prices = new ArrayList<>();
    private final Map<InputPrice, Long> lines = new HashMap<>();
    private final List<ContentProblem> problems = new ArrayList<>();
    private List<String> header = List.of();
    private int rows;

    public PriceFile(String name) {
        this.name = name;
    }

    @Override
    public void header(List<String> names) {
        header = List.copyOf(names);
        problems.addAll(ContentFile.absent(header, NEEDED));
    }

    @Override
    public void problem(long line, String column, String raw, String reason) {
        problems.add(new ContentProblem(line, column, raw, reason));
    }

    @Override
    public void row(long line, List<String> values) {
        rows++;
        if (rows == MOST_ROWS + 1) {
            problem(line, "", "", "is too much: at most %d rows".formatted(MOST_ROWS));
        }
        if (rows > MOST_ROWS || !header.containsAll(NEEDED)) {
            return;
        }
        SheetCells cells = new SheetCells(header, line, values, problems);
        String input = cells.required("input");
        Optional<Stage> stage = cells.stage("stage");
        cells.required("month");
        YearMonth month = cells.month("month");
        cells.required("eur_per_kg");
        BigDecimal euros = cells.number("eur_per_kg");
        if (euros != null && (euros.signum() <= 0 || euros.compareTo(MOST) >= 0)) {
            cells.complain("eur_per_kg", "is no price above 0");
        }
        String source = cells.required("source");
        if (cells.isFine() && month != null && euros != null) {
            take(
                    line,
                    new InputPrice(
                            input, stage.orElseThrow(), cells.text("form"), month, euros, source));
        }
    }

    private void take(long line, InputPrice price) {
        InputPrice place =
                new InputPrice(
                        price.input(),
                        price.stage(),
                        price.form(),
                        price.month(),
                        BigDecimal.ZERO,
                        "");
        Long before = lines.putIfAbsent(place, line);
        if (before == null) {
            prices.add(price);
        } else {
            problem(
                    line,
                    "month",
                    price.month().toString(),
                    "stands in row %d already".formatted(before));
        }
    }

    /** What cannot be taken. */
    List<ContentProblem> problems(Set<String> inputs) {
        List<ContentProblem> all = new ArrayList<>(problems);
        lines.forEach((price, line) -> {
            if (!inputs.contains(price.input())) {
                all.add(
                        new ContentProblem(
                                line, "input", price.input(), "is no input that is tracked"));
            }
        });
        return all;
    }

    List<InputPrice> prices() {
        return prices;
    }

    String name() {
        return name;
    }
}
