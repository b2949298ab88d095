package io.github.linchpin.exposed;

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
import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.access.Permission;
import io.github.linchpin.country.Countries;
import io.github.linchpin.evidence.AnswerService;
import io.github.linchpin.evidence.UnitListingService;
import io.github.linchpin.input.InputFiles;
import io.github.linchpin.kit.Addresses;
import io.github.linchpin.kit.Banner;
import io.github.linchpin.kit.EmptyState;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.ReadingBar;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UrlState;
import io.github.linchpin.proof.ProofDesk;
import io.github.linchpin.shell.FollowsPurchases;
import io.github.linchpin.spend.InputExposure;
import io.github.linchpin.spend.ItemExposure;
import io.github.linchpin.spend.LicenceCoverService;
import io.github.linchpin.spend.PurchaseExposure;
import io.github.linchpin.spend.SpendFilter;
import io.github.linchpin.spend.SpendService;
import io.github.linchpin.stock.CoverService;
import io.github.linchpin.stock.SoonestCover;
import io.github.linchpin.unit.BusinessUnit;
import io.github.linchpin.unit.UnitService;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the purchases are exposed to on D: by class, by input, and for one input by item. */
@Route(ExposureNavigation.PATH)
@Menu(title = "menu.exposure", order = 2.5)
@RolesAllowed(Permission.LEDGER)
public class ExposureView extends Main
        implements AfterNavigationObserver, HasDynamicTitle, FollowsPurchases {
    private static final long serialVersionUID = 1L;

    private final transient SpendService spend;
    private final transient LicenceCoverService licences;
    private final transient ProofDesk proofs;
    private final transient AnswerService answers;
    private final transient UnitListingService listings;
    private final transient CoverService covers;
    private final transient Countries countries;
    private final transient Clock clock;
    private final transient List<BusinessUnit> units;
    private final transient Map<String, String> names;
    private final Span about = new Span();
    private final Div notices = new Div();
    private final Div partition = new Div();
    private final Div panel = new Div();
    private final ExposureFilterBar filters;
    private final ExposureGrid grid;
    private UrlState state = new UrlState(Map.of());

    ExposureView(
            SpendService spend,
            LicenceCoverService licences,
            ProofDesk proofs,
            AnswerService answers,
            UnitListingService listings,
            CoverService covers,
            InputFiles inputs,
            Countries countries,
            UnitService units,
            Clock clock) {
        this.spend = spend;
        this.licences = licences;
        this.proofs = proofs;
        this.answers = answers;
        this.listings = listings;
        this.covers = covers;
        this.countries = countries;
        this.clock = clock;
        this.units = units.own();
        names = inputs.names();
        filters = new ExposureFilterBar(this::go, this.units);
        grid = new ExposureGrid(names);
        addClassNames("lp-page", "lp-exposure");
        setId("content");
        about.addClassName("lp-muted");
        about.getElement().setAttribute("role", "status");
        notices.addClassName("lp-notices");
        notices.getElement().setAttribute("role", "status");
        Div space = new Div();
        space.addClassName("lp-grow");
        Div head = new Div(new H1(Texts.text("exposure.title")), about, space, filters, export());
        head.addClassName("lp-page-head");
        Div halves = new Div(grid, panel);
        halves.addClassName("lp-exposure__halves");
        add(head, notices, partition, halves);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        state = UrlState.of(event.getLocation().getQueryParameters());
        notices.removeAll();
        state.mistakes()
                .forEach(
                        mistake -> notices.add(Banner.warning(Texts.text("url.mistake", mistake))));
        ExposureNavigation.mistakes(state)
                .forEach(word -> notices.add(Banner.warning(Texts.text("url.word", word))));
        show();
    }

    @Override
    public void purchasesChanged() {
        show();
    }

    private void show() {
        SpendFilter filter = ExposureNavigation.filter(state);
        PurchaseExposure exposure = spend.exposure(state.viewpoint(), filter);
        boolean any = exposure.spend().signum() != 0;
        filters.show(state, filter, slug -> names.getOrDefault(slug, slug), countries::name);
        about.setText(any ? about(exposure) : "");
        about.setTitle(any ? months(exposure) : "");
        partition.removeAll();
        partition.setVisible(any);
        if (any) {
            partition.add(new PartitionCard(exposure, state));
            if (exposure.readingsDiffer()) {
                partition.add(
                        new ReadingBar(
                                Texts.text(
                                        "exposure.readings",
                                        ExposureWords.differences(
                                                exposure.whole(), exposure.other())),
                                ExposureNavigation.PATH,
                                state));
            }
        }
        grid.showLicences(licences.cover(state.viewpoint(), filter));
        grid.show(exposure, soonest(exposure, filter), nothing(any), state);
        panel.removeAll();
        ExposureNavigation.open(state, exposure.inputs())
                .ifPresent(open -> panel.add(panel(exposure, open, filter)));
        panel.setVisible(panel.getComponentCount() > 0);
    }

    private InputPanel panel(PurchaseExposure exposure, InputExposure open, SpendFilter filter) {
        List<ItemExposure> items =
                spend.items(state.viewpoint(), filter.at(open.input(), open.stage()));
        YearMonth since = YearMonth.from(exposure.period().first());
        return new InputPanel(
                names.getOrDefault(open.input(), open.input()),
                open,
                items,
                exposure.movesWithin(ExposureGrid.DAYS_AHEAD).stream()
                        .filter(move ->
                                move.input().equals(open.input()) && move.stage() == open.stage())
                        .toList(),
                countries::name,
                state,
                new ItemTable(
                        items,
                        countries::name,
                        state,
                        new ItemActions(proofs, answers, listings, since, this::recorded),
                        ProofDesk.mayRecord()));
    }

    /** Cover is of whole purchases, whatever part of them is looked at. */
    private Map<CoverService.Place, SoonestCover> soonest(
            PurchaseExposure shown, SpendFilter filter) {
        PurchaseExposure whole =
                filter.keepsWhole() && filter.supplier() == null
                        ? shown
                        : spend.exposure(
                                state.viewpoint(),
                                new SpendFilter(filter.unit(), "", null, null, null, "", ""));
        return covers.soonest(
                state.viewpoint(),
                whole,
                units.stream()
                        .filter(unit -> filter.unit() == null || filter.unit() == unit.id())
                        .collect(Collectors.toMap(BusinessUnit::id, BusinessUnit::name)));
    }

    private void recorded(ItemExposure item) {
        notices.removeAll();
        notices.add(Banner.info(Texts.text("exposure.recorded", item.item().code())));
        show();
    }

    private static String about(PurchaseExposure exposure) {
        BigDecimal mapped = exposure.whole().value();
        return Texts.text(
                "exposure.about",
                Formats.compactEuros(mapped),
                Formats.wholePercent(
                        mapped.divide(exposure.spend(), MathContext.DECIMAL64).min(BigDecimal.ONE)),
                Formats.wholePercent(exposure.whole().knownRatio()));
    }

    private static String months(PurchaseExposure exposure) {
        return Texts.text(
                "exposure.about.months",
                Formats.euros(exposure.spend()),
                Formats.day(exposure.period().first()),
                Formats.day(exposure.period().end()));
    }

    private EmptyState nothing(boolean any) {
        if (any) {
            return new EmptyState(
                    Texts.text("exposure.empty.title"), Texts.text("exposure.empty.text"));
        }
        EmptyState nobody =
                new EmptyState(
                        Texts.text("exposure.nothing.title"), Texts.text("exposure.nothing.text"));
        if (CurrentActor.get().may(Permission.LOAD_LEDGER)) {
            nobody.add(new Anchor(Addresses.LEDGER_IMPORTS, Texts.text("exposure.nothing.load")));
        }
        return nobody;
    }

    private Anchor export() {
        Anchor link =
                new Anchor(
                        DownloadHandler.fromInputStream(event -> {
                            byte[] csv =
                                    ExposureExport.csv(
                                            spend.exposure(
                                                    state.viewpoint(),
                                                    ExposureNavigation.filter(state)),
                                            state.viewpoint(),
                                            LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
                            return new DownloadResponse(
                                    new ByteArrayInputStream(csv),
                                    "linchpin-exposure.csv",
                                    "text/csv; charset=utf-8",
                                    csv.length);
                        }),
                        Texts.text("export.csv"));
        link.addClassName("lp-button");
        link.setTitle(Texts.text("exposure.export.title"));
        return link;
    }

    private void go(UrlState changed) {
        UI.getCurrent().navigate(ExposureNavigation.PATH, changed.query());
    }

    @Override
    public String getPageTitle() {
        return Texts.text("title", Texts.text("exposure.title"));
    }
}
