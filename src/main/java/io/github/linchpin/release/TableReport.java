package io.github.linchpin.release;

import io.github.linchpin.shared.DraftState;
import io.github.linchpin.supply.Revision;
import io.github.linchpin.supply.ShareTable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A share table of a release beside the one that is published.
 *
 * @param table under the code that it has here
 * @param figures how many the release has
 * @param published what it is compared with; empty where there is none
 * @param content what the release says; empty where it is blocked
 * @param changes what differs
 * @param totalChanged whether the printed total differs
 * @param draft id of the draft that the import made of it
 * @param draftState how far that is
 */
public record TableReport(
        ShareTable table,
        TableState state,
        int figures,
        Optional<Revision> published,
        Optional<Revision> content,
        List<FigureChange> changes,
        boolean totalChanged,
        List<ReleaseProblem> problems,
        @Nullable Integer draft,
        @Nullable DraftState draftState) {
    public TableReport {
        changes = List.copyOf(changes);
        problems = List.copyOf(problems);
    }
}
