package io.github.linchpin.amendment;

import io.github.linchpin.control.RegisterFile;
import io.github.linchpin.control.StoredRow;
import io.github.linchpin.control.TypedFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * An amendment with everything that stands beside it.
 *
 * @param rows in their order
 * @param bases the version that a row was written from, by id of the row
 * @param scopes the scope and codes that are replaced, by measure
 * @param faults what keeps it from being published
 */
public record AmendmentSheet(
        Amendment amendment,
        List<AmendmentRow> rows,
        Map<Integer, StoredRow> bases,
        Map<String, Map<RegisterFile, List<Map<String, String>>>> scopes,
        List<TypedFault> faults) {
    /** What a publication numbers and dates. */
    private static final Set<String> GIVEN =
            Set.of("version", "known_from", "scope_set", "line", "measure", "suspension");

    public AmendmentSheet {
        rows = List.copyOf(rows);
        bases = Map.copyOf(bases);
        scopes = Map.copyOf(scopes);
        faults = List.copyOf(faults);
    }

    /** The rows of one file. */
    public List<AmendmentRow> of(RegisterFile file) {
        return rows.stream().filter(row -> row.file() == file).toList();
    }

    /** The cells of a row that differ from the version it was written from, in their order. */
    public List<CellChange> changes(AmendmentRow row) {
        StoredRow base = bases.get(row.id());
        List<CellChange> changes = new ArrayList<>();
        for (String column : row.file().columns()) {
            String before = base == null ? "" : base.cell(column);
            if (!GIVEN.contains(column) && !before.equals(row.cell(column))) {
                changes.add(new CellChange(column, before, row.cell(column)));
            }
        }
        return changes;
    }

    /** What is wrong with a row. */
    public List<TypedFault> faults(AmendmentRow row) {
        return faults.stream().filter(fault -> fault.row() == row.id()).toList();
    }

    /** Whether a measure gets another scope or other codes. */
    public boolean isRescoped(String measure) {
        return !added(measure, RegisterFile.SCOPE).isEmpty()
                || !removed(measure, RegisterFile.SCOPE).isEmpty()
                || !added(measure, RegisterFile.CODE).isEmpty()
                || !removed(measure, RegisterFile.CODE).isEmpty();
    }

    /** Rows of scope or codes that are new or changed. */
    public List<AmendmentRow> added(String measure, RegisterFile file) {
        Set<Map<String, String>> stored =
                stored(measure, file).stream()
                        .map(AmendmentSheet::content)
                        .collect(Collectors.toSet());
        return of(file).stream()
                .filter(row -> row.subject().equals(measure))
                .filter(row -> !stored.contains(content(row.cells())))
                .toList();
    }

    /** Rows of scope or codes that are stored and no longer there. */
    public List<Map<String, String>> removed(String measure, RegisterFile file) {
        if (!scopes.containsKey(measure)) {
            return List.of();
        }
        Set<Map<String, String>> typed =
                of(file).stream()
                        .filter(row -> row.subject().equals(measure))
                        .map(row -> content(row.cells()))
                        .collect(Collectors.toSet());
        return stored(measure, file).stream().filter(row -> !typed.contains(content(row))).toList();
    }

    private List<Map<String, String>> stored(String measure, RegisterFile file) {
        return scopes.getOrDefault(measure, Map.of()).getOrDefault(file, List.of());
    }

    private static Map<String, String> content(Map<String, String> cells) {
        return cells.entrySet().stream()
                .filter(cell -> !GIVEN.contains(cell.getKey()) && !cell.getValue().isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Whether anything differs from what is stored. */
    public boolean isChanged() {
        return rows.stream().anyMatch(row -> row.base() == null && NewRow.isSingle(row.file()))
                || rows.stream()
                        .filter(row -> NewRow.isSingle(row.file()))
                        .anyMatch(row -> !changes(row).isEmpty())
                || measures().stream().anyMatch(this::isRescoped);
    }

    /** Nothing is wrong and something is new: it may be submitted and published. */
    public boolean isReady() {
        return faults.isEmpty() && isChanged();
    }

    /** Whether a version was published since a row was begun. */
    public boolean isOutdated() {
        return faults.stream().anyMatch(TypedFault::outdated);
    }

    /** The measures that it is about. */
    public Set<String> measures() {
        return rows.stream()
                .map(row -> row.cell("measure"))
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
