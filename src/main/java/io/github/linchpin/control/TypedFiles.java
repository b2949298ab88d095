package io.github.linchpin.control;

import io.github.linchpin.tabular.CsvFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Typed rows as files that the readers of the register take: with the numbers and the day that they
 * would get now, and beside them the stored rows that they belong to.
 */
final class TypedFiles {
    /** Line of the stored rows; typed rows have their ids. */
    private static final long STORED = 0;

    private final Numbers numbers;
    private final StoredRowQuery stored;
    private final String day;
    private final Map<RegisterFile, List<CsvFile.Typed>> rows = new EnumMap<>(RegisterFile.class);
    private final Map<List<String>, Integer> lines = new HashMap<>();

    private TypedFiles(Numbers numbers, StoredRowQuery stored, LocalDate day) {
        this.numbers = numbers;
        this.stored = stored;
        this.day = day.toString();
    }

    static Map<RegisterFile, CsvFile> of(
            List<TypedRow> typed, Numbers numbers, StoredRowQuery stored, LocalDate day) {
        TypedFiles files = new TypedFiles(numbers, stored, day);
        files.otherSuspensions(typed);
        typed.forEach(files::add);
        Map<RegisterFile, CsvFile> read = new EnumMap<>(RegisterFile.class);
        for (RegisterFile file : RegisterFile.values()) {
            read.put(
                    file,
                    CsvFile.typed(
                            file.fileName(),
                            file.columns(),
                            files.rows.getOrDefault(file, List.of())));
        }
        return read;
    }

    /** Whether a row was typed, and not put there as one that is stored. */
    static boolean isTyped(Line<?> line) {
        return line.row().line() != STORED;
    }

    private void add(TypedRow row) {
        Map<String, String> cells = new LinkedHashMap<>(row.cells());
        String measure = row.cell("measure");
        switch (row.file()) {
            case VERSION -> {
                cells.put("version", Integer.toString(numbers.nextVersion(measure)));
                cells.put("known_from", day);
                if (row.cell("scope_set").equals(TypedRow.NEW_SET)) {
                    cells.put("scope_set", Integer.toString(numbers.nextSet(measure)));
                } else {
                    sameScope(measure, row.cell("scope_set"));
                }
            }
            case SUSPENSION -> {
                String id = row.cell("suspension");
                cells.put("version", Integer.toString(numbers.nextOfSuspension(id)));
                cells.put("known_from", day);
            }
            case SCOPE, CODE -> {
                int line = lines.merge(List.of(row.file().name(), measure), 1, Integer::sum);
                cells.put("scope_set", Integer.toString(numbers.nextSet(measure)));
                cells.put("line", Integer.toString(line));
            }
            case TYPE, ACT, MEASURE, EXEMPTION, EVIDENCE, PROJECT -> {}
        }
        put(row.file(), new CsvFile.Typed(row.id(), cells));
    }

    /** A version that keeps its scope is checked with it. */
    private void sameScope(String measure, String set) {
        if (set.matches("\\d{1,9}")) {
            int number = Integer.parseInt(set);
            stored.scope(measure, number)
                    .forEach(row -> put(RegisterFile.SCOPE, new CsvFile.Typed(STORED, row)));
            stored.codes(measure, number)
                    .forEach(row -> put(RegisterFile.CODE, new CsvFile.Typed(STORED, row)));
        }
    }

    /** Suspensions of the same measures, so that no day is suspended twice. */
    private void otherSuspensions(List<TypedRow> typed) {
        List<TypedRow> suspensions =
                typed.stream().filter(row -> row.file() == RegisterFile.SUSPENSION).toList();
        Set<String> changed =
                suspensions.stream().map(row -> row.cell("suspension")).collect(Collectors.toSet());
        suspensions.stream()
                .map(row -> row.cell("measure"))
                .distinct()
                .flatMap(measure -> stored.suspensionsOf(measure).stream())
                .filter(other -> !changed.contains(other.cell("suspension")))
                .forEach(other ->
                        put(RegisterFile.SUSPENSION, new CsvFile.Typed(STORED, other.cells())));
    }

    private void put(RegisterFile file, CsvFile.Typed row) {
        rows.computeIfAbsent(file, key -> new ArrayList<>()).add(row);
    }
}
