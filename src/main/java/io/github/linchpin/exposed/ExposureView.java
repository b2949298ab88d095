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
import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.access.Permission;
import io.github.linchpin.country.Countries;
import io.github.linchpin.input.InputFiles;
import io.github.linchpin.kit.Addresses;
import io.github.linchpin.kit.Banner;
import io.github.linchpin.kit.EmptyState;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.PurchasesChanged;
import io.github.linchpin.kit.ReadingBar;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UrlState;
import io.github.linchpin.purchased.ExposureWords;
import io.github.linchpin.spend.Grouping;
import io.github.linchpin.spend.ItemExposure;
import io.github.linchpin.spend.PurchaseExposure;
import io.github.linchpin.unit.BusinessUnit;
import io.github.linchpin.unit.UnitService;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;

/** What the purchases are exposed to on D: by class, by input, and for one input by item. */
@Route(ExposureNavigation.PATH)
@Menu(title = "menu.exposure", order = 2.5)
@RolesAllowed(Permission.LEDGER)
public class ExposureView extends Main implements AfterNavigationObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient ExposureReader reader;
    private final transient InputPanels panels;
    private final transient Countries countries;
    private final transient List<BusinessUnit> units;
    private final transient Map<String, String> names;
    private final transient GroupWords words;
    private final Span about = new Span();
    private final Div notices = new Div();
    private final Div partition = new Div();
    private final Div panel = new Div();
    private final ExposureFilterBar filters;
    private final ExposureGrid grid;
    private final GroupGrid groupGrid;
    private UrlState state = new UrlState(Map.of());

    ExposureView(
            ExposureReader reader,
            InputPanels panels,
            InputFiles inputs,
            Countries countries,
            UnitService units) {
        this.reader = reader;
        this.panels = panels;
        this.countries = countries;
        this.units = units.own();
        names = inputs.names();
        words = new GroupWords(this::input, countries::name, this.units);
        filters = new ExposureFilterBar(this::go, this.units);
        grid = new ExposureGrid(names, countries::name);
        groupGrid = new GroupGrid(words);
        addClassNames("lp-page", "lp-exposure");
        setId("content");
        PurchasesChanged.follow(this, this::showAgain);
        about.addClassName("lp-muted");
        about.getElement().setAttribute("role", "status");
        notices.addClassName("lp-notices");
        notices.getElement().setAttribute("role", "status");
        Div head =
                new Div(
                        new H1(Texts.text("exposure.title")),
                        about,
                        filters,
                        file(ExposureDownload.csv(this::export), "export.csv"),
                        file(ExposureDownload.xlsx(this::export), "exposure.export.xlsx"));
        head.addClassName("lp-page-head");
        Div halves = new Div(grid, groupGrid, panel);
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

    private void showAgain() {
        PurchaseExposure exposure = reader.exposure(state);
        showAll(exposure);
        // what somebody looks at first is there before the rest is worked out
        getUI().filter(ui -> ui.getPushConfiguration().getPushMode().isEnabled())
                .ifPresent(UI::push);
        showParts(exposure);
    }

    private void show() {
        PurchaseExposure exposure = reader.exposure(state);
        showAll(exposure);
        showParts(exposure);
    }

    /** All that is shown, in one. */
    private void showAll(PurchaseExposure exposure) {
        boolean any = isAny(exposure);
        filters.show(state, ExposureNavigation.filter(state), this::input, countries::name);
        about.setText(any ? about(exposure) : "");
        about.setTitle(any ? months(exposure) : "");
        partition.removeAll();
        partition.setVisible(any);
        if (any) {
            showWhole(exposure);
        }
    }

    private static boolean isAny(PurchaseExposure exposure) {
        return exposure.spend().signum() != 0;
    }

    /** Part by part. */
    private void showParts(PurchaseExposure exposure) {
        boolean any = isAny(exposure);
        panel.removeAll();
        Grouping by = ExposureNavigation.by(state);
        if (by == Grouping.INPUT) {
            showInputs(exposure, nothing(any));
        } else {
            words.take(by, state);
            groupGrid.show(by, reader.groups(state, by), nothing(any));
        }
        grid.setVisible(by == Grouping.INPUT);
        groupGrid.setVisible(by != Grouping.INPUT);
        panel.setVisible(panel.getComponentCount() > 0);
    }

    private void showWhole(PurchaseExposure exposure) {
        Div cards =
                new Div(
                        new PartitionCard(exposure, state),
                        new CliffCard(exposure, this::input, state));
        cards.addClassName("lp-exposure__top");
        partition.add(cards);
        if (exposure.readingsDiffer()) {
            partition.add(
                    new ReadingBar(
                            Texts.text(
                                    "exposure.readings",
                                    ExposureWords.differences(exposure.whole(), exposure.other())),
                            ExposureNavigation.PATH,
                            state));
        }
    }

    private void showInputs(PurchaseExposure exposure, EmptyState empty) {
        ExposureReader.Beside beside = reader.beside(state, exposure, units);
        grid.showLicences(beside.licences());
        grid.showSources(beside.sources());
        grid.show(exposure, beside.covers(), empty, state);
        ExposureNavigation.open(state, exposure.inputs())
                .ifPresent(open ->
                        panel.add(
                                panels.panel(
                                        state,
                                        input(open.input()),
                                        exposure,
                                        open,
                                        reader.items(state, open, beside),
                                        this::recorded)));
    }

    private String input(String slug) {
        return names.getOrDefault(slug, slug);
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

    private static Anchor file(ExposureDownload download, String text) {
        Anchor file = new Anchor(download, Texts.text(text));
        file.addClassName("lp-button");
        file.setTitle(Texts.text("exposure.export.title"));
        return file;
    }

    private ExposureExport export() {
        return reader.export(state, units);
    }

    private void go(UrlState changed) {
        UI.getCurrent().navigate(ExposureNavigation.PATH, changed.query());
    }

    @Override
    public String getPageTitle() {
        return Texts.text("title", Texts.text("exposure.title"));
    }
}
