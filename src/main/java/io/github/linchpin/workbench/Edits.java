package io.github.linchpin.workbench;

import io.github.linchpin.draft.Cell;
import io.github.linchpin.draft.DraftRow;
import io.github.linchpin.draft.DraftSheet;
import io.github.linchpin.draft.RowSave;
import io.github.linchpin.draft.RowText;
import io.github.linchpin.draft.Typing;
import io.github.linchpin.shared.Coded;
import io.github.linchpin.shared.Grade;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was typed into the sheet as rows to be stored. */
final class Edits {
    private Edits() {}

    /**
     * The rows of a draft with these edits; edits of cells and rows that are not there are left
     * out.
     */
    static List<RowSave> of(DraftSheet sheet, List<ShareSheet.Edit> edits) {
        Map<Integer, RowText> texts = new LinkedHashMap<>();
        Map<Integer, DraftRow> rows = new LinkedHashMap<>();
        sheet.shown().forEach(row -> rows.put(row.id(), row));
        for (ShareSheet.Edit edit : edits) {
            Optional<Cell> cell = Coded.find(Cell.class, edit.column());
            DraftRow row = rows.get(edit.row());
            if (cell.isEmpty() || (row == null && edit.row() > 0)) {
                continue;
            }
            RowText before =
                    texts.computeIfAbsent(
                            edit.row(), id -> row == null ? empty(sheet) : row.text());
            texts.put(
                    edit.row(), Typing.into(before, cell.get(), edit.text(), sheet.table().unit()));
        }
        List<RowSave> saves = new ArrayList<>();
        texts.forEach((id, text) -> {
            DraftRow row = rows.get(id);
            if (row == null) {
                if (!text.isBlank()) {
                    saves.add(RowSave.added(text));
                }
            } else if (!row.text().equals(text)) {
                saves.add(RowSave.changed(row, text));
            }
        });
        return saves;
    }

    /** Nobody has checked a new row yet: who did says so in its grade. */
    private static RowText empty(DraftSheet sheet) {
        return RowText.empty(sheet.table().source(), Grade.PARTLY);
    }
}
