package io.github.linchpin.covers;

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
import io.github.linchpin.input.InputFiles;
import io.github.linchpin.kit.Addresses;
import io.github.linchpin.kit.Banner;
import io.github.linchpin.kit.EmptyState;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.PurchasesChanged;
import io.github.linchpin.kit.ReasonDialog;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UrlState;
import io.github.linchpin.stock.CoverService;
import io.github.linchpin.stock.RecordedCount;
import io.github.linchpin.stock.StockRefusal;
import io.github.linchpin.stock.StockService;
import io.github.linchpin.stock.UnitCover;
import io.github.linchpin.unit.BusinessUnit;
import io.github.linchpin.unit.UnitService;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** How long the stocks of the units last, and the latest day to act. */
@Route(CoversNavigation.PATH)
@Menu(title = "menu.stock", order = 2.6)
@RolesAllowed(Permission.LEDGER)
public class CoversView extends Main implements AfterNavigationObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient CoverService service;
    private final transient StockService stocks;
    private final transient Clock clock;
    private final transient List<BusinessUnit> units;
    private final transient Map<String, String> names;
    private final boolean mayCount = CurrentActor.get().may(Permission.LOAD_LEDGER);
    private final Span about = new Span();
    private final Div notices = new Div();
    private final CoversFilterBar filters;
    private final CoversGrid grid;
    private UrlState state = new UrlState(Map.of());

    CoversView(
            CoverService service,
            StockService stocks,
            UnitService units,
            InputFiles inputs,
            Clock clock) {
        this.service = service;
        this.stocks = stocks;
        this.clock = clock;
        this.units = units.own();
        names = inputs.names();
        filters = new CoversFilterBar(this::go, this.units, names);
        grid = new CoversGrid(names, mayCount ? this::count : null, this::open);
        addClassNames("lp-page", "lp-list", "lp-covers");
        setId("content");
        PurchasesChanged.follow(this, this::show);
        about.addClassName("lp-muted");
        about.getElement().setAttribute("role", "status");
        notices.addClassName("lp-notices");
        notices.getElement().setAttribute("role", "status");
        Div space = new Div();
        space.addClassName("lp-grow");
        Div head = new Div(new H1(Texts.text("covers.title")), about, space);
        head.addClassName("lp-page-head");
        if (mayCount && !this.units.isEmpty()) {
            head.add(
                    new Button(Texts.text("covers.record"), click -> dialog().show()),
                    new CountsUpload(stocks, this.units, this::show));
        }
        head.add(
                file(CoversDownload.csv(this::export), "export.csv"),
                file(CoversDownload.xlsx(this::export), "covers.export.xlsx"));
        add(head, notices, filters, grid);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        state = UrlState.of(event.getLocation().getQueryParameters());
        notices.removeAll();
        state.mistakes()
                .forEach(
                        mistake -> notices.add(Banner.warning(Texts.text("url.mistake", mistake))));
        show();
    }

    private void show() {
        List<UnitCover> all = service.covers(state.viewpoint());
        List<UnitCover> kept = CoversNavigation.kept(all, state);
        about.setText(all.isEmpty() ? "" : about(kept));
        filters.show(state, all);
        filters.setVisible(!all.isEmpty() || CoversNavigation.isFiltered(state));
        grid.show(kept, empty(!all.isEmpty()), state);
    }

    private static String about(List<UnitCover> rows) {
        return Texts.text(
                "covers.about",
                rows.size(),
                rows.stream().filter(row -> row.actBy() != null && isLate(row)).count(),
                rows.stream().filter(row -> row.count() == null).count());
    }

    private static boolean isLate(UnitCover row) {
        return Objects.requireNonNull(row.daysLeft()) < 0;
    }

    private void count(UnitCover row) {
        dialog().of(row).show();
    }

    private CountDialog dialog() {
        return new CountDialog(
                stocks,
                units,
                names,
                today(),
                count ->
                        say(
                                Texts.text(
                                        "covers.recorded",
                                        names.getOrDefault(count.input(), count.input()))));
    }

    private void withdraw(RecordedCount count) {
        new ReasonDialog(
                        new ReasonDialog.Words(
                                Texts.text("covers.withdraw.title"),
                                Texts.text(
                                        "covers.withdraw.about",
                                        CoverWords.quantity(
                                                count.count().quantity(), count.count()),
                                        Formats.day(count.count().countedOn())),
                                Texts.text("covers.withdraw.reason"),
                                "",
                                Texts.text("covers.withdraw")),
                        reason -> {
                            try {
                                stocks.withdraw(count.unit(), count.id(), reason);
                            } catch (StockRefusal refusal) {
                                return Optional.of(
                                        new ReasonDialog.Fault(
                                                refusal.why() == StockRefusal.Why.REASON_MISSING,
                                                Texts.word("stock.refusal", refusal.why())));
                            }
                            say(Texts.text("covers.withdrawn.notice"));
                            return Optional.empty();
                        })
                .show();
    }

    private void open(UnitCover row) {
        CountsDialog.Actions actions =
                new CountsDialog.Actions() {
                    @Override
                    public void record(UnitCover of) {
                        count(of);
                    }

                    @Override
                    public void withdraw(RecordedCount count) {
                        CoversView.this.withdraw(count);
                    }
                };
        new CountsDialog(
                        names.getOrDefault(row.input(), row.input()),
                        row,
                        stocks.counts(row.unit(), row.input(), row.stage()),
                        mayCount ? actions : null)
                .open();
    }

    private void say(String words) {
        notices.removeAll();
        notices.add(Banner.info(words));
        show();
    }

    private EmptyState empty(boolean any) {
        if (any) {
            return new EmptyState(
                    Texts.text("covers.empty.title"),
                    Texts.text("covers.empty.text"),
                    new Button(
                            Texts.text("filter.clear"),
                            click -> go(CoversNavigation.cleared(state))));
        }
        EmptyState nothing =
                new EmptyState(
                        Texts.text("covers.nothing.title"), Texts.text("covers.nothing.text"));
        if (mayCount) {
            nothing.add(new Anchor(Addresses.LEDGER_IMPORTS, Texts.text("covers.nothing.load")));
        }
        return nothing;
    }

    private static Component file(CoversDownload download, String text) {
        Anchor file = new Anchor(download, Texts.text(text));
        file.addClassName("lp-button");
        file.setTitle(Texts.text("covers.export.title"));
        return file;
    }

    private CoversExport export() {
        return new CoversExport(
                CoversNavigation.kept(service.covers(state.viewpoint()), state),
                state.viewpoint(),
                today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private void go(UrlState changed) {
        UI.getCurrent().navigate(CoversNavigation.PATH, changed.query());
    }

    @Override
    public String getPageTitle() {
        return Texts.text("title", Texts.text("covers.title"));
    }
}
