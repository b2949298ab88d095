package io.github.linchpin.profile;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
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
import io.github.linchpin.kit.ReadingBar;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UrlState;
import io.github.linchpin.purchased.PurchasedCards;
import io.github.linchpin.shared.AreaKind;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;

/** One country or bloc: what it leads, supplies and imposes, and where it belongs. */
@Route(CountriesNavigation.PATH + "/:area")
@RolesAllowed(Permission.READ)
public class CountryView extends Main
        implements BeforeEnterObserver, AfterNavigationObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient ProfileService service;
    private final transient PurchasedCards purchased;
    private String asked = "";
    private String title = "";

    CountryView(ProfileService service, PurchasedCards purchased) {
        this.service = service;
        this.purchased = purchased;
        addClassNames("lp-page", "lp-country");
        setId("content");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        asked = event.getRouteParameters().get("area").orElse("");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        UrlState state = UrlState.of(event.getLocation().getQueryParameters());
        Optional<CountryDossier> found = service.find(asked, state.viewpoint());
        removeAll();
        state.mistakes()
                .forEach(mistake -> add(Banner.warning(Texts.text("url.mistake", mistake))));
        title = found.map(dossier -> dossier.area().name()).orElse(asked);
        found.ifPresentOrElse(dossier -> show(dossier, state), () -> showUnknown(state));
    }

    @Override
    public String getPageTitle() {
        return Texts.text("title", title);
    }

    private void show(CountryDossier dossier, UrlState state) {
        String path = CountriesNavigation.PATH + "/" + dossier.area().code();
        ShareLines lines = ShareLines.of(dossier, state);
        lines.strangers()
                .forEach(stranger -> add(Banner.warning(Texts.text("url.word", stranger))));
        add(new CountryHeader(dossier, state));
        long differing = dossier.measures().stream().filter(m -> m.readingsDiffer()).count();
        if (differing > 0) {
            add(new ReadingBar(Texts.text("country.readings", differing), path, state));
        }
        if (dossier.area().isBloc()) {
            add(
                    cards(
                            "lp-country__bloc",
                            MembershipCard.of(dossier, state),
                            MeasuresCard.of(dossier, state)));
            return;
        }
        add(
                cards(
                        "lp-country__top",
                        LeadsCard.of(dossier, state),
                        ShareHistoryCard.of(
                                dossier,
                                lines,
                                state,
                                changed -> UI.getCurrent().navigate(path, changed.query()))),
                cards(
                        "lp-country__middle",
                        SuppliesCard.of(dossier, state),
                        MeasuresCard.of(dossier, state),
                        GovernanceCard.of(dossier)));
        add(purchased.ofCountry(dossier.area().code(), dossier.area().name(), state));
        add(cards("lp-country__bottom", MembershipCard.of(dossier, state)));
    }

    private static Div cards(String layout, Component... cards) {
        Div grid = new Div(cards);
        grid.addClassNames("lp-country__cards", layout);
        return grid;
    }

    private void showUnknown(UrlState state) {
        boolean aggregate =
                service.area(asked).filter(area -> area.kind() == AreaKind.AGGREGATE).isPresent();
        add(
                new H1(Texts.text("country.unknown.title")),
                new Paragraph(
                        Texts.text(
                                aggregate ? "country.unknown.aggregate" : "country.unknown.text",
                                asked)));
        List<Area> similar = service.similar(asked);
        if (!similar.isEmpty()) {
            Div links = new Div();
            links.addClassName("lp-chips");
            for (Area area : similar) {
                Anchor link = new Anchor(Addresses.country(area.code(), state), area.name());
                link.addClassName("lp-chip");
                links.add(link);
            }
            add(new Paragraph(Texts.text("input.unknown.similar")), links);
        }
        add(new Anchor(Addresses.countries(state), Texts.text("country.back")));
    }
}
