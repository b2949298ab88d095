package io.github.linchpin.suppliers;

import com.vaadin.flow.component.button.Button;
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
import com.vaadin.flow.router.RouteParameters;
import io.github.linchpin.access.Permission;
import io.github.linchpin.country.Countries;
import io.github.linchpin.kit.Addresses;
import io.github.linchpin.kit.Banner;
import io.github.linchpin.kit.InfoCard;
import io.github.linchpin.kit.Notice;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UrlState;
import io.github.linchpin.proof.ProofDesk;
import io.github.linchpin.proof.ProofTarget;
import io.github.linchpin.purchased.PurchasedCards;
import io.github.linchpin.shared.OriginKind;
import jakarta.annotation.security.RolesAllowed;
import java.time.YearMonth;
import java.util.Optional;

/**
 * One supplier of a business unit. The address has its id, which stays: a code may hold any
 * character, and two units may use the same one.
 */
@Route(SuppliersNavigation.PATH + "/:unit/:supplier")
@RolesAllowed(Permission.LEDGER)
public class SupplierView extends Main
        implements BeforeEnterObserver, AfterNavigationObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient SupplierService service;
    private final transient ProofDesk proofs;
    private final transient Countries countries;
    private final transient PurchasedCards purchased;
    private Optional<Integer> unit = Optional.empty();
    private Optional<Integer> supplier = Optional.empty();
    private String title = "";

    SupplierView(
            SupplierService service,
            ProofDesk proofs,
            Countries countries,
            PurchasedCards purchased) {
        this.service = service;
        this.proofs = proofs;
        this.purchased = purchased;
        this.countries = countries;
        addClassNames("lp-page", "lp-supplier");
        setId("content");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        unit = number(event.getRouteParameters(), "unit");
        supplier = number(event.getRouteParameters(), "supplier");
    }

    private static Optional<Integer> number(RouteParameters parameters, String name) {
        return parameters.get(name).filter(SuppliersNavigation::isNumber).map(Integer::valueOf);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show(UrlState.of(event.getLocation().getQueryParameters()));
    }

    private void show(UrlState state) {
        Optional<SupplierDossier> found =
                unit.flatMap(of -> supplier.flatMap(id -> service.find(of, id, state.viewpoint())));
        removeAll();
        state.mistakes()
                .forEach(mistake -> add(Banner.warning(Texts.text("url.mistake", mistake))));
        title =
                found.map(dossier -> dossier.line().name())
                        .orElseGet(() -> Texts.text("suppliers.unknown.title"));
        found.ifPresentOrElse(dossier -> show(dossier, state), () -> showUnknown(state));
    }

    @Override
    public String getPageTitle() {
        return Texts.text("title", title);
    }

    private void show(SupplierDossier dossier, UrlState state) {
        SupplierLine line = dossier.line();
        Anchor lines =
                new Anchor(
                        Addresses.lines(line.unit(), Addresses.SUPPLIER, line.code(), state),
                        Texts.text("suppliers.lines.link"));
        lines.addClassName("lp-button");
        Div space = new Div();
        space.addClassName("lp-grow");
        Anchor exposed =
                new Anchor(
                        Addresses.exposure(state.viewpointOnly(), line.unit(), line.id()),
                        Texts.text("suppliers.exposure"));
        exposed.addClassName("lp-button");
        Div head = new Div(new H1(line.name()), space, exposed, lines);
        head.addClassName("lp-page-head");
        SupplierCards cards = new SupplierCards(dossier, countries, state);
        Div grid = new Div(cards.facts(), cards.months(), cards.items(), cards.origins());
        grid.addClassNames("lp-cards", "lp-supplier__cards");
        if (!dossier.inputs().isEmpty()) {
            grid.add(cards.inputs());
        }
        grid.add(evidence(dossier, state));
        add(back(state), head);
        add(purchased.ofSupplier(line.unit(), line.id(), state));
        add(grid);
    }

    private InfoCard evidence(SupplierDossier dossier, UrlState state) {
        SupplierLine line = dossier.line();
        ProofTarget target =
                ProofTarget.of(
                        line.unit(),
                        line.unitName(),
                        new ProofTarget.Seller(line.id(), line.name()));
        InfoCard card =
                new InfoCard(
                                Texts.text("suppliers.evidence.title"),
                                Texts.text("suppliers.evidence.subtitle"))
                        .with(proofs.table(target, () -> show(state)));
        card.addClassName("lp-supplier__evidence");
        if (ProofDesk.mayRecord()) {
            card.footer(
                    new Button(
                            Texts.text("suppliers.evidence.site"),
                            click ->
                                    proofs.record(
                                            target,
                                            Texts.text(
                                                    "origin-evidence.dialog.site",
                                                    line.name(),
                                                    line.unitName()),
                                            OriginKind.LAST_PROCESSING,
                                            YearMonth.from(dossier.period().first()),
                                            () -> {
                                                Notice.done(Texts.text("origin-evidence.done"));
                                                show(state);
                                            })));
        }
        return card;
    }

    private static Div back(UrlState state) {
        Div crumbs =
                new Div(
                        new Anchor(
                                Addresses.address(SuppliersNavigation.PATH, state.viewpointOnly()),
                                Texts.text("suppliers.back")));
        crumbs.addClassName("lp-crumbs");
        return crumbs;
    }

    private void showUnknown(UrlState state) {
        add(
                new H1(Texts.text("suppliers.unknown.title")),
                new Paragraph(Texts.text("suppliers.unknown.text")),
                back(state));
    }
}
