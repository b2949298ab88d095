package io.github.linchpin.register;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.github.linchpin.access.Permission;
import io.github.linchpin.kit.Addresses;
import io.github.linchpin.kit.Banner;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.ReadingBar;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UrlState;
import io.github.linchpin.purchased.PurchasedCards;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.Optional;

/** One measure: how it stands, what it touches, and everything on file about it. */
@Route(ControlsNavigation.PATH + "/:measure")
@RolesAllowed(Permission.READ)
public class MeasureView extends Main
        implements BeforeEnterObserver, AfterNavigationObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient RegisterService service;
    private final transient PurchasedCards purchased;
    private String id = "";
    private String title = "";

    MeasureView(RegisterService service, PurchasedCards purchased) {
        this.service = service;
        this.purchased = purchased;
        addClassNames("lp-page", "lp-measure");
        setId("content");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = event.getRouteParameters().get("measure").orElse("");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        UrlState state = UrlState.of(event.getLocation().getQueryParameters());
        Optional<RegisterService.Dossier> found = service.find(id, state.viewpoint());
        removeAll();
        state.mistakes()
                .forEach(mistake -> add(Banner.warning(Texts.text("url.mistake", mistake))));
        title = found.map(dossier -> dossier.line().measure().label()).orElse(id);
        found.ifPresentOrElse(dossier -> show(dossier, state), () -> showUnknown(state));
    }

    @Override
    public String getPageTitle() {
        return Texts.text("title", title);
    }

    private void show(RegisterService.Dossier dossier, UrlState state) {
        MeasureLine line = dossier.line();
        add(new MeasureHeader(dossier, state));
        if (line.readingsDiffer()) {
            add(
                    new ReadingBar(
                            Texts.text(
                                    "measure.readings",
                                    Texts.word("state", line.status().state()),
                                    Texts.word("reading", state.viewpoint().reading()),
                                    Texts.word("state", line.other().state())),
                            ControlsNavigation.PATH + "/" + id,
                            state));
        }
        if (line.measure().text().buyersNote() != null) {
            add(Banner.info(line.measure().text().buyersNote()));
        }
        add(
                cards(
                        "lp-measure__two",
                        cards("lp-stack", DatesCard.of(dossier), ActCard.of(dossier, state)),
                        cards(
                                "lp-stack",
                                TouchedCard.of(dossier, state),
                                VersionsCard.of(dossier))));
        add(purchased.ofMeasure(id, state));
        add(cards("lp-grid-free", ScopeCard.of(dossier, state)));
        if (!dossier.detail().codes().isEmpty()) {
            add(cards("lp-grid-free", ScopeCard.codes(dossier)));
        }
        if (!dossier.detail().projects().isEmpty()) {
            add(cards("lp-grid-free", ScopeCard.projects(dossier)));
        }
        if (!dossier.detail().evidence().isEmpty()) {
            add(cards("lp-grid-free", EvidenceCard.of(dossier)));
        }
    }

    private static Div cards(String layout, Component... cards) {
        Div grid = new Div(cards);
        grid.addClassName(layout);
        return grid;
    }

    private void showUnknown(UrlState state) {
        LocalDate known = state.viewpoint().known();
        add(
                new H1(Texts.text("measure.unknown.title")),
                new Paragraph(
                        known == null
                                ? Texts.text("measure.unknown.text", id)
                                : Texts.text("measure.unknown.then", id, Formats.day(known))),
                new Anchor(Addresses.controls(state), Texts.text("measure.back")));
    }
}
