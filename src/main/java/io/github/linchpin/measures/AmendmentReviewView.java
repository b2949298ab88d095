package io.github.linchpin.measures;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.github.linchpin.access.Permission;
import io.github.linchpin.amendment.Amendment;
import io.github.linchpin.amendment.AmendmentReviewService;
import io.github.linchpin.amendment.AmendmentSheet;
import io.github.linchpin.amendment.EffectService;
import io.github.linchpin.kit.EmptyState;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UrlState;
import io.github.linchpin.shell.WithoutViewpoint;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;

/** An amendment that waits for a review: before and after, what it changes, and the decision. */
@Route(MeasuresNavigation.REVIEW)
@RolesAllowed(Permission.PUBLISH)
@WithoutViewpoint
public class AmendmentReviewView extends Main implements AfterNavigationObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient AmendmentReviewService reviews;
    private final transient EffectService effects;
    private final transient ChoiceService choices;

    AmendmentReviewView(
            AmendmentReviewService reviews, EffectService effects, ChoiceService choices) {
        this.reviews = reviews;
        this.effects = effects;
        this.choices = choices;
        addClassNames("lp-page", "lp-desk-review");
        setId("content");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        Integer wanted =
                MeasuresNavigation.change(UrlState.of(event.getLocation().getQueryParameters()));
        Optional<Amendment> waiting =
                reviews.waiting().stream()
                        .filter(amendment -> Integer.valueOf(amendment.id()).equals(wanted))
                        .findFirst();
        Anchor back = new Anchor(MeasuresNavigation.QUEUE, Texts.text("review.title"));
        Div crumbs = new Div(back, new Span("/"));
        crumbs.addClassNames("lp-crumbs", "lp-muted");
        add(crumbs);
        if (waiting.isEmpty()) {
            add(
                    new H1(Texts.text("measures.review.title")),
                    new EmptyState(Texts.text("review.gone"), Texts.text("review.empty.text")));
            return;
        }
        AmendmentSheet sheet = reviews.sheet(waiting.get().id());
        Amendment amendment = sheet.amendment();
        Span by =
                new Span(
                        Texts.text(
                                "workbench.saved",
                                Formats.moment(amendment.changedAt()),
                                amendment.changedBy()));
        by.addClassName("lp-muted");
        Div head = new Div(new H1(amendment.title()), by);
        head.addClassName("lp-page-head");
        EffectsCard would = new EffectsCard(effects, amendment.id());
        would.compute();
        add(
                head,
                new Paragraph(
                        Texts.text("measures.review.said", String.valueOf(amendment.comment()))),
                new DecisionCard(reviews, sheet, AmendmentReviewView::leave),
                would,
                new RowCards(sheet, choices.all(), null));
    }

    private static void leave() {
        UI.getCurrent().navigate(MeasuresNavigation.QUEUE);
    }

    @Override
    public String getPageTitle() {
        return Texts.text("title", Texts.text("measures.review.title"));
    }
}
