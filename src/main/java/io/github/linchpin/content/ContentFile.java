package io.github.linchpin.content;

import io.github.linchpin.shared.Stage;
import io.github.linchpin.tabular.RowTaker;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A table of contents, a row for each input in an item: {@code
 * item,input,stage,form,spec,share_of_value,kg_per_unit,unit,valid_from,valid_to}. Months are
 * written {@code 2026-11} or as a day in them; a share is a fraction of 1.
 */
public final class ContentFile implements RowTaker {
    private static final List<String> NEEDED = List.of("item", "input", "stage", "valid_from");
    private static final int MOST_ROWS = 100_000;

    private final String name;
    private final Map<String, List<Row>> items = new LinkedHashMap<>();
    private final List<ContentProblem> problems = new ArrayList<>();
    private List<String> header = List.of();
    private int rows;

    /**
     * What a row says.
     *
     * @param number of the row in the file
     */
    record Row(long number, ContentTerms terms) {}

    public ContentFile(String name) {
        this.name = name;
    }

    @Override
    public void header(List<String> names) {
        header = List.copyOf(names);
        problems.addAll(absent(header, NEEDED));
    }

    static List<ContentProblem> absent(List<String> header, List<String> needed) {
        return needed.stream()
                .filter(one -> !header.contains(one))
                .map(one -> new ContentProblem(1, one, "", "is a column that is needed"))
                .toList();
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
        String item = cells.required("item");
        String input = cells.required("input");
        Optional<Stage> stage = cells.stage("stage");
        cells.required("valid_from");
        YearMonth first = cells.month("valid_from");
        YearMonth last = cells.month("valid_to");
        BigDecimal share = cells.number("share_of_value");
        BigDecimal kilograms = cells.number("kg_per_unit");
        String form = cells.text("form");
        String spec = sorted(cells.text("spec"));
        String unit = cells.text("unit");
        if (cells.isFine() && first != null) {
            items.computeIfAbsent(item, code -> new ArrayList<>())
                    .add(
                            new Row(
                                    line,
                                    new ContentTerms(
                                            input,
                                            stage.orElseThrow(),
                                            form,
                                            spec,
                                            share,
                                            kilograms,
                                            unit.isEmpty() ? null : unit,
                                            first,
                                            last)));
        }
    }

    private static String sorted(String spec) {
        return Arrays.stream(spec.split(";", -1))
                .map(String::strip)
                .sorted()
                .collect(Collectors.joining(";"));
    }

    /** Rows by code of the item, in the order of the file. */
    Map<String, List<Row>> items() {
        return items;
    }

    List<ContentProblem> problems() {
        return problems;
    }

    String name() {
        return name;
    }
}
