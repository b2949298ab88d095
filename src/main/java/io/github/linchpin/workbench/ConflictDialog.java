package io.github.linchpin.workbench;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import io.github.linchpin.draft.Cell;
import io.github.linchpin.draft.DraftConflict;
import io.github.linchpin.draft.RowSave;
import io.github.linchpin.draft.RowText;
import io.github.linchpin.kit.PlainTable;
import io.github.linchpin.kit.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Somebody else was faster: both values stand beside each other, and one of them is chosen. */
final class ConflictDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    ConflictDialog(DraftConflict conflict, Consumer<List<RowSave>> overwrite) {
        setHeaderTitle(Texts.text("workbench.conflict.title"));
        setWidth("min(720px, 96vw)");
        PlainTable table =
                new PlainTable(
                        PlainTable.Column.text(Texts.text("workbench.column.area")),
                        PlainTable.Column.text(Texts.text("workbench.conflict.cell")),
                        PlainTable.Column.text(Texts.text("workbench.conflict.theirs")),
                        PlainTable.Column.text(Texts.text("workbench.conflict.mine")));
        for (DraftConflict.Clash clash : conflict.clashes()) {
            differences(clash).forEach(row -> table.row(row.toArray(String[]::new)));
        }
        add(
                new Paragraph(
                        Texts.text(
                                "workbench.conflict.text",
                                conflict.clashes().getFirst().stored().changedBy())),
                table);
        Button keep = new Button(Texts.text("workbench.conflict.keep"), click -> close());
        Button mine =
                new Button(
                        Texts.text("workbench.conflict.overwrite"),
                        click -> {
                            close();
                            overwrite.accept(again(conflict));
                        });
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(mine, keep);
    }

    /** The same rows over what is stored now: this has been seen. */
    private static List<RowSave> again(DraftConflict conflict) {
        return conflict.clashes().stream()
                .map(clash ->
                        new RowSave(
                                clash.stored().id(),
                                clash.stored().version(),
                                clash.wanted().text(),
                                clash.wanted().removed()))
                .toList();
    }

    private static List<List<String>> differences(DraftConflict.Clash clash) {
        RowText mine = clash.wanted().text();
        RowText theirs = clash.stored().text();
        List<List<String>> rows = new ArrayList<>();
        if (clash.wanted().removed() != clash.stored().removed()) {
            rows.add(
                    List.of(
                            theirs.area(),
                            Texts.text("workbench.conflict.row"),
                            gone(clash.stored().removed()),
                            gone(clash.wanted().removed())));
        }
        for (Cell cell : Cell.OF_ROW) {
            if (!mine.cell(cell).equals(theirs.cell(cell))) {
                rows.add(
                        List.of(
                                theirs.area(),
                                Texts.word("workbench.cell", cell),
                                theirs.cell(cell),
                                mine.cell(cell)));
            }
        }
        return rows;
    }

    private static String gone(boolean removed) {
        return Texts.text(removed ? "workbench.conflict.removed" : "workbench.conflict.there");
    }
}
