package io.github.linchpin.lookup;

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
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import io.github.linchpin.access.Permission;
import io.github.linchpin.kit.Banner;
import io.github.linchpin.kit.ReadingBar;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UrlState;
import io.github.linchpin.standing.Finding;
import io.github.linchpin.standing.Standings;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.util.Map;

/** All inputs by stage, with the concentration of each according to its lead table. */
@Route(InputsNavigation.PATH)
@Menu(title = "menu.inputs", order = 1)
@RolesAllowed(Permission.READ)
public class InputsView extends Main implements AfterNavigationObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient InputListService service;
    private final Span count = new Span();
    private final Div notice = new Div();
    private final InputFilterBar filters;
    private final InputGrid grid;

    private UrlState state = new UrlState(Map.of());

    InputsView(InputListService service) {
        this.service = service;
        filters = new InputFilterBar(this::go);
        grid =
                new InputGrid(
                        service,
                        sorting -> go(state.with(InputsNavigation.SORT, sorting.code())),
                        () ->
                                go(
                                        state.viewpointOnly()
                                                .with(
                                                        InputsNavigation.SORT,
                                                        state.values(InputsNavigation.SORT))));
        addClassNames("lp-page", "lp-list");
        setId("content");
        count.addClassName("lp-muted");
        count.getElement().setAttribute("role", "status");
        Div space = new Div();
        space.addClassName("lp-grow");
        Div head =
                new Div(
                        new H1(Texts.text("inputs.title")),
                        count,
                        space,
                        grid.columnChooser(),
                        export());
        head.addClassName("lp-page-head");
        add(head, notice, filters, grid);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        state = UrlState.of(event.getLocation().getQueryParameters());
        InputFilter filter = InputsNavigation.filter(state);
        notice.removeAll();
        state.mistakes()
                .forEach(mistake -> notice.add(Banner.warning(Texts.text("url.mistake", mistake))));
        InputsNavigation.mistakes(state)
                .forEach(mistake -> notice.add(Banner.warning(Texts.text("url.word", mistake))));
        Standings controls = service.controls(state.viewpoint());
        if (controls.differing() > 0) {
            notice.add(
                    new ReadingBar(
                            Texts.text("inputs.readings", controls.differing()),
                            InputsNavigation.PATH,
                            state));
        }
        notice.setVisible(notice.getComponentCount() > 0);
        InputListQuery.Count found = service.count(filter, controls, state.viewpoint());
        filters.show(state, filter, service.facets(state.viewpoint()));
        grid.show(state, filter, controls, found.rows());
        count.setText(words(found, filter, controls));
    }

    /** "14 rows of 11 inputs by stage", and how many old figures where they are looked for. */
    private static String words(
            InputListQuery.Count found, InputFilter filter, Standings standings) {
        String words = Texts.text("inputs.count", found.rows(), found.inputs());
        return filter.findings().contains(Finding.OLD)
                ? Texts.text("inputs.count.old", words, standings.counts().of(Finding.OLD))
                : words;
    }

    @Override
    public String getPageTitle() {
        return Texts.text("title", Texts.text("inputs.title"));
    }

    private void go(UrlState changed) {
        UI.getCurrent().navigate(InputsNavigation.PATH, changed.query());
    }

    private Anchor export() {
        Anchor export =
                new Anchor(
                        DownloadHandler.fromInputStream(event -> {
                            byte[] csv =
                                    service.export(
                                            InputsNavigation.filter(state),
                                            state.viewpoint(),
                                            InputsNavigation.sorting(state));
                            return new DownloadResponse(
                                    new ByteArrayInputStream(csv),
                                    "linchpin-inputs.csv",
                                    "text/csv; charset=utf-8",
                                    csv.length);
                        }),
                        Texts.text("export.csv"));
        export.addClassName("lp-button");
        export.getElement().setAttribute("title", Texts.text("inputs.export.title"));
        return export;
    }
}
