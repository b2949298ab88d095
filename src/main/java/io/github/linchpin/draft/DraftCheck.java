package io.github.linchpin.draft;

import io.github.linchpin.country.AreaBook;
import io.github.linchpin.metric.TotalCheck;
import io.github.linchpin.shared.Denominator;
import io.github.linchpin.shared.FigureRole;
import io.github.linchpin.supply.Figure;
import io.github.linchpin.supply.Revision;
import io.github.linchpin.supply.ShareTable;
import io.github.linchpin.supply.TableCheck;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a draft says, and what is wrong with it (docs/metrics.md, "From figures to shares").
 *
 * @param areas code of the area of each row by its id, where it is known
 * @param revision what would be published; empty where there is an error
 */
public record DraftCheck(
        List<Finding> findings, Map<Integer, String> areas, Optional<Revision> revision) {
    /** Printed as the factor by which a figure changed. */
    private static final int FACTOR_DIGITS = 2;

    public DraftCheck {
        findings = List.copyOf(findings);
        areas = Map.copyOf(areas);
    }

    /** Whether anything keeps the draft from being submitted, whatever reasons are given. */
    public boolean hasErrors() {
        return findings.stream().anyMatch(finding -> finding.kind().isError());
    }

    /**
     * What a draft is checked against.
     *
     * @param base number of the revision that the draft started from, 0 for none
     * @param newest number of the newest revision, 0 for none
     * @param published figures of the revision that the draft started from, by area
     * @param before figures of the same series in the period before, by area
     * @param factor a figure that is larger or smaller by this factor asks for a reason
     * @param sourceEnabled whether the source of the table is switched on
     * @param newerEdition name of an edition of the source that replaces it; null where none does
     */
    public record Against(
            int base,
            int newest,
            Map<String, BigDecimal> published,
            Map<String, BigDecimal> before,
            BigDecimal factor,
            boolean sourceEnabled,
            @Nullable String newerEdition) {}

    /** Checks the rows that are not removed. */
    public static DraftCheck of(
            ShareTable table,
            Denominator denominator,
            DraftHead head,
            List<DraftRow> rows,
            AreaBook book,
            Against against) {
        RowReader reader = new RowReader(table, book);
        List<Finding> findings = new ArrayList<>();
        List<Figure> figures = new ArrayList<>();
        Map<Integer, String> areas = new HashMap<>();
        Map<String, Integer> seen = new HashMap<>();
        int line = 0;
        for (DraftRow row : rows) {
            if (row.removed() || row.text().isBlank()) {
                continue;
            }
            line++;
            RowReader.Read read = reader.read(row, line);
            findings.addAll(read.findings());
            if (read.area() != null) {
                areas.put(row.id(), read.area());
            }
            String key = row.text().role() == FigureRole.RESIDUAL ? "" : read.area();
            Integer first = key == null ? null : seen.putIfAbsent(key, line);
            if (first != null) {
                findings.add(twice(row, first));
            }
            read.figure()
                    .ifPresent(figure -> {
                        figures.add(figure);
                        muchChanged(row, figure, against).ifPresent(findings::add);
                    });
        }
        BigDecimal total = total(head.printedTotal(), Cell.PRINTED_TOTAL, table, findings);
        BigDecimal rounding =
                total(head.printedTotalRounding(), Cell.PRINTED_TOTAL_ROUNDING, table, findings);
        if (!against.sourceEnabled()) {
            findings.add(Finding.of(FindingKind.SOURCE_OFF, null, Cell.TABLE, table.source()));
        }
        if (against.newerEdition() != null) {
            findings.add(
                    Finding.of(
                            FindingKind.NEWER_EDITION, null, Cell.TABLE, against.newerEdition()));
        }
        if (against.newest() != against.base()) {
            findings.add(
                    Finding.of(
                            FindingKind.NEWER_REVISION,
                            null,
                            Cell.TABLE,
                            Integer.toString(against.newest())));
        }
        if (findings.stream().anyMatch(finding -> finding.kind().isError())) {
            return new DraftCheck(findings, areas, Optional.empty());
        }
        Revision revision =
                new Revision(
                        denominator,
                        total,
                        rounding,
                        head.listsLargest(),
                        null,
                        nullable(head.warning()),
                        nullable(head.note()),
                        figures);
        findings.addAll(ofWhole(revision, table, against));
        boolean whole = findings.stream().noneMatch(finding -> finding.kind().isError());
        return new DraftCheck(
                findings,
                areas,
                whole ? Optional.of(Rest.filled(revision, table)) : Optional.empty());
    }

    private static Finding twice(DraftRow row, int first) {
        return row.text().role() == FigureRole.RESIDUAL
                ? Finding.of(
                        FindingKind.RESIDUAL_TWICE, row.id(), Cell.AREA, Integer.toString(first))
                : Finding.of(
                        FindingKind.AREA_TWICE,
                        row.id(),
                        Cell.AREA,
                        row.text().area(),
                        Integer.toString(first));
    }

    private static List<Finding> ofWhole(Revision revision, ShareTable table, Against against) {
        if (revision.isWithdrawal()) {
            return List.of(
                    Finding.of(
                            against.base() == 0 ? FindingKind.EMPTY : FindingKind.WITHDRAWAL,
                            null,
                            Cell.TABLE));
        }
        Optional<String> problem = TableCheck.problem(revision);
        if (problem.isPresent()) {
            return List.of(
                    Finding.of(FindingKind.NO_WHOLE, null, Cell.TABLE, problem.orElseThrow()));
        }
        return switch (TableCheck.total(revision)) {
            case TotalCheck.Excess excess ->
                    List.of(
                            Finding.of(
                                    FindingKind.TOTAL_EXCEEDED,
                                    null,
                                    Cell.PRINTED_TOTAL,
                                    plain(excess.sum()),
                                    plain(excess.total()),
                                    table.unit()));
            case TotalCheck.Shortfall shortfall ->
                    List.of(
                            Finding.of(
                                    Rest.hasResidual(revision)
                                            ? FindingKind.TOTAL_SHORT
                                            : FindingKind.TOTAL_REST,
                                    null,
                                    Cell.PRINTED_TOTAL,
                                    plain(shortfall.residual().low()),
                                    plain(shortfall.residual().high()),
                                    table.unit()));
            case TotalCheck.Agrees agrees -> List.of();
            case null -> List.of();
        };
    }

    /** Only what somebody has typed is asked about, not what was published already. */
    private static Optional<Finding> muchChanged(DraftRow row, Figure figure, Against against) {
        BigDecimal now = figure.value();
        if (figure.area() == null || now == null || now.signum() == 0) {
            return Optional.empty();
        }
        BigDecimal published = against.published().get(figure.area());
        BigDecimal before = against.before().get(figure.area());
        if (before == null
                || before.signum() == 0
                || (published != null && published.compareTo(now) == 0)) {
            return Optional.empty();
        }
        BigDecimal ratio = now.max(before).divide(now.min(before), 6, RoundingMode.HALF_EVEN);
        if (ratio.compareTo(against.factor()) <= 0) {
            return Optional.empty();
        }
        return Optional.of(
                Finding.of(
                        FindingKind.CHANGED_MUCH,
                        row.id(),
                        Cell.VALUE,
                        row.text().area(),
                        plain(before),
                        plain(now),
                        plain(ratio.setScale(FACTOR_DIGITS, RoundingMode.HALF_EVEN))));
    }

    private static @Nullable BigDecimal total(
            String text, Cell cell, ShareTable table, List<Finding> findings) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            return NumberText.read(text, table.unit());
        } catch (NumberText.Unreadable e) {
            findings.add(Finding.of(RowReader.kind(e.fault()), null, cell, text, table.unit()));
            return null;
        }
    }

    private static @Nullable String nullable(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
