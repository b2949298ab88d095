package io.github.linchpin.purchases;

import com.vaadin.flow.component.Component;
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
import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.access.Permission;
import io.github.linchpin.country.Countries;
import io.github.linchpin.kit.Addresses;
import io.github.linchpin.kit.Banner;
import io.github.linchpin.kit.EmptyState;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UrlState;
import io.github.linchpin.ledger.LedgerLine;
import io.github.linchpin.ledger.LineFilter;
import io.github.linchpin.ledger.LineKey;
import io.github.linchpin.ledger.LinePage;
import io.github.linchpin.ledger.LineService;
import io.github.linchpin.ledger.LineSummary;
import io.github.linchpin.proof.ProofDesk;
import io.github.linchpin.shell.WithoutViewpoint;
import io.github.linchpin.unit.UnitService;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was bought, line by line. */
@Route(LinesNavigation.PATH)
@Menu(title = "lines.menu", order = 4.2)
@RolesAllowed(Permission.LEDGER)
@WithoutViewpoint
public class LinesView extends Main implements AfterNavigationObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient LineService service;
    private final transient ProofDesk proofs;
    private final transient FilterWords words;
    private final transient LineWords lineWords;
    private final transient Clock clock;
    private final Span count = new Span();
    private final Div notices = new Div();
    private final LinesFilterBar filters = new LinesFilterBar(this::go);
    private final LinesPager pager = new LinesPager(this::go);
    private final LinesGrid grid;

    private UrlState state = new UrlState(Map.of());
    private @Nullable LineDrawer drawer;

    LinesView(
            LineService service,
            ProofDesk proofs,
            UnitService units,
            Countries countries,
            Clock clock) {
        this.service = service;
        this.proofs = proofs;
        this.clock = clock;
        words = new FilterWords(countries, units.own());
        lineWords = new LineWords(countries);
        grid =
                new LinesGrid(
                        lineWords,
                        line -> go(state.with(LinesNavigation.OPEN, line.key().written())));
        addClassNames("lp-page", "lp-list", "lp-lines");
        setId("content");
        count.addClassName("lp-muted");
        count.getElement().setAttribute("role", "status");
        notices.addClassName("lp-notices");
        Div space = new Div();
        space.addClassName("lp-grow");
        Div head =
                new Div(
                        new H1(Texts.text("lines.title")),
                        count,
                        space,
                        file(LinesDownload.csv(this::export, this::about), "export.csv"),
                        file(LinesDownload.xlsx(this::export, this::about), "lines.export.xlsx"));
        head.addClassName("lp-page-head");
        add(head, notices, filters, grid, pager);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        state = UrlState.of(event.getLocation().getQueryParameters());
        LineFilter filter = LinesNavigation.filter(state);
        notices.removeAll();
        LinesNavigation.mistakes(state)
                .forEach(mistake -> notices.add(Banner.warning(Texts.text("url.word", mistake))));
        LinePage page = service.page(filter, LinesNavigation.cursor(state), LineService.PAGE);
        count.setText(count(page.summary()));
        filters.show(state, filter, words);
        grid.show(page.lines(), words.units().size() > 1, empty(filter), state);
        pager.show(page, state);
        showLine();
        notices.setVisible(notices.getComponentCount() > 0);
    }

    @Override
    public String getPageTitle() {
        return Texts.text("title", Texts.text("lines.title"));
    }

    private static String count(LineSummary summary) {
        String lines = Formats.number(BigDecimal.valueOf(summary.lines()), 0);
        return summary.euros() == null
                ? Texts.text("lines.count.more", lines)
                : Texts.text(
                        "lines.count", summary.lines(), lines, LineWords.euros(summary.euros()));
    }

    /** The line that the address names is open, and no other one. */
    private void showLine() {
        if (drawer != null) {
            drawer.afterwards(() -> {});
            drawer.close();
            drawer = null;
        }
        state.value(LinesNavigation.OPEN)
                .flatMap(LineKey::of)
                .ifPresent(key ->
                        service.find(key)
                                .ifPresentOrElse(
                                        this::show,
                                        () ->
                                                notices.add(
                                                        Banner.warning(
                                                                Texts.text("lines.absent")))));
    }

    private void show(LedgerLine line) {
        LineDrawer shown =
                new LineDrawer(
                        line, service.rate(line), lineWords, () -> LineProof.open(proofs, line));
        shown.afterwards(() -> go(state.with(LinesNavigation.OPEN, (String) null)));
        shown.open();
        drawer = shown;
    }

    private EmptyState empty(LineFilter filter) {
        if (!filter.equals(LineFilter.ALL) && service.isAny()) {
            return new EmptyState(
                    Texts.text("lines.empty.title"),
                    Texts.text("lines.empty.text"),
                    new Button(Texts.text("filter.clear"), click -> go(state.viewpointOnly())));
        }
        if (words.units().isEmpty()) {
            return new EmptyState(Texts.text("lines.none.title"), Texts.text("lines.none.no-unit"));
        }
        return CurrentActor.get().may(Permission.LOAD_LEDGER)
                ? new EmptyState(
                        Texts.text("lines.none.title"),
                        Texts.text("lines.none.text"),
                        new Anchor(Addresses.LEDGER_IMPORTS, Texts.text("lines.none.load")))
                : new EmptyState(Texts.text("lines.none.title"), Texts.text("lines.none.ask"));
    }

    private void go(UrlState changed) {
        UI.getCurrent().navigate(LinesNavigation.PATH, changed.query());
    }

    private LineExport export() {
        return new LineExport(service, LinesNavigation.filter(state));
    }

    private LineExport.About about() {
        return new LineExport.About(
                Texts.text("lines.export.what"),
                words.of(LinesNavigation.filter(state)).stream()
                        .map(FilterWords.Part::label)
                        .toList(),
                CurrentActor.get().name(),
                clock.instant());
    }

    private static Component file(LinesDownload download, String text) {
        Anchor file = new Anchor(download, Texts.text(text));
        file.addClassName("lp-button");
        file.setTitle(Texts.text("lines.export.title"));
        return file;
    }
}
