package io.github.linchpin.workbench;

import io.github.linchpin.draft.DraftRow;
import io.github.linchpin.draft.DraftSheet;
import io.github.linchpin.draft.RowSave;
import io.github.linchpin.draft.RowText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What somebody changed in a draft, so that they can take it back and do it again. */
final class EditHistory {
    private static final int LONGEST = 200;

    private final Deque<List<Change>> done = new ArrayDeque<>();
    private final Deque<List<Change>> undone = new ArrayDeque<>();

    /** A row at one moment. */
    private record State(RowText text, boolean removed) {
        static State of(DraftRow row) {
            return new State(row.text(), row.removed());
        }
    }

    /**
     * What became of a row.
     *
     * @param before null where it was new
     */
    private record Change(int row, @Nullable State before, State after) {
        Change back() {
            // a new row cannot become none: it is taken out
            return new Change(row, after, before == null ? new State(after.text(), true) : before);
        }
    }

    boolean canUndo() {
        return !done.isEmpty();
    }

    boolean canRedo() {
        return !undone.isEmpty();
    }

    /** Remembers what a save did. */
    void remember(DraftSheet before, List<DraftRow> saved) {
        done.push(changes(before, saved));
        undone.clear();
        if (done.size() > LONGEST) {
            done.removeLast();
        }
    }

    private static List<Change> changes(DraftSheet before, List<DraftRow> saved) {
        Map<Integer, DraftRow> rows = byId(before);
        List<Change> changes = new ArrayList<>();
        for (DraftRow row : saved) {
            changes.add(
                    new Change(
                            row.id(),
                            Optional.ofNullable(rows.get(row.id())).map(State::of).orElse(null),
                            State.of(row)));
        }
        return changes;
    }

    /**
     * Takes the last change back.
     *
     * @return what to store; empty where others have changed one of its rows since
     */
    Optional<List<RowSave>> undo(DraftSheet now) {
        return step(done, undone, now);
    }

    /** Does again what was taken back last; as {@link #undo}. */
    Optional<List<RowSave>> redo(DraftSheet now) {
        return step(undone, done, now);
    }

    private static Optional<List<RowSave>> step(
            Deque<List<Change>> from, Deque<List<Change>> to, DraftSheet now) {
        List<Change> changes = from.pop();
        Map<Integer, DraftRow> rows = byId(now);
        List<RowSave> saves = new ArrayList<>();
        List<Change> back = new ArrayList<>();
        for (Change change : changes) {
            DraftRow row = rows.get(change.row());
            if (row == null || !Objects.equals(State.of(row), change.after())) {
                return Optional.empty();
            }
            Change opposite = change.back();
            back.add(opposite);
            saves.add(
                    new RowSave(
                            row.id(),
                            row.version(),
                            opposite.after().text(),
                            opposite.after().removed()));
        }
        to.push(back);
        return Optional.of(saves);
    }

    private static Map<Integer, DraftRow> byId(DraftSheet sheet) {
        return sheet.rows().stream().collect(Collectors.toMap(DraftRow::id, Function.identity()));
    }
}
