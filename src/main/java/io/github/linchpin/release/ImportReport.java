package io.github.linchpin.release;

import io.github.linchpin.country.AreaBook;
import io.github.linchpin.shared.DraftState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What an import is and what it would do, or did.
 *
 * @param counts rows by outcome and chapter; they add up to the rows of the import
 * @param tables in the order of the file
 * @param fileProblems what keeps the whole file from being used, and cells that cannot be read
 * @param unknown names that mean no known area
 * @param areas names of areas
 */
public record ImportReport(
        ReleaseImport head,
        Map<RowOutcome, Map<String, Integer>> counts,
        List<TableReport> tables,
        List<ReleaseProblem> fileProblems,
        List<String> unknown,
        AreaBook areas) {
    public ImportReport {
        tables = List.copyOf(tables);
        fileProblems = List.copyOf(fileProblems);
        unknown = List.copyOf(unknown);
    }

    /** How many rows had an outcome. */
    public int rows(RowOutcome outcome) {
        return counts.getOrDefault(outcome, Map.of()).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** The tables in a state. */
    public List<TableReport> in(TableState state) {
        return tables.stream().filter(table -> table.state() == state).toList();
    }

    /** Every problem in the order of the file. */
    public List<ReleaseProblem> problems() {
        return Stream.concat(
                        fileProblems.stream(),
                        tables.stream().flatMap(table -> table.problems().stream()))
                .distinct()
                .sorted(Comparator.comparingLong(ReleaseProblem::line))
                .toList();
    }

    /** Ids of the drafts that the import made and that are in this state. */
    public List<Integer> drafts(DraftState state) {
        return tables.stream()
                .filter(table -> table.draftState() == state)
                .map(TableReport::draft)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Whether applying it would make a draft of anything. */
    public boolean isApplicable() {
        return (head.state() == ImportState.READ || head.state() == ImportState.APPLIED)
                && tables.stream().anyMatch(table -> table.state().isApplied());
    }

    /** How many drafts are in which state. */
    public Map<DraftState, Integer> progress() {
        Map<DraftState, Integer> progress = new TreeMap<>();
        List<DraftState> states = new ArrayList<>();
        tables.forEach(table -> {
            if (table.draftState() != null) {
                states.add(table.draftState());
            }
        });
        states.forEach(state -> progress.merge(state, 1, Integer::sum));
        return progress;
    }
}
