package io.github.linchpin.overview;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinService;
import io.github.linchpin.access.Permission;
import io.github.linchpin.kit.Addresses;
import io.github.linchpin.kit.Banner;
import io.github.linchpin.kit.EmptyState;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.PurchasesChanged;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UrlState;
import io.github.linchpin.spend.SpendOverview;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The start page: what is concentrated and restricted, what is coming, what has changed. */
@Route("")
@Menu(title = "menu.overview", order = 0)
@RolesAllowed(Permission.READ)
public class OverviewView extends Main implements AfterNavigationObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    static final String SINCE = "since";

    private final transient OverviewService service;
    private UrlState state = new UrlState(Map.of());

    OverviewView(OverviewService service) {
        this.service = service;
        addClassNames("lp-page", "lp-overview");
        setId("content");
        PurchasesChanged.follow(this, this::show);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        state = UrlState.of(event.getLocation().getQueryParameters());
        show();
    }

    private void show() {
        removeAll();
        state.mistakes()
                .forEach(mistake -> add(Banner.warning(Texts.text("url.mistake", mistake))));
        LocalDate asked = state.day(SINCE);
        if (asked == null) {
            state.value(SINCE)
                    .ifPresent(value ->
                            add(Banner.warning(Texts.text("url.mistake", SINCE + "=" + value))));
        }
        Overview page = service.of(state.viewpoint(), since(asked));
        if (page.standings().all().isEmpty()) {
            add(new H1(Texts.text("overview.title")), nothingKnown(state));
            return;
        }
        SpendOverview own = page.own();
        Div middle =
                new Div(
                        HeatCard.of(page, state),
                        own == null
                                ? DecideCard.of(page, state)
                                : OwnDecideCard.of(own, page, state));
        middle.addClassName("lp-overview__middle");
        Div bottom = new Div(LeadersCard.of(page, state), ChangedCard.of(page, state));
        bottom.addClassName("lp-overview__bottom");
        if (own == null) {
            add(Sentence.of(page, state), FigureTiles.of(page, state));
        } else {
            add(OwnSentence.of(own, state), OwnTiles.of(own, state));
        }
        add(middle, bottom, viewpoint(page));
    }

    /** A sheet of paper has no header that tells from where the world is seen. */
    private static Div viewpoint(Overview page) {
        Div line =
                new Div(
                        Texts.text(
                                "overview.print",
                                Formats.day(page.day()),
                                Formats.day(page.changes().knownNow()),
                                page.home(),
                                Texts.word("reading", page.viewpoint().reading())));
        line.addClassName("lp-overview__viewpoint");
        return line;
    }

    /** The address decides; else the visit before today's, if this browser had one. */
    private Since since(@Nullable LocalDate asked) {
        LocalDate today = service.today();
        Visits visits = Visits.of(VaadinService.getCurrentRequest()).with(today);
        visits.remember(VaadinService.getCurrentResponse());
        if (asked != null) {
            return new Since(asked, Since.Why.ASKED);
        }
        LocalDate before = visits.before();
        return before == null ? Since.firstVisit(today) : new Since(before, Since.Why.LAST_VISIT);
    }

    private static EmptyState nothingKnown(UrlState state) {
        Anchor now =
                new Anchor(
                        Addresses.overview(state.with(UrlState.KNOWN, (String) null)),
                        Texts.text("overview.empty.now"));
        return new EmptyState(
                Texts.text("overview.empty.title"), Texts.text("overview.empty.text"), now);
    }

    @Override
    public String getPageTitle() {
        return Texts.text("title", Texts.text("overview.title"));
    }
}
