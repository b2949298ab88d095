package io.github.linchpin.supply;

import io.github.linchpin.shared.Basis;
import io.github.linchpin.shared.Denominator;
import io.github.linchpin.shared.FigureKind;
import io.github.linchpin.shared.FigureRole;
import io.github.linchpin.shared.Grade;
import io.github.linchpin.shared.Period;
import io.github.linchpin.shared.Stage;
import io.github.linchpin.tabular.BadCell;
import io.github.linchpin.tabular.BadFileException;
import io.github.linchpin.tabular.CsvFile;
import io.github.linchpin.tabular.CsvRow;
import io.github.linchpin.tabular.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code share_table.csv} with {@code share_figure.csv} of one source. */
final class ShareTableReader {
    static final List<String> TABLE_COLUMNS =
            List.of(
                    "table",
                    "input",
                    "stage",
                    "form",
                    "universe",
                    "basis",
                    "content",
                    "unit",
                    "period",
                    "source",
                    "locator",
                    "denominator",
                    "printed_total",
                    "printed_total_rounding",
                    "lists_largest",
                    "corrected",
                    "warning",
                    "note");
    static final List<String> FIGURE_COLUMNS =
            List.of(
                    "table",
                    "line",
                    "role",
                    "area",
                    "printed_name",
                    "kind",
                    "estimated",
                    "value",
                    "low",
                    "high",
                    "outside_total",
                    "note",
                    "source",
                    "grade");

    /** A published percent may be rounded up to 100; its bound may reach a little beyond. */
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final String source;
    private final Set<String> areas;
    private final Set<String> inputs;

    ShareTableReader(String source, Set<String> areas, Set<String> inputs) {
        this.source = source;
        this.areas = areas;
        this.inputs = inputs;
    }

    private record Located<T>(CsvRow row, T value) {}

    private record Head(ShareTable table, Revision empty) {}

    private record Line(String table, Figure figure) {}

    /**
     * @throws BadFileException naming every row that cannot be used
     */
    List<ShippedTable> read(CsvFile tableFile, CsvFile figureFile) {
        Map<String, Located<Head>> heads = new LinkedHashMap<>();
        for (Located<Head> head :
                tableFile.mapUnique(List.of("table"), row -> new Located<>(row, head(row)))) {
            heads.put(head.value().table().code(), head);
        }
        Map<String, List<Located<Line>>> lines = new HashMap<>();
        for (Located<Line> line :
                figureFile.mapUnique(
                        List.of("table", "line"),
                        row ->
                                new Located<>(
                                        row, new Line(row.text("table"), figure(row, heads))))) {
            lines.computeIfAbsent(line.value().table(), code -> new ArrayList<>()).add(line);
        }
        List<ShippedTable> tables = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        heads.forEach((code, head) -> {
            List<Located<Line>> rows = lines.getOrDefault(code, List.of());
            checkRows(figureFile, rows, problems);
            ShippedTable table = assemble(head.value(), rows);
            TableCheck.problem(table.revision())
                    .ifPresent(reason ->
                            problems.add(
                                    tableFile.problem(
                                            head.row(),
                                            new BadCell("table", code + ": " + reason))));
            tables.add(table);
        });
        if (!problems.isEmpty()) {
            throw new BadFileException(problems);
        }
        return tables;
    }

    private Head head(CsvRow row) {
        Denominator denominator = row.word("denominator", Denominator.class);
        String unit = row.text("unit");
        if (unit.equals("percent") != (denominator == Denominator.PERCENT)) {
            throw new BadCell("unit", "unit percent goes with denominator percent and no other");
        }
        ShareTable table =
                new ShareTable(
                        row.text("table"),
                        row.known("input", inputs, "input"),
                        row.parsed("stage", Stage::ofShares),
                        row.optional("form").orElse(""),
                        row.text("universe"),
                        row.word("basis", Basis.class),
                        row.text("content"),
                        unit,
                        row.parsed("period", Period::parse),
                        row.known("source", Set.of(source), "source of this folder"),
                        row.text("locator"));
        Revision empty =
                new Revision(
                        denominator,
                        row.decimalOrNull("printed_total"),
                        row.decimalOrNull("printed_total_rounding"),
                        row.flag("lists_largest"),
                        row.dayOrNull("corrected"),
                        row.nullable("warning"),
                        row.nullable("note"),
                        List.of());
        return new Head(table, empty);
    }

    private Figure figure(CsvRow row, Map<String, Located<Head>> heads) {
        Located<Head> head = heads.get(row.text("table"));
        if (head == null) {
            throw new BadCell(
                    "table", "'%s' is no table of share_table.csv".formatted(row.text("table")));
        }
        if (head.value().empty().denominator() == Denominator.PERCENT) {
            atMostHundred(row, "value");
            atMostHundred(row, "low");
        }
        FigureRole role = row.word("role", FigureRole.class);
        try {
            return new Figure(
                    row.integer("line"),
                    role,
                    row.knownOrNull("area", areas, "area"),
                    row.nullable("printed_name"),
                    row.word("kind", FigureKind.class),
                    row.flag("estimated"),
                    row.decimalOrNull("value"),
                    row.decimalOrNull("low"),
                    row.decimalOrNull("high"),
                    row.flag("outside_total"),
                    row.nullable("note"),
                    row.known("source", Set.of(source), "source of this folder"),
                    row.word("grade", Grade.class),
                    null);
        } catch (Figure.Contradiction e) {
            throw new BadCell(e.part(), String.valueOf(e.getMessage()));
        }
    }

    private static void atMostHundred(CsvRow row, String column) {
        BigDecimal number = row.decimalOrNull(column);
        if (number != null && number.compareTo(HUNDRED) > 0) {
            throw new BadCell(column, "%s %% is more than the whole".formatted(number));
        }
    }

    /** Lines count from 1 without a gap, and no area stands twice. */
    private static void checkRows(CsvFile file, List<Located<Line>> rows, List<Problem> problems) {
        Map<Optional<String>, Integer> seen = new HashMap<>();
        int expected = 1;
        for (Located<Line> row : rows) {
            Figure figure = row.value().figure();
            if (figure.line() != expected) {
                problems.add(
                        file.problem(
                                row.row(),
                                new BadCell(
                                        "line",
                                        "line %s where %s is expected: a row is missing or out of order"
                                                .formatted(figure.line(), expected))));
            }
            expected = figure.line() + 1;
            Integer first = seen.putIfAbsent(Optional.ofNullable(figure.area()), figure.line());
            if (first != null) {
                problems.add(
                        file.problem(
                                row.row(),
                                new BadCell(
                                        "area",
                                        "%s stands twice in the table, first on its line %s"
                                                .formatted(
                                                        figure.area() == null
                                                                ? "the residual"
                                                                : figure.area(),
                                                        first))));
            }
        }
    }

    private static ShippedTable assemble(Head head, List<Located<Line>> rows) {
        Revision empty = head.empty();
        return new ShippedTable(
                head.table(),
                new Revision(
                        empty.denominator(),
                        empty.printedTotal(),
                        empty.printedTotalRounding(),
                        empty.listsLargest(),
                        empty.corrected(),
                        empty.warning(),
                        empty.note(),
                        rows.stream().map(row -> row.value().figure()).toList()));
    }
}
