package io.github.linchpin.workbench;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.github.linchpin.access.Permission;
import io.github.linchpin.amendment.Amendment;
import io.github.linchpin.amendment.AmendmentReviewService;
import io.github.linchpin.draft.Draft;
import io.github.linchpin.draft.DraftSheet;
import io.github.linchpin.draft.ReviewService;
import io.github.linchpin.draft.TableUseService;
import io.github.linchpin.kit.Addresses;
import io.github.linchpin.kit.Banner;
import io.github.linchpin.kit.EmptyState;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.PlainTable;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UrlState;
import io.github.linchpin.shell.WithoutViewpoint;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What waits for a reviewer. */
@Route(WorkbenchNavigation.REVIEW)
@Menu(title = "menu.review", order = 6)
@RolesAllowed(Permission.PUBLISH)
@WithoutViewpoint
public class ReviewView extends Main implements AfterNavigationObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient ReviewService reviews;
    private final transient TableUseService uses;
    private final transient TableListService tables;
    private final transient AmendmentReviewService amendments;
    private UrlState state = new UrlState(Map.of());

    ReviewView(
            ReviewService reviews,
            TableUseService uses,
            TableListService tables,
            AmendmentReviewService amendments) {
        this.reviews = reviews;
        this.uses = uses;
        this.tables = tables;
        this.amendments = amendments;
        addClassNames("lp-page", "lp-review");
        setId("content");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        state = UrlState.of(event.getLocation().getQueryParameters());
        removeAll();
        List<Draft> waiting = reviews.waiting();
        List<Amendment> changes = amendments.waiting();
        Span count = new Span(Texts.text("review.count", waiting.size() + changes.size()));
        count.addClassName("lp-muted");
        Div head = new Div(new H1(Texts.text("review.title")), count);
        head.addClassName("lp-page-head");
        add(head);
        Optional<String> wanted = state.value(WorkbenchNavigation.DRAFT);
        Optional<Draft> open =
                wanted.flatMap(id ->
                        waiting.stream()
                                .filter(draft -> Integer.toString(draft.id()).equals(id))
                                .findFirst());
        if (wanted.isPresent() && open.isEmpty()) {
            add(Banner.warning(Texts.text("review.gone")));
        }
        if (!changes.isEmpty()) {
            add(new AmendmentQueue(changes));
        }
        if (waiting.isEmpty() && !changes.isEmpty()) {
            return;
        }
        if (waiting.isEmpty()) {
            add(new EmptyState(Texts.text("review.empty"), Texts.text("review.empty.text")));
            return;
        }
        add(queue(waiting));
        open.ifPresent(draft -> {
            DraftSheet sheet = reviews.sheet(draft.id());
            add(
                    new ReviewPane(
                            reviews,
                            uses.of(sheet),
                            sheet,
                            tables.find(draft.table()).orElseThrow(),
                            this::close));
        });
    }

    private PlainTable queue(List<Draft> waiting) {
        PlainTable table =
                new PlainTable(
                        PlainTable.Column.text(Texts.text("review.column.table")),
                        PlainTable.Column.text(Texts.text("review.column.comment")),
                        PlainTable.Column.text(Texts.text("review.column.by")),
                        PlainTable.Column.text(Texts.text("review.column.at")));
        for (Draft draft : waiting) {
            table.row(
                    new Anchor(
                            Addresses.address(
                                    WorkbenchNavigation.REVIEW,
                                    state.with(
                                            WorkbenchNavigation.DRAFT,
                                            Integer.toString(draft.id()))),
                            name(draft)),
                    new Span(draft.comment() == null ? "" : draft.comment()),
                    new Span(draft.changedBy()),
                    new Span(Formats.moment(draft.changedAt())));
        }
        return table;
    }

    private String name(Draft draft) {
        return tables.find(draft.table())
                .map(table ->
                        Texts.text(
                                        "workbench.table",
                                        table.input(),
                                        Texts.word("stage", table.stage()),
                                        table.period().toString())
                                + ", "
                                + table.source())
                .orElse(draft.table());
    }

    private void close() {
        UI.getCurrent()
                .navigate(
                        WorkbenchNavigation.REVIEW,
                        state.with(WorkbenchNavigation.DRAFT, (String) null).query());
    }

    @Override
    public String getPageTitle() {
        return Texts.text("title", Texts.text("review.title"));
    }
}
