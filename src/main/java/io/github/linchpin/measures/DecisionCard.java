package io.github.linchpin.measures;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.github.linchpin.amendment.AmendmentRefusal;
import io.github.linchpin.amendment.AmendmentReviewService;
import io.github.linchpin.amendment.AmendmentSheet;
import io.github.linchpin.kit.Banner;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.Notice;
import io.github.linchpin.kit.Texts;
import java.time.Instant;

/** Publishes an amendment or sends it back. */
final class DecisionCard extends Section {
    private static final long serialVersionUID = 1L;

    private static final int LONGEST = 2000;

    private final transient AmendmentReviewService reviews;
    private final transient AmendmentSheet sheet;
    private final transient Runnable done;
    private final TextArea comment = new TextArea(Texts.text("review.comment"));
    private final Div refused = new Div();

    DecisionCard(AmendmentReviewService reviews, AmendmentSheet sheet, Runnable done) {
        this.reviews = reviews;
        this.sheet = sheet;
        this.done = done;
        addClassName("lp-card");
        if (!reviews.mayDecide(sheet.amendment().id())) {
            add(Banner.info(Texts.text("review.own")));
            return;
        }
        H2 title = new H2(Texts.text("review.decide"));
        title.addClassName("lp-card__title");
        refused.addClassName("lp-notices");
        refused.getElement().setAttribute("role", "alert");
        comment.setMaxLength(LONGEST);
        comment.setWidthFull();
        comment.setValueChangeMode(ValueChangeMode.EAGER);
        Button publish = new Button(Texts.text("review.publish"), click -> publish());
        publish.addThemeVariants(ButtonVariant.PRIMARY);
        Button back = new Button(Texts.text("review.return"), click -> sendBack());
        Div buttons = new Div(back, publish);
        buttons.addClassName("lp-review__buttons");
        add(title, refused, comment, buttons);
    }

    private void publish() {
        decide(() -> {
            Instant known = reviews.publish(sheet.amendment(), comment.getValue());
            Notice.done(Texts.text("measures.review.published", Formats.moment(known)));
        });
    }

    private void sendBack() {
        decide(() -> {
            reviews.sendBack(sheet.amendment(), comment.getValue());
            Notice.done(Texts.text("review.returned"));
        });
    }

    private void decide(Runnable decision) {
        refused.removeAll();
        try {
            decision.run();
            done.run();
        } catch (AmendmentRefusal refusal) {
            refused.add(Banner.warning(Texts.word("measures.refusal", refusal.why())));
        }
    }
}
