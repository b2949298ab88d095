package io.github.linchpin.workbench;

import io.github.linchpin.draft.Cell;
import io.github.linchpin.draft.DraftRow;
import io.github.linchpin.draft.DraftSheet;
import io.github.linchpin.draft.DraftSheet.Neighbour;
import io.github.linchpin.draft.Finding;
import io.github.linchpin.draft.RowText;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.metric.Concentration;
import io.github.linchpin.metric.Share;
import io.github.linchpin.shared.FigureKind;
import io.github.linchpin.shared.FigureRole;
import io.github.linchpin.shared.Grade;
import io.github.linchpin.supply.Figure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A draft as columns and rows of the sheet. */
final class SheetRows {
    private static final String NUMBER = "number";
    private static final String CODE = "code";
    private static final String SHARE = "share";
    private static final String CHANGE = "change";
    private static final String NEIGHBOUR = "neighbour-";

    private final DraftSheet sheet;
    private final List<String> sources;
    private final Map<String, BigDecimal> shares = new HashMap<>();
    private final Map<String, Figure> base = new HashMap<>();

    /**
     * @param sources ids of the sources that a row may have
     */
    SheetRows(DraftSheet sheet, List<String> sources) {
        this.sources = List.copyOf(sources);
        this.sheet = sheet;
        sheet.after()
                .map(Concentration::shares)
                .orElse(List.of())
                .forEach(share -> point(share).ifPresent(value -> shares.put(share.key(), value)));
        sheet.base().figures().forEach(figure -> base.put(key(figure.area()), figure));
    }

    private static Optional<BigDecimal> point(Share share) {
        return Optional.ofNullable(share.point());
    }

    List<ShareSheet.Column> columns() {
        List<ShareSheet.Column> columns = new ArrayList<>();
        columns.add(fixed(NUMBER, Texts.text("workbench.column.number"), true));
        columns.add(typed(Cell.AREA, Texts.text("workbench.column.area"), false));
        columns.add(fixed(CODE, Texts.text("workbench.column.code"), false));
        columns.add(
                typed(
                        Cell.VALUE,
                        Texts.text("workbench.column.value", sheet.table().unit()),
                        true));
        columns.add(
                new ShareSheet.Column(
                        Cell.KIND.code(),
                        Texts.text("workbench.column.kind"),
                        false,
                        true,
                        Arrays.stream(FigureKind.values()).map(FigureKind::code).toList(),
                        false));
        columns.add(fixed(SHARE, Texts.text("workbench.column.share"), true));
        columns.add(
                fixed(CHANGE, Texts.text("workbench.column.change", sheet.draft().base()), true));
        columns.add(typed(Cell.NOTE, Texts.text("workbench.column.note"), false));
        for (int i = 0; i < sheet.neighbours().size(); i++) {
            Neighbour neighbour = sheet.neighbours().get(i);
            columns.add(
                    new ShareSheet.Column(
                            NEIGHBOUR + i,
                            neighbour.source() + ", " + neighbour.period() + unit(neighbour),
                            true,
                            false,
                            List.of(),
                            true));
        }
        columns.add(typed(Cell.LOW, Texts.text("workbench.column.low"), true));
        columns.add(typed(Cell.HIGH, Texts.text("workbench.column.high"), true));
        columns.add(typed(Cell.ESTIMATED, Texts.text("workbench.column.estimated"), false));
        columns.add(typed(Cell.LOCATOR, Texts.text("workbench.column.locator"), false));
        columns.add(
                new ShareSheet.Column(
                        Cell.SOURCE.code(),
                        Texts.text("workbench.column.source"),
                        false,
                        true,
                        sources,
                        false));
        columns.add(
                new ShareSheet.Column(
                        Cell.GRADE.code(),
                        Texts.text("workbench.column.grade"),
                        false,
                        true,
                        Arrays.stream(Grade.values()).map(Grade::code).toList(),
                        false));
        return columns;
    }

    private String unit(Neighbour neighbour) {
        return neighbour.unit().equals(sheet.table().unit()) ? "" : ", " + neighbour.unit();
    }

    private static ShareSheet.Column typed(Cell cell, String label, boolean numeric) {
        return new ShareSheet.Column(cell.code(), label, numeric, true, List.of(), false);
    }

    private static ShareSheet.Column fixed(String key, String label, boolean numeric) {
        return new ShareSheet.Column(key, label, numeric, false, List.of(), false);
    }

    /** The rows, and an empty one at the end where the draft can be changed. */
    List<ShareSheet.Row> rows() {
        List<ShareSheet.Row> rows = new ArrayList<>();
        for (DraftRow row : sheet.shown()) {
            rows.add(row(row, rows.size() + 1));
        }
        if (sheet.draft().state().isOpen()) {
            rows.add(
                    new ShareSheet.Row(
                            0, Texts.text("workbench.new-row"), Map.of(), Map.of(), false));
        }
        return rows;
    }

    private ShareSheet.Row row(DraftRow row, int number) {
        RowText text = row.text();
        boolean residual = text.role() == FigureRole.RESIDUAL;
        Map<String, String> cells = new HashMap<>();
        cells.put(NUMBER, Integer.toString(number));
        for (Cell cell : Cell.OF_ROW) {
            cells.put(cell.code(), text.cell(cell));
        }
        String area = sheet.check().areas().get(row.id());
        if (residual) {
            cells.put(Cell.AREA.code(), Texts.text("workbench.residual"));
        } else {
            cells.put(CODE, area == null ? "?" : area.startsWith("x-") ? "" : area);
        }
        if (area != null || residual) {
            cells.put(CHANGE, change(key(area)));
        }
        if (area != null) {
            BigDecimal share = shares.get(area);
            if (share != null) {
                cells.put(SHARE, Formats.number(share.movePointRight(2), 1));
            }
            for (int i = 0; i < sheet.neighbours().size(); i++) {
                BigDecimal value = sheet.neighbours().get(i).values().get(area);
                if (value != null) {
                    cells.put(NEIGHBOUR + i, Formats.exact(value));
                }
            }
        }
        return new ShareSheet.Row(
                row.id(), cells.getOrDefault(Cell.AREA.code(), ""), cells, marks(row), residual);
    }

    /** How the number differs from that of the revision that the draft started from. */
    private String change(String key) {
        Figure before = base.get(key);
        Optional<Figure> now =
                sheet.check()
                        .revision()
                        .flatMap(revision ->
                                revision.figures().stream()
                                        .filter(figure -> key(figure.area()).equals(key))
                                        .findFirst());
        if (now.isEmpty()) {
            return "";
        }
        if (before == null) {
            return Texts.text("workbench.change.new");
        }
        Figure after = now.get();
        if (isSame(before.value(), after.value())) {
            return before.withLine(after.line()).equals(after)
                    ? ""
                    : Texts.text("workbench.change.other");
        }
        if (before.value() == null || after.value() == null) {
            return Texts.text("workbench.change.other");
        }
        BigDecimal difference = after.value().subtract(before.value());
        return (difference.signum() > 0 ? "+" : "\u2212") + Formats.exact(difference.abs());
    }

    private static boolean isSame(@Nullable BigDecimal first, @Nullable BigDecimal second) {
        if (first == null || second == null) {
            return first == null && second == null;
        }
        return first.compareTo(second) == 0;
    }

    private Map<String, ShareSheet.Mark> marks(DraftRow row) {
        Map<String, ShareSheet.Mark> marks = new HashMap<>();
        for (Finding finding : sheet.check().findings()) {
            if (Objects.equals(finding.row(), row.id())) {
                boolean explained = sheet.reasons().containsKey(finding.key());
                if (!explained) {
                    marks.merge(
                            cell(finding),
                            new ShareSheet.Mark(
                                    FindingWords.beside(finding), finding.kind().isError()),
                            (first, second) -> first.error() ? first : second);
                }
            }
        }
        return marks;
    }

    private static String cell(Finding finding) {
        return finding.cell() == Cell.TABLE ? Cell.AREA.code() : finding.cell().code();
    }

    private static String key(@Nullable String area) {
        return area == null ? "" : area;
    }
}
