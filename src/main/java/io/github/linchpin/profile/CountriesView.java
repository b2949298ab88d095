package io.github.linchpin.profile;

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
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import io.github.linchpin.access.Permission;
import io.github.linchpin.kit.Banner;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UrlState;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The countries that lead, supply or restrict something. */
@Route(CountriesNavigation.PATH)
@Menu(title = "menu.countries", order = 3)
@RolesAllowed(Permission.READ)
public class CountriesView extends Main implements AfterNavigationObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    /** The CSV names them all. */
    private static final int MOST_SOURCES = 5;

    private final transient ProfileService service;
    private final Span count = new Span();
    private final Div notices = new Div();
    private final Paragraph sources = new Paragraph();
    private final CountryFilterBar filters = new CountryFilterBar(this::go);
    private final CountryGrid grid = new CountryGrid(this::sort, this::clear);

    private UrlState state = new UrlState(Map.of());

    CountriesView(ProfileService service) {
        this.service = service;
        addClassNames("lp-page", "lp-list", "lp-countries");
        setId("content");
        count.addClassName("lp-muted");
        count.getElement().setAttribute("role", "status");
        notices.addClassName("lp-notices");
        sources.addClassNames("lp-muted", "lp-small", "lp-countries__sources");
        Div space = new Div();
        space.addClassName("lp-grow");
        Div head = new Div(new H1(Texts.text("countries.title")), count, space, export());
        head.addClassName("lp-page-head");
        add(head, notices, filters, grid, sources);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        state = UrlState.of(event.getLocation().getQueryParameters());
        CountriesPage page = service.page(state.viewpoint());
        CountryFilter filter = CountriesNavigation.filter(state, page);
        CountriesNavigation.Sorting sorting = CountriesNavigation.sorting(state);
        List<CountryRow> rows = page.kept(filter, sorting);
        notices.removeAll();
        state.mistakes()
                .forEach(
                        mistake -> notices.add(Banner.warning(Texts.text("url.mistake", mistake))));
        CountriesNavigation.mistakes(state, page)
                .forEach(mistake -> notices.add(Banner.warning(Texts.text("url.word", mistake))));
        notices.setVisible(notices.getComponentCount() > 0);
        count.setText(Texts.text("countries.count", rows.size(), page.tables()));
        filters.show(state, filter, page);
        grid.show(rows, page.tables(), sorting, state);
        sources.setText(sources(page));
    }

    @Override
    public String getPageTitle() {
        return Texts.text("title", Texts.text("countries.title"));
    }

    /** What the counts rest on, with the day of the measures. */
    private String sources(CountriesPage page) {
        String tables =
                page.sources().entrySet().stream()
                        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                        .limit(MOST_SOURCES)
                        .map(source ->
                                Texts.text("countries.source", source.getKey(), source.getValue()))
                        .collect(Collectors.joining("; "));
        LocalDate known = state.viewpoint().known();
        return Texts.text(
                "countries.sources",
                tables,
                Math.max(0, page.sources().size() - MOST_SOURCES),
                Formats.day(page.day()),
                Texts.word("reading", state.viewpoint().reading()),
                known == null ? Texts.text("viewpoint.now") : Formats.day(known));
    }

    private void sort(CountriesNavigation.Sorting sorting) {
        go(state.with(CountriesNavigation.SORT, sorting.code()));
    }

    private void go(UrlState changed) {
        UI.getCurrent().navigate(CountriesNavigation.PATH, changed.query());
    }

    private void clear() {
        go(state.viewpointOnly());
    }

    private Anchor export() {
        Anchor export =
                new Anchor(
                        DownloadHandler.fromInputStream(event -> {
                            CountriesPage page = service.page(state.viewpoint());
                            byte[] csv =
                                    CountriesExport.csv(
                                            page.kept(
                                                    CountriesNavigation.filter(state, page),
                                                    CountriesNavigation.sorting(state)),
                                            page,
                                            state.viewpoint());
                            return new DownloadResponse(
                                    new ByteArrayInputStream(csv),
                                    "linchpin-countries.csv",
                                    "text/csv; charset=utf-8",
                                    csv.length);
                        }),
                        Texts.text("export.csv"));
        export.addClassName("lp-button");
        export.setTitle(Texts.text("countries.export.title"));
        return export;
    }
}
