package io.github.linchpin.items;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.access.Permission;
import io.github.linchpin.content.ContentRefusal;
import io.github.linchpin.content.ContentService;
import io.github.linchpin.content.ContentVocabulary;
import io.github.linchpin.content.ItemContents;
import io.github.linchpin.content.PriceService;
import io.github.linchpin.kit.Banner;
import io.github.linchpin.kit.EmptyState;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UrlState;
import io.github.linchpin.ledger.Coverage;
import io.github.linchpin.ledger.ItemFilter;
import io.github.linchpin.ledger.ItemRow;
import io.github.linchpin.ledger.ItemService;
import io.github.linchpin.unit.BusinessUnit;
import io.github.linchpin.unit.UnitService;
import io.github.linchpin.wording.ContentWords;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The items that are bought, and what they contain. */
@Route(ItemsNavigation.PATH)
@Menu(title = "menu.items", order = 4.3)
@RolesAllowed(Permission.LEDGER)
public class ItemsView extends Main implements AfterNavigationObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient ItemService items;
    private final transient ContentService contents;
    private final transient ContentVocabulary words;
    private final transient List<BusinessUnit> units;
    private final transient Clock clock;
    private final Span count = new Span();
    private final Div notices = new Div();
    private final Div coverage = new Div();
    private final ItemFilterBar filters;
    private final ItemGrid grid;
    private final Div nothing = new Div();
    private UrlState state = new UrlState(Map.of());

    ItemsView(
            ItemService items,
            ContentService contents,
            PriceService prices,
            UnitService units,
            Clock clock) {
        this.items = items;
        this.contents = contents;
        this.clock = clock;
        this.units = units.own();
        words = contents.vocabulary();
        filters = new ItemFilterBar(this::go, this.units);
        grid =
                new ItemGrid(
                        CurrentActor.get().may(Permission.LOAD_LEDGER) ? this::open : null,
                        () -> go(state.viewpointOnly()));
        addClassNames("lp-page", "lp-list");
        setId("content");
        count.addClassName("lp-muted");
        count.getElement().setAttribute("role", "status");
        notices.addClassName("lp-notices");
        notices.getElement().setAttribute("role", "status");
        Div space = new Div();
        space.addClassName("lp-grow");
        Div head = new Div(new H1(Texts.text("items.title")), count, space);
        head.addClassName("lp-page-head");
        if (CurrentActor.get().may(Permission.LOAD_LEDGER) && !this.units.isEmpty()) {
            head.add(new ContentsUpload(contents, this.units, this::show));
        }
        if (CurrentActor.get().may(Permission.EDIT)) {
            head.add(new PricesUpload(prices, this::show));
        }
        add(head, notices, coverage, filters, grid, nothing);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        state = UrlState.of(event.getLocation().getQueryParameters());
        notices.removeAll();
        state.mistakes()
                .forEach(
                        mistake -> notices.add(Banner.warning(Texts.text("url.mistake", mistake))));
        ItemsNavigation.mistakes(state, units)
                .forEach(mistake -> notices.add(Banner.warning(Texts.text("url.word", mistake))));
        show();
    }

    private void show() {
        ItemFilter filter = ItemsNavigation.filter(state, day(), units);
        Coverage covered = items.coverage(filter);
        int found = items.count(filter);
        boolean any = found > 0 || !filter.text().isEmpty() || !filter.states().isEmpty();
        count.setText(Texts.text("items.count", found));
        coverage.removeAll();
        if (covered.all().signum() > 0) {
            coverage.add(new CoverageCard(covered, filter));
        }
        filters.show(state, filter, units);
        filters.setVisible(any || filter.unit() != null);
        grid.setVisible(any || filter.unit() != null);
        nothing.removeAll();
        if (!grid.isVisible()) {
            nothing.add(
                    new EmptyState(Texts.text("items.none.title"), Texts.text("items.none.text")));
        }
        grid.show(
                items,
                filter,
                words.inputs(),
                units.stream().collect(Collectors.toMap(BusinessUnit::id, BusinessUnit::name)),
                state);
    }

    private LocalDate day() {
        return Objects.requireNonNullElseGet(
                state.viewpoint().on(), () -> LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    private void open(ItemRow item) {
        new ContentsDialog(item, contents, words, this::changed).show();
    }

    private void changed(ItemRow item, ItemContents before, ItemContents now) {
        NativeButton undo =
                new NativeButton(
                        Texts.text("items.undo"),
                        click -> {
                            notices.removeAll();
                            try {
                                contents.change(item.unit(), item.id(), now, before);
                            } catch (ContentRefusal refusal) {
                                notices.add(Banner.warning(ContentWords.of(refusal)));
                            }
                            show();
                        });
        undo.addClassName("lp-link");
        Banner banner = Banner.info(Texts.text("items.changed", item.code()));
        banner.add(undo);
        notices.removeAll();
        notices.add(banner);
        show();
    }

    private void go(UrlState changed) {
        UI.getCurrent().navigate(ItemsNavigation.PATH, changed.query());
    }

    @Override
    public String getPageTitle() {
        return Texts.text("title", Texts.text("items.title"));
    }
}
