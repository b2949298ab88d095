package io.github.linchpin.measures;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import io.github.linchpin.amendment.Amendment;
import io.github.linchpin.amendment.AmendmentRefusal;
import io.github.linchpin.amendment.AmendmentRow;
import io.github.linchpin.amendment.AmendmentSheet;
import io.github.linchpin.amendment.EffectService;
import io.github.linchpin.amendment.NewRow;
import io.github.linchpin.control.RegisterFile;
import io.github.linchpin.kit.Banner;
import io.github.linchpin.kit.Chip;
import io.github.linchpin.kit.EmptyState;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.Notice;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.shared.DraftState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One amendment: what it says, what is wrong with it, what it would change. */
final class AmendmentPane extends Div implements RowCards.RowWork {
    private static final long serialVersionUID = 1L;

    private final transient Desk desk;
    private final transient AmendmentSheet sheet;
    private final transient Runnable reload;
    private final Div notices = new Div();

    /**
     * @param reload shows the page again as it is stored
     */
    AmendmentPane(
            Desk desk,
            Choices choices,
            AmendmentSheet sheet,
            EffectService effects,
            Runnable reload) {
        this.desk = desk;
        this.sheet = sheet;
        this.reload = reload;
        addClassName("lp-bench__pane");
        Amendment amendment = sheet.amendment();
        boolean open = amendment.state().isOpen();
        notices.addClassName("lp-notices");
        notices.getElement().setAttribute("role", "alert");
        if (open && amendment.comment() != null) {
            notices.add(Banner.warning(Texts.text("workbench.returned", amendment.comment())));
        }
        add(head(amendment, open), notices);
        if (sheet.rows().isEmpty()) {
            add(
                    new EmptyState(
                            Texts.text("measures.empty-amendment"),
                            Texts.text("measures.empty-amendment.text")));
            return;
        }
        if (open) {
            add(faults());
        }
        add(new RowCards(sheet, choices, open ? this : null));
        if (amendment.state() != DraftState.PUBLISHED) {
            add(new EffectsCard(effects, amendment.id()));
        }
    }

    private Div head(Amendment amendment, boolean open) {
        Span saved =
                new Span(
                        Texts.text(
                                "workbench.saved",
                                Formats.moment(amendment.changedAt()),
                                amendment.changedBy()));
        saved.addClassName("lp-muted");
        Div space = new Div();
        space.addClassName("lp-grow");
        Div head =
                new Div(
                        new H1(amendment.title()),
                        new Chip(Texts.word("measures.amendment-state", amendment.state())),
                        saved,
                        space);
        head.addClassName("lp-page-head");
        if (open) {
            Button submit = new Button(Texts.text("workbench.submit"), click -> submit());
            submit.addThemeVariants(ButtonVariant.PRIMARY);
            submit.setEnabled(sheet.isReady());
            head.add(
                    new Button(Texts.text("measures.rename"), click -> rename()),
                    new Button(Texts.text("measures.discard"), click -> discard()),
                    submit);
        } else if (amendment.state() == DraftState.IN_REVIEW) {
            head.add(new Button(Texts.text("workbench.take-back"), click -> takeBack()));
        }
        return head;
    }

    private Div faults() {
        Span count = new Span(Texts.text("measures.faults", sheet.faults().size()));
        count.getElement().setAttribute("role", "status");
        Div line = new Div(count);
        line.addClassName(sheet.faults().isEmpty() ? "lp-muted" : "lp-desk__fault");
        sheet.faults().stream()
                .filter(fault -> fault.row() == 0)
                .forEach(fault -> line.add(RowCards.fault(fault)));
        if (sheet.faults().isEmpty() && !sheet.isChanged()) {
            count.setText(Texts.text("measures.unchanged"));
        }
        return line;
    }

    @Override
    public void edit(AmendmentRow row) {
        Choices now = desk.choices().get();
        new RowForm(
                        Texts.text("measures.row.title", row.subject()),
                        row,
                        sheet.faults(row),
                        now,
                        cells -> {
                            desk.amendments().save(sheet.amendment().id(), row, cells);
                            reload.run();
                        })
                .show();
    }

    @Override
    public void remove(List<AmendmentRow> rows) {
        attempt(() -> {
            Map<Integer, AmendmentRow> all = new HashMap<>();
            rows.forEach(row -> all.put(row.id(), row));
            // what belongs to a version goes with it
            rows.stream()
                    .filter(row -> row.file() == RegisterFile.VERSION)
                    .forEach(version ->
                            sheet.rows().stream()
                                    .filter(row ->
                                            row.file() != RegisterFile.SUSPENSION
                                                    && row.cell("measure")
                                                            .equals(version.subject()))
                                    .forEach(row -> all.put(row.id(), row)));
            desk.amendments().remove(sheet.amendment().id(), List.copyOf(all.values()));
        });
    }

    @Override
    public void add(RegisterFile file, String measure) {
        Map<String, String> cells = new HashMap<>(Map.of("measure", measure));
        // most rows of a set rest on the same sources
        sheet.of(RegisterFile.VERSION).stream()
                .filter(row -> row.subject().equals(measure))
                .findFirst()
                .ifPresent(version -> {
                    cells.put("sources", version.cell("sources"));
                    cells.put("grade", version.cell("grade"));
                });
        new RowForm(
                        Texts.text("measures.row.title", measure),
                        file,
                        cells,
                        desk.choices().get(),
                        typed -> {
                            desk.amendments()
                                    .add(
                                            sheet.amendment().id(),
                                            List.of(new NewRow(file, null, typed)));
                            reload.run();
                        })
                .show();
    }

    private void submit() {
        new CommentDialog(
                        Texts.text("workbench.submit.title"),
                        Texts.text("workbench.submit.comment"),
                        Texts.text("workbench.submit"),
                        comment -> {
                            desk.amendments().submit(sheet.amendment().id(), comment);
                            Notice.done(Texts.text("workbench.submitted"));
                            reload.run();
                        })
                .show();
    }

    private void rename() {
        new CommentDialog(
                        Texts.text("measures.rename"),
                        Texts.text("measures.title-label"),
                        Texts.text("form.save"),
                        title -> {
                            desk.amendments().rename(sheet.amendment().id(), title);
                            reload.run();
                        })
                .show();
    }

    private void discard() {
        new CommentDialog(
                        Texts.text("measures.discard.title"),
                        Texts.text("workbench.reason"),
                        Texts.text("measures.discard"),
                        reason -> {
                            desk.amendments().discard(sheet.amendment().id(), reason);
                            Notice.done(Texts.text("measures.discarded"));
                            reload.run();
                        })
                .show();
    }

    private void takeBack() {
        attempt(() -> desk.amendments().takeBack(sheet.amendment().id()));
    }

    private void attempt(Runnable work) {
        notices.removeAll();
        try {
            work.run();
            reload.run();
        } catch (AmendmentRefusal refusal) {
            notices.add(Banner.warning(Texts.word("measures.refusal", refusal.why())));
        }
    }
}
