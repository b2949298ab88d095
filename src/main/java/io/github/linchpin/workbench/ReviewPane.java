package io.github.linchpin.workbench;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.github.linchpin.draft.DraftRefusal;
import io.github.linchpin.draft.DraftSheet;
import io.github.linchpin.draft.Finding;
import io.github.linchpin.draft.ReviewService;
import io.github.linchpin.draft.TableUse;
import io.github.linchpin.kit.Banner;
import io.github.linchpin.kit.Notice;
import io.github.linchpin.kit.Texts;
import java.util.List;

/** A draft before and after, and the decision about it. */
final class ReviewPane extends Div {
    private static final long serialVersionUID = 1L;

    private static final int LONGEST = 2000;

    private final transient ReviewService reviews;
    private final transient DraftSheet sheet;
    private final transient Runnable done;
    private final TextArea comment = new TextArea(Texts.text("review.comment"));
    private final Div refused = new Div();

    ReviewPane(
            ReviewService reviews,
            TableUse use,
            DraftSheet sheet,
            ListedTable table,
            Runnable done) {
        this.reviews = reviews;
        this.sheet = sheet;
        this.done = done;
        addClassName("lp-bench__pane");
        H2 title =
                new H2(
                        Texts.text(
                                "workbench.table",
                                table.input(),
                                Texts.word("stage", table.stage()),
                                table.period().toString()));
        ShareSheet grid = new ShareSheet(title.getText());
        SheetRows rows = new SheetRows(sheet, List.of());
        grid.show(rows.columns(), rows.rows(), true);
        Div totals = new Div(new TotalsLine(sheet));
        totals.addClassName("lp-bench__totals");
        Div middle = new Div(grid, totals);
        middle.addClassNames("lp-card", "lp-bench__sheet");
        Div aside =
                new Div(
                        new MoveList(sheet),
                        new UseList(table.code(), use, null),
                        reasons(),
                        decision());
        aside.addClassNames("lp-card", "lp-bench__aside");
        Div work = new Div(middle, aside);
        work.addClassName("lp-bench__work");
        add(title, work);
    }

    private Div reasons() {
        Div reasons = new Div();
        if (sheet.draft().comment() != null) {
            reasons.add(new H2(Texts.text("review.said")), new Span(sheet.draft().comment()));
        }
        for (Finding finding : sheet.check().findings()) {
            String reason = sheet.reasons().get(finding.key());
            if (reason != null) {
                Div line =
                        new Div(
                                new Span(FindingWords.beside(finding)),
                                muted(Texts.text("workbench.findings.reason", reason)));
                line.addClassName("lp-review__reason");
                reasons.add(line);
            }
        }
        return reasons;
    }

    private static Span muted(String text) {
        Span span = new Span(text);
        span.addClassName("lp-muted");
        return span;
    }

    private Div decision() {
        refused.addClassName("lp-notices");
        refused.getElement().setAttribute("role", "alert");
        if (!reviews.mayDecide(sheet.draft().id())) {
            return new Div(Banner.info(Texts.text("review.own")));
        }
        comment.setMaxLength(LONGEST);
        comment.setWidthFull();
        comment.setValueChangeMode(ValueChangeMode.EAGER);
        Button publish = new Button(Texts.text("review.publish"), click -> publish());
        publish.addThemeVariants(ButtonVariant.PRIMARY);
        Button back = new Button(Texts.text("review.return"), click -> sendBack());
        Div buttons = new Div(back, publish);
        buttons.addClassName("lp-review__buttons");
        return new Div(new H2(Texts.text("review.decide")), refused, comment, buttons);
    }

    private void publish() {
        decide(() -> {
            int number = reviews.publish(sheet.draft(), comment.getValue());
            Notice.done(Texts.text("review.published", number));
        });
    }

    private void sendBack() {
        decide(() -> {
            reviews.sendBack(sheet.draft(), comment.getValue());
            Notice.done(Texts.text("review.returned"));
        });
    }

    private void decide(Runnable decision) {
        refused.removeAll();
        try {
            decision.run();
            done.run();
        } catch (DraftRefusal refusal) {
            refused.add(Banner.warning(Texts.word("draft.refusal", refusal.why())));
        }
    }
}
