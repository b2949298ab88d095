package io.github.linchpin.draft;

import io.github.linchpin.country.AreaBook;
import io.github.linchpin.shared.Coded;
import io.github.linchpin.shared.Denominator;
import io.github.linchpin.shared.FigureKind;
import io.github.linchpin.shared.FigureRole;
import io.github.linchpin.supply.Figure;
import io.github.linchpin.supply.ShareTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes a figure of a row as it was typed, or says what is wrong with which cell. */
final class RowReader {
    /** A published percent may be rounded up to 100; only its upper bound may reach beyond. */
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final ShareTable table;
    private final AreaBook areas;

    RowReader(ShareTable table, AreaBook areas) {
        this.table = table;
        this.areas = areas;
    }

    /**
     * What stands in a row.
     *
     * @param area code of the area; null for a residual, or where it is not known
     * @param figure empty where there is a finding
     */
    record Read(
            DraftRow row, @Nullable String area, Optional<Figure> figure, List<Finding> findings) {}

    Read read(DraftRow row, int line) {
        RowText text = row.text();
        List<Finding> findings = new ArrayList<>();
        String area = area(row, findings);
        Optional<FigureKind> kind = Coded.find(FigureKind.class, text.kind());
        if (kind.isEmpty()) {
            findings.add(Finding.of(FindingKind.KIND_UNKNOWN, row.id(), Cell.KIND, text.kind()));
        }
        BigDecimal value = number(row, Cell.VALUE, text.value(), findings);
        BigDecimal low = number(row, Cell.LOW, text.low(), findings);
        BigDecimal high = number(row, Cell.HIGH, text.high(), findings);
        if (!findings.isEmpty()) {
            return new Read(row, area, Optional.empty(), findings);
        }
        try {
            Figure figure =
                    new Figure(
                            line,
                            text.role(),
                            area,
                            nullable(text.printedName()),
                            kind.orElseThrow(),
                            text.estimated(),
                            value,
                            low,
                            high,
                            text.outsideTotal(),
                            nullable(text.note()),
                            text.source(),
                            text.grade(),
                            nullable(text.locator()));
            return new Read(row, area, Optional.of(figure), List.of());
        } catch (Figure.Contradiction e) {
            findings.add(
                    Finding.of(
                            FindingKind.CONTRADICTION,
                            row.id(),
                            cell(e.part()),
                            String.valueOf(e.getMessage())));
            return new Read(row, area, Optional.empty(), findings);
        }
    }

    private @Nullable String area(DraftRow row, List<Finding> findings) {
        if (row.text().role() == FigureRole.RESIDUAL) {
            return null;
        }
        String typed = row.text().area();
        if (typed.isEmpty()) {
            findings.add(Finding.of(FindingKind.AREA_MISSING, row.id(), Cell.AREA));
            return null;
        }
        Optional<String> area = areas.find(typed, table.period());
        if (area.isEmpty()) {
            findings.add(
                    new Finding(
                            FindingKind.AREA_UNKNOWN,
                            row.id(),
                            Cell.AREA,
                            List.of(typed),
                            areas.offers(typed)));
        }
        return area.orElse(null);
    }

    private @Nullable BigDecimal number(
            DraftRow row, Cell cell, String text, List<Finding> findings) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            BigDecimal number = NumberText.read(text, table.unit());
            if (table.denominator() == Denominator.PERCENT
                    && cell != Cell.HIGH
                    && number.compareTo(HUNDRED) > 0) {
                findings.add(Finding.of(FindingKind.OVER_HUNDRED, row.id(), cell, text));
            }
            return number;
        } catch (NumberText.Unreadable e) {
            findings.add(Finding.of(kind(e.fault()), row.id(), cell, text, table.unit()));
            return null;
        }
    }

    static FindingKind kind(NumberText.Fault fault) {
        return Coded.of(FindingKind.class, fault.code());
    }

    /** Of a column as it is called in files. */
    private static Cell cell(String part) {
        return Coded.find(Cell.class, part).orElse(Cell.TABLE);
    }

    private static @Nullable String nullable(String text) {
        return text.isEmpty() ? null : text;
    }
}
