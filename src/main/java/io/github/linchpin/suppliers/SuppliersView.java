package io.github.linchpin.suppliers;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
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
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.access.Permission;
import io.github.linchpin.country.Countries;
import io.github.linchpin.kit.Addresses;
import io.github.linchpin.kit.Banner;
import io.github.linchpin.kit.EmptyState;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UrlState;
import io.github.linchpin.unit.UnitService;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.Map;

/** Who sells to the units that somebody sees. */
@Route(SuppliersNavigation.PATH)
@Menu(title = "suppliers.menu", order = 4.4)
@RolesAllowed(Permission.LEDGER)
public class SuppliersView extends Main implements AfterNavigationObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient SupplierService service;
    private final transient UnitService units;
    private final Span count = new Span();
    private final Div notices = new Div();
    private final SupplierFilterBar filters = new SupplierFilterBar(this::go);
    private final SupplierGrid grid;

    private UrlState state = new UrlState(Map.of());

    SuppliersView(SupplierService service, UnitService units, Countries countries) {
        this.service = service;
        this.units = units;
        grid = new SupplierGrid(countries);
        addClassNames("lp-page", "lp-list", "lp-suppliers");
        setId("content");
        count.addClassName("lp-muted");
        count.getElement().setAttribute("role", "status");
        notices.addClassName("lp-notices");
        Div space = new Div();
        space.addClassName("lp-grow");
        Div head = new Div(new H1(Texts.text("suppliers.title")), count, space, export());
        head.addClassName("lp-page-head");
        add(head, notices, filters, grid);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        state = UrlState.of(event.getLocation().getQueryParameters());
        SupplierFilter filter = SuppliersNavigation.filter(state);
        SupplierService.Page page = service.page(filter, state.viewpoint());
        notices.removeAll();
        state.mistakes()
                .forEach(
                        mistake -> notices.add(Banner.warning(Texts.text("url.mistake", mistake))));
        notices.setVisible(notices.getComponentCount() > 0);
        int kept = page.lines().size();
        count.setText(
                Texts.text(
                        "suppliers.count",
                        kept,
                        Formats.number(BigDecimal.valueOf(kept), 0),
                        Formats.number(
                                page.lines().stream()
                                        .map(SupplierLine::recent)
                                        .reduce(BigDecimal.ZERO, BigDecimal::add),
                                0),
                        Formats.day(page.period().first()),
                        Formats.day(page.period().end())));
        filters.show(state, filter, units.own());
        grid.show(page.lines(), empty(page), state);
    }

    @Override
    public String getPageTitle() {
        return Texts.text("title", Texts.text("suppliers.title"));
    }

    private EmptyState empty(SupplierService.Page page) {
        if (page.isAny()) {
            return new EmptyState(
                    Texts.text("suppliers.empty.title"),
                    Texts.text("suppliers.empty.text"),
                    new Button(Texts.text("filter.clear"), click -> go(state.viewpointOnly())));
        }
        EmptyState nobody =
                new EmptyState(
                        Texts.text("suppliers.nobody.title"), Texts.text("suppliers.nobody.text"));
        if (CurrentActor.get().may(Permission.LOAD_LEDGER)) {
            nobody.add(new Anchor(Addresses.LEDGER_IMPORTS, Texts.text("suppliers.nobody.load")));
        }
        return nobody;
    }

    private void go(UrlState changed) {
        UI.getCurrent().navigate(SuppliersNavigation.PATH, changed.query());
    }

    private Anchor export() {
        Anchor export =
                new Anchor(
                        DownloadHandler.fromInputStream(event -> {
                            byte[] csv =
                                    SupplierExport.csv(
                                            service.page(
                                                    SuppliersNavigation.filter(state),
                                                    state.viewpoint()));
                            return new DownloadResponse(
                                    new ByteArrayInputStream(csv),
                                    "linchpin-suppliers.csv",
                                    "text/csv; charset=utf-8",
                                    csv.length);
                        }),
                        Texts.text("export.csv"));
        export.addClassName("lp-button");
        export.setTitle(Texts.text("suppliers.export.title"));
        return export;
    }
}
