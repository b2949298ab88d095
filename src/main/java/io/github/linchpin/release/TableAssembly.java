package io.github.linchpin.release;

import io.github.linchpin.country.AreaBook;
import io.github.linchpin.shared.Denominator;
import io.github.linchpin.shared.FigureKind;
import io.github.linchpin.shared.FigureRole;
import io.github.linchpin.supply.Figure;
import io.github.linchpin.supply.Revision;
import io.github.linchpin.supply.TableCheck;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a staged table would publish, and what keeps it from that. Areas are looked up when it is
 * looked at, so that a spelling that was decided meanwhile is known.
 */
final class TableAssembly {
    private final StagedTable staged;
    private final AreaBook areas;
    private final ReleaseFormat format;
    private final List<ReleaseProblem> problems = new ArrayList<>();
    private final List<String> unknown = new ArrayList<>();
    private final Map<String, Sum> sums = new LinkedHashMap<>();
    private @Nullable ReleaseRow total;

    private TableAssembly(StagedTable staged, AreaBook areas, ReleaseFormat format) {
        this.staged = staged;
        this.areas = areas;
        this.format = format;
    }

    /**
     * @param revision empty where there are problems
     * @param unknown names that mean no known area
     */
    record Assembled(
            Optional<Revision> revision, List<ReleaseProblem> problems, List<String> unknown) {}

    private record Sum(@Nullable String area, List<ReleaseRow> rows) {}

    /**
     * @param format whose columns the problems name
     * @param unread cells of the table that could not be read
     */
    static Assembled of(
            StagedTable staged, AreaBook areas, ReleaseFormat format, List<ReleaseProblem> unread) {
        TableAssembly assembly = new TableAssembly(staged, areas, format);
        assembly.problems.addAll(unread);
        return assembly.assemble();
    }

    private Assembled assemble() {
        staged.rows().forEach(this::sort);
        if (total == null) {
            value(
                    staged.rows().getLast(),
                    "",
                    "the world total of the table is missing: the file may be cut off");
        }
        List<Figure> figures = new ArrayList<>();
        for (Sum sum : sums.values()) {
            figure(sum, figures.size() + 1).ifPresent(figures::add);
        }
        if (!problems.isEmpty()) {
            return new Assembled(Optional.empty(), problems, unknown);
        }
        Revision revision = revision(figures);
        TableCheck.problem(revision)
                .ifPresent(reason -> value(staged.rows().getFirst(), "", reason));
        return new Assembled(
                problems.isEmpty() ? Optional.of(revision) : Optional.empty(), problems, unknown);
    }

    private void sort(ReleaseRow row) {
        switch (row.part()) {
            case TOTAL -> {
                if (total != null) {
                    name(
                            row,
                            "a second world total of the table, the first is in row %s"
                                    .formatted(total.line()));
                } else {
                    total = row;
                }
            }
            case RESIDUAL -> put(row, null);
            case AREA -> {
                Optional<String> area = areas.find(row.printedName(), staged.table().period());
                if (area.isEmpty()) {
                    unknown.add(row.printedName());
                    name(row, unknownArea(row.printedName()));
                } else {
                    put(row, area.orElseThrow());
                }
            }
            case TOTAL_OF_SEVERAL -> throw new IllegalStateException("not staged");
        }
    }

    private void put(ReleaseRow row, @Nullable String area) {
        Sum sum =
                sums.computeIfAbsent(
                        area == null ? "" : area, key -> new Sum(area, new ArrayList<>()));
        Optional<ReleaseRow> same =
                sum.rows().stream()
                        .filter(other ->
                                !staged.addsUp()
                                        || (other.printedName().equals(row.printedName())
                                                && other.detail().equals(row.detail())))
                        .findFirst();
        if (same.isPresent()) {
            name(row, "the table has it already in row %s".formatted(same.orElseThrow().line()));
        } else {
            sum.rows().add(row);
        }
    }

    private Optional<Figure> figure(Sum sum, int line) {
        ReleaseRow first = sum.rows().getFirst();
        ReleaseValue value = first.value();
        for (ReleaseRow more : sum.rows().subList(1, sum.rows().size())) {
            value = AddedUp.of(value, more.value());
        }
        try {
            return Optional.of(
                    new Figure(
                            line,
                            sum.area() == null ? FigureRole.RESIDUAL : FigureRole.AREA,
                            sum.area(),
                            sum.rows().size() == 1 ? first.printedName() : name(sum),
                            value.kind(),
                            sum.rows().stream().anyMatch(ReleaseRow::estimated),
                            value.value(),
                            value.low(),
                            value.high(),
                            isUnknown(value.kind()),
                            note(sum),
                            staged.table().source(),
                            first.grade(),
                            "line "
                                    + sum.rows().stream()
                                            .map(row -> Integer.toString(row.line()))
                                            .collect(Collectors.joining(" + "))));
        } catch (Figure.Contradiction e) {
            value(first, first.raw(), String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private String name(Sum sum) {
        return sum.area() == null ? sum.rows().getFirst().printedName() : areas.name(sum.area());
    }

    private static @Nullable String note(Sum sum) {
        String notes =
                sum.rows().stream()
                        .map(ReleaseRow::note)
                        .filter(note -> !note.isEmpty())
                        .distinct()
                        .collect(Collectors.joining("; "));
        if (sum.rows().size() > 1) {
            String parts =
                    sum.rows().stream()
                            .map(row -> ReleaseLine.text(row.raw()))
                            .collect(Collectors.joining(" + "));
            notes = "sum of printed rows: " + parts + (notes.isEmpty() ? "" : "; " + notes);
        }
        return notes.isEmpty() ? null : notes;
    }

    private Revision revision(List<Figure> figures) {
        ReleaseValue printed = total == null ? null : total.value();
        BigDecimal number =
                printed == null || printed.kind() != FigureKind.VALUE ? null : printed.value();
        BigDecimal high = printed == null ? null : printed.high();
        return new Revision(
                Denominator.SUM,
                number,
                number == null || high == null ? null : high.subtract(number),
                false,
                null,
                warning(figures),
                total == null || total.note().isEmpty() ? null : total.note(),
                figures);
    }

    /** In the words of the shipped tables. */
    private static @Nullable String warning(List<Figure> figures) {
        List<String> names =
                figures.stream()
                        .filter(Figure::outsideTotal)
                        .map(figure -> String.valueOf(figure.printedName()))
                        .toList();
        if (names.isEmpty()) {
            return null;
        }
        String first = String.join(", ", names.subList(0, names.size() - 1));
        return "no figure for %s, outside the total: no point value of concentration"
                .formatted(first.isEmpty() ? names.getLast() : first + " and " + names.getLast());
    }

    private String unknownArea(String name) {
        String offers =
                areas.offers(name).stream().map(areas::name).collect(Collectors.joining(", "));
        return offers.isEmpty()
                ? "no known area is called so"
                : "no known area is called so; it may be " + offers;
    }

    private void name(ReleaseRow row, String reason) {
        problem(row, format.areaColumn(), row.printedName(), reason);
    }

    private void value(ReleaseRow row, String raw, String reason) {
        problem(row, row.column(), raw, reason);
    }

    private void problem(ReleaseRow row, String column, String raw, String reason) {
        problems.add(new ReleaseProblem(staged.table().code(), row.line(), column, raw, reason));
    }

    private static boolean isUnknown(FigureKind kind) {
        return kind == FigureKind.WITHHELD || kind == FigureKind.NOT_AVAILABLE;
    }
}
