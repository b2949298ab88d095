package io.github.linchpin.register;

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
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.ReadingBar;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UrlState;
import io.github.linchpin.measure.Status;
import io.github.linchpin.shared.Effect;
import io.github.linchpin.shared.MeasureState;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The register: every measure with its state on D, and the days on which something changes. */
@Route(ControlsNavigation.PATH)
@Menu(title = "menu.controls", order = 2)
@RolesAllowed(Permission.READ)
public class ControlsView extends Main implements AfterNavigationObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient RegisterService service;
    private final Span count = new Span();
    private final Div notices = new Div();
    private final Div cards = new Div();
    private final ControlFilterBar filters = new ControlFilterBar(this::go);
    private final MeasureGrid grid = new MeasureGrid(this::clear);

    private UrlState state = new UrlState(Map.of());

    ControlsView(RegisterService service) {
        this.service = service;
        addClassNames("lp-page", "lp-controls");
        setId("content");
        count.addClassName("lp-muted");
        count.getElement().setAttribute("role", "status");
        notices.addClassName("lp-notices");
        cards.addClassName("lp-controls__cards");
        Div space = new Div();
        space.addClassName("lp-grow");
        Div head = new Div(new H1(Texts.text("controls.title")), count, space, export());
        head.addClassName("lp-page-head");
        add(head, notices, filters, cards, grid);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        state = UrlState.of(event.getLocation().getQueryParameters());
        RegisterService.Page page = service.page(state.viewpoint());
        ControlFilter filter = ControlsNavigation.filter(state, page);
        List<MeasureLine> lines = page.kept(filter);
        notices.removeAll();
        state.mistakes()
                .forEach(
                        mistake -> notices.add(Banner.warning(Texts.text("url.mistake", mistake))));
        ControlsNavigation.mistakes(state, page)
                .forEach(mistake -> notices.add(Banner.warning(Texts.text("url.word", mistake))));
        readings(lines);
        notices.setVisible(notices.getComponentCount() > 0);
        count.setText(count(lines));
        filters.show(state, filter, page);
        cards.removeAll();
        if (!lines.isEmpty()) {
            cards.add(GlanceCard.of(lines, page, state), CalendarCard.of(page, lines, state));
        }
        grid.show(lines, page, state);
    }

    @Override
    public String getPageTitle() {
        return Texts.text("title", Texts.text("controls.title"));
    }

    private void readings(List<MeasureLine> lines) {
        List<MeasureLine> differing = lines.stream().filter(MeasureLine::readingsDiffer).toList();
        if (!differing.isEmpty()) {
            notices.add(
                    new ReadingBar(
                            Texts.text(
                                    "controls.readings",
                                    differing.size(),
                                    ReadingWords.why(differing),
                                    inForce(lines, MeasureLine::status),
                                    inForce(lines, MeasureLine::other)),
                            ControlsNavigation.PATH,
                            state));
        }
    }

    private static String count(List<MeasureLine> lines) {
        long exports = count(lines, Effect.EXPORT_RESTRICTION);
        long imports = count(lines, Effect.IMPORT_RESTRICTION);
        long inForce = inForce(lines, MeasureLine::status);
        return Texts.text(
                "controls.count", exports, imports, lines.size() - exports - imports, inForce);
    }

    private static long inForce(List<MeasureLine> lines, Function<MeasureLine, Status> reading) {
        return lines.stream()
                .filter(line -> reading.apply(line).state() == MeasureState.IN_FORCE)
                .count();
    }

    private static long count(List<MeasureLine> lines, Effect effect) {
        return lines.stream().filter(line -> line.measure().measure().effect() == effect).count();
    }

    private void go(UrlState changed) {
        UI.getCurrent().navigate(ControlsNavigation.PATH, changed.query());
    }

    private void clear() {
        go(state.viewpointOnly());
    }

    private Anchor export() {
        Anchor export =
                new Anchor(
                        DownloadHandler.fromInputStream(event -> {
                            RegisterService.Page page = service.page(state.viewpoint());
                            byte[] csv =
                                    RegisterExport.csv(
                                            page.kept(ControlsNavigation.filter(state, page)),
                                            state.viewpoint());
                            return new DownloadResponse(
                                    new ByteArrayInputStream(csv),
                                    "linchpin-controls.csv",
                                    "text/csv; charset=utf-8",
                                    csv.length);
                        }),
                        Texts.text("export.csv"));
        export.addClassName("lp-button");
        export.setTitle(Texts.text("controls.export.title"));
        return export;
    }

    /** Says in one sentence on what the difference between the readings rests. */
    private static final class ReadingWords {
        static String why(List<MeasureLine> differing) {
            return differing.stream()
                    .flatMap(line ->
                            line.measure().measure().timetable().suspensions().stream()
                                    .filter(pause -> pause.reportedEnd() != null)
                                    .map(pause ->
                                            Texts.text(
                                                    "controls.readings.why",
                                                    pause.act(),
                                                    Formats.day(pause.legalEnd()),
                                                    Formats.day(pause.reportedEnd()))))
                    .distinct()
                    .findFirst()
                    .orElse("");
        }
    }
}
