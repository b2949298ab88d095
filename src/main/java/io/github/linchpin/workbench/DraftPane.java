package io.github.linchpin.workbench;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import io.github.linchpin.draft.Draft;
import io.github.linchpin.draft.DraftConflict;
import io.github.linchpin.draft.DraftRefusal;
import io.github.linchpin.draft.DraftRow;
import io.github.linchpin.draft.DraftService;
import io.github.linchpin.draft.DraftSheet;
import io.github.linchpin.draft.Finding;
import io.github.linchpin.draft.RowSave;
import io.github.linchpin.kit.Banner;
import io.github.linchpin.kit.Chip;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.Notice;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.shared.DraftState;
import java.util.List;
import java.util.Optional;

/** One share table on the workbench: its sheet, what is wrong with it, and what can be done. */
final class DraftPane extends Div implements Colleagues.Shown {
    private static final long serialVersionUID = 1L;

    private final transient Bench bench;
    private final transient DraftService drafts;
    private final ListedTable table;
    private final transient Runnable reload;
    private final H1 title = new H1();
    private final Div chips = new Div();
    private final Div notices = new Div();
    private final ShareSheet grid;
    private final Div totals = new Div();
    private final Div aside = new Div();
    private transient DraftSteps steps;
    private final Colleagues colleagues;
    private final Button head =
            new Button(Texts.text("workbench.head"), click -> this.steps.head(this.sheet));
    private final Button undo = new Button(Texts.text("workbench.undo"), click -> undo());
    private final Button redo = new Button(Texts.text("workbench.redo"), click -> redo());
    private final Button discard =
            new Button(Texts.text("workbench.discard"), click -> this.steps.discard(this.sheet));
    private final Button takeBack =
            new Button(Texts.text("workbench.take-back"), click -> takeBack());
    private final Button edit = new Button(Texts.text("workbench.edit"), click -> open());
    private final Button submit =
            new Button(Texts.text("workbench.submit"), click -> this.steps.submit(this.sheet));
    private final transient EditHistory history = new EditHistory();

    private transient DraftSheet sheet;

    /**
     * @param sheet what to show at first
     * @param reload shows the page again, after a draft was opened or is finished
     */
    DraftPane(Bench bench, ListedTable table, DraftSheet sheet, Runnable reload) {
        this.bench = bench;
        this.drafts = bench.drafts();
        this.table = table;
        this.sheet = sheet;
        this.reload = reload;
        steps = new DraftSteps(bench, table.code(), this);
        addClassName("lp-bench__pane");
        title.setText(
                Texts.text(
                        "workbench.table",
                        table.input(),
                        Texts.word("stage", table.stage()),
                        table.period().toString()));
        grid = new ShareSheet(title.getText());
        chips.addClassName("lp-bench__chips");
        notices.addClassName("lp-notices");
        edit.addThemeVariants(ButtonVariant.PRIMARY);
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        Div space = new Div();
        space.addClassName("lp-grow");
        Div top = new Div(title, chips, space, discard, head, undo, redo, takeBack, edit, submit);
        top.addClassName("lp-page-head");
        colleagues = new Colleagues(table.code(), bench, this);
        totals.addClassName("lp-bench__totals");
        Div middle = new Div(grid, totals);
        middle.addClassNames("lp-card", "lp-bench__sheet");
        aside.addClassNames("lp-card", "lp-bench__aside");
        Div work = new Div(middle, aside);
        work.addClassName("lp-bench__work");
        add(top, colleagues, notices, work);
        grid.onEdit(event -> save(Edits.of(this.sheet, event.edits())));
        grid.onRemove(event ->
                save(
                        this.sheet.shown().stream()
                                .filter(row -> event.rows().contains(row.id()))
                                .map(RowSave::removed)
                                .toList()));
        grid.onUndo(event -> undo());
        grid.onRedo(event -> redo());
        show();
    }

    @Override
    public Draft draft() {
        return sheet.draft();
    }

    @Override
    public void reload() {
        reload.run();
    }

    @Override
    public void refresh() {
        colleagues.clear();
        if (sheet.draft().id() != 0) {
            sheet = drafts.sheet(sheet.draft().id());
            show();
        }
    }

    private void show() {
        SheetRows rows = new SheetRows(sheet, bench.tables().sources());
        boolean open = sheet.draft().state().isOpen();
        grid.show(rows.columns(), rows.rows(), !open);
        chips.removeAll();
        chips.add(new Chip(Texts.word("workbench.state", sheet.draft().state())));
        chips.add(muted(saved()));
        chips.add(muted(table.source() + (table.form().isEmpty() ? "" : ", " + table.form())));
        totals.removeAll();
        totals.add(new TotalsLine(sheet));
        aside.removeAll();
        if (open) {
            aside.add(new FindingList(sheet, this::goTo, this::explain, this::remember));
        }
        aside.add(
                new MoveList(sheet),
                new UseList(table.code(), bench.uses().of(sheet), steps),
                new RevisionList(
                        bench.tables().revisions(table.code()), open ? null : steps::revert));
        edit.setVisible(sheet.draft().id() == 0);
        submit.setVisible(open);
        submit.setEnabled(sheet.isReady());
        undo.setVisible(open);
        undo.setEnabled(history.canUndo());
        redo.setVisible(open);
        redo.setEnabled(history.canRedo());
        discard.setVisible(open);
        head.setVisible(open);
        takeBack.setVisible(sheet.draft().state() == DraftState.IN_REVIEW);
        notices.removeAll();
        if (open && sheet.draft().comment() != null) {
            notices.add(Banner.warning(Texts.text("workbench.returned", sheet.draft().comment())));
        }
        notices.setVisible(notices.getComponentCount() > 0);
    }

    private String saved() {
        return sheet.draft().id() == 0 && sheet.draft().base() == 0
                ? Texts.text("workbench.use.none")
                : sheet.draft().id() == 0
                        ? Texts.text("workbench.revision", sheet.draft().base())
                        : Texts.text(
                                "workbench.saved",
                                Formats.moment(sheet.draft().changedAt()),
                                sheet.draft().changedBy());
    }

    private static Span muted(String text) {
        Span span = new Span(text);
        span.addClassName("lp-muted");
        return span;
    }

    private void save(List<RowSave> rows) {
        if (!rows.isEmpty()) {
            store(rows, true);
        } else {
            show();
        }
    }

    private void store(List<RowSave> rows, boolean remember) {
        attempt(() -> {
            List<DraftRow> saved = drafts.save(sheet.draft().id(), rows);
            if (remember) {
                history.remember(sheet, saved);
            }
        });
    }

    /** Does something with the draft and shows what became of it; what is refused is said. */
    private void attempt(Runnable work) {
        try {
            work.run();
            refresh();
        } catch (DraftConflict conflict) {
            refresh();
            new ConflictDialog(conflict, this::save).open();
        } catch (DraftRefusal refusal) {
            refuse(refusal);
        }
    }

    private void refuse(DraftRefusal refusal) {
        refresh();
        notices.add(Banner.warning(Texts.word("draft.refusal", refusal.why())));
        notices.setVisible(true);
    }

    private void undo() {
        if (history.canUndo()) {
            step(history.undo(sheet));
        }
    }

    private void redo() {
        if (history.canRedo()) {
            step(history.redo(sheet));
        }
    }

    private void step(Optional<List<RowSave>> rows) {
        rows.ifPresentOrElse(
                saves -> store(saves, false),
                () -> {
                    show();
                    Notice.done(Texts.text("workbench.undo.not"));
                });
    }

    private void goTo(int row, String column) {
        grid.goTo(row, column);
    }

    private void explain(Finding finding, String reason) {
        attempt(() -> drafts.explain(sheet.draft().id(), finding, reason));
    }

    private void remember(String spelling, String area) {
        attempt(() -> drafts.remember(sheet.draft().id(), spelling, area));
    }

    private void open() {
        attempt(() -> drafts.open(table.code()));
        reload.run();
    }

    private void takeBack() {
        attempt(() -> drafts.takeBack(sheet.draft().id()));
    }
}
