package io.github.linchpin.licences;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
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
import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.access.Permission;
import io.github.linchpin.country.Countries;
import io.github.linchpin.kit.Banner;
import io.github.linchpin.kit.EmptyState;
import io.github.linchpin.kit.PurchasesChanged;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UrlState;
import io.github.linchpin.licence.ExportLicence;
import io.github.linchpin.licence.LicenceService;
import io.github.linchpin.spend.LicenceCover;
import io.github.linchpin.spend.LicenceCoverService;
import io.github.linchpin.spend.LicenceSplit;
import io.github.linchpin.spend.SpendFilter;
import io.github.linchpin.unit.BusinessUnit;
import io.github.linchpin.unit.UnitService;
import jakarta.annotation.security.RolesAllowed;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** The register of export licences on D: what is on file, what it covers, what ends soon. */
@Route(LicencesNavigation.PATH)
@Menu(title = "menu.licences", order = 2.6)
@RolesAllowed(Permission.LEDGER)
public class LicencesView extends Main implements AfterNavigationObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient LicenceService licences;
    private final transient LicenceCoverService covers;
    private final transient LicenceDesk desk;
    private final transient List<BusinessUnit> units;
    private final boolean records = CurrentActor.get().may(Permission.LOAD_LEDGER);
    private final Span count = new Span();
    private final Div notices = new Div();
    private final Div cards = new Div();
    private final LicenceFilterBar filters;
    private final LicenceGrid grid;
    private UrlState state = new UrlState(Map.of());

    LicencesView(
            LicenceService licences,
            LicenceCoverService covers,
            LicenceDesk desk,
            Countries countries,
            UnitService units) {
        this.licences = licences;
        this.covers = covers;
        this.desk = desk;
        this.units = units.own();
        filters = new LicenceFilterBar(this::go, this.units);
        grid =
                new LicenceGrid(
                        countries,
                        this.units.size() > 1,
                        records ? row -> change(row.licence()) : null);
        addClassNames("lp-page", "lp-licences");
        setId("content");
        PurchasesChanged.follow(this, this::show);
        count.addClassName("lp-muted");
        count.getElement().setAttribute("role", "status");
        notices.addClassName("lp-notices");
        notices.getElement().setAttribute("role", "status");
        cards.addClassNames("lp-cards", "lp-licences__cards");
        Div space = new Div();
        space.addClassName("lp-grow");
        Div head = new Div(new H1(Texts.text("licences.title")), count, space);
        if (canRecord()) {
            head.add(add());
        }
        head.add(
                file(
                        "linchpin-licences.csv",
                        "text/csv; charset=utf-8",
                        LicenceExport::csv,
                        "export.csv"),
                file(
                        "linchpin-licences.xlsx",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        this::xlsx,
                        "lines.export.xlsx"));
        head.addClassName("lp-page-head");
        add(head, notices, cards, filters, grid);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        state = UrlState.of(event.getLocation().getQueryParameters());
        notices.removeAll();
        state.mistakes()
                .forEach(
                        mistake -> notices.add(Banner.warning(Texts.text("url.mistake", mistake))));
        LicencesNavigation.mistakes(state)
                .forEach(word -> notices.add(Banner.warning(Texts.text("url.word", word))));
        show();
    }

    /** What a filter keeps, the most urgent first. */
    private record Found(LicenceCover cover, List<ExportLicence> all, List<LicenceRow> rows) {}

    private Found found() {
        LicenceFilter filter = LicencesNavigation.filter(state);
        LicenceCover cover = covers.cover(state.viewpoint(), spent(filter));
        List<ExportLicence> all = licences.all();
        return new Found(
                cover,
                all,
                all.stream()
                        .map(one -> LicenceRow.of(one, cover))
                        .filter(filter::keeps)
                        .sorted(
                                Comparator.comparing(LicenceRow::state)
                                        .thenComparing(row ->
                                                Objects.requireNonNullElse(
                                                        row.days(), Long.MAX_VALUE)))
                        .toList());
    }

    private void show() {
        Found found = found();
        LicenceFilter filter = LicencesNavigation.filter(state);
        boolean any = !found.all().isEmpty();
        count.setText(any ? Texts.text("licences.count", found.rows().size()) : "");
        cards.removeAll();
        LicenceSplit split = found.cover().of(covers.needed(state.viewpoint(), spent(filter)));
        if (split.value().signum() > 0) {
            cards.add(new CoverCard(split, found.cover().day(), state));
        }
        if (any) {
            cards.add(new ExpiryCard(ending(found.cover(), filter), found.cover(), state));
        }
        cards.setVisible(cards.getComponentCount() > 0);
        Map<String, String> suppliers = new TreeMap<>();
        found.all()
                .forEach(one -> suppliers.put(one.names().supplierCode(), one.names().supplier()));
        filters.show(state, filter, suppliers);
        filters.setVisible(any || !filter.isAll());
        grid.show(found.rows(), nothing(any), state);
    }

    private List<ExportLicence> ending(LicenceCover cover, LicenceFilter filter) {
        return licences.expiries(cover.day(), cover.day().plusDays(ExpiryCard.DAYS_AHEAD)).stream()
                .filter(one -> filter.unit() == null || filter.unit() == one.unit())
                .toList();
    }

    private static SpendFilter spent(LicenceFilter filter) {
        return new SpendFilter(filter.unit(), "", null, null, null, "", "");
    }

    private EmptyState nothing(boolean any) {
        if (any) {
            return new EmptyState(
                    Texts.text("licences.empty.title"),
                    Texts.text("licences.empty.text"),
                    new Button(Texts.text("filter.clear"), click -> go(state.viewpointOnly())));
        }
        EmptyState none =
                new EmptyState(
                        Texts.text("licences.none.title"),
                        Texts.text(
                                units.isEmpty()
                                        ? "lines.none.no-unit"
                                        : canRecord()
                                                ? "licences.none.text"
                                                : "licences.none.ask"));
        if (canRecord()) {
            none.add(add());
        }
        return none;
    }

    private boolean canRecord() {
        return records && !units.isEmpty();
    }

    private Button add() {
        Button add =
                new Button(
                        Texts.text("licences.new"),
                        click ->
                                desk.add(
                                        units,
                                        LicencesNavigation.filter(state).unit(),
                                        this::recorded));
        add.addThemeVariants(ButtonVariant.PRIMARY);
        return add;
    }

    private void change(ExportLicence licence) {
        desk.change(licence, units, this::recorded);
    }

    private void recorded(String told) {
        notices.removeAll();
        notices.add(Banner.info(told));
        show();
    }

    private Anchor file(
            String name, String type, BiConsumer<LicenceExport, OutputStream> write, String text) {
        Anchor link =
                new Anchor(new LicenceDownload(name, type, this::export, write), Texts.text(text));
        link.addClassName("lp-button");
        link.setTitle(Texts.text("licences.export.title"));
        return link;
    }

    private LicenceExport export() {
        Found found = found();
        return desk.export(found.rows(), found.cover(), state);
    }

    private void xlsx(LicenceExport export, OutputStream target) {
        export.xlsx(target, Texts.text("licences.title"), state.query().getQueryString());
    }

    private void go(UrlState changed) {
        UI.getCurrent().navigate(LicencesNavigation.PATH, changed.query());
    }

    @Override
    public String getPageTitle() {
        return Texts.text("title", Texts.text("licences.title"));
    }
}
