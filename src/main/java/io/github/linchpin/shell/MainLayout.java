package io.github.linchpin.shell;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.access.Permission;
import io.github.linchpin.account.DemoMode;
import io.github.linchpin.account.OwnAccountService;
import io.github.linchpin.country.Countries;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UrlState;
import io.github.linchpin.shared.Viewpoint;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Header and menu around every view. */
@Layout
@PermitAll
public class MainLayout extends AppLayout implements BeforeEnterObserver, AfterNavigationObserver {
    private static final long serialVersionUID = 1L;

    /** Menu entries with a lower order are about deciding, the others for looking up. */
    private static final double FIRST_TO_LOOK_UP = 1;

    /** From here on they are about keeping the data current. */
    private static final double FIRST_OF_DATA = 5;

    /** From here on they are about running the server; most readers see none of them. */
    private static final double FIRST_TO_RUN = 10;

    private final Map<SideNavItem, String> items = new LinkedHashMap<>();
    private final ViewpointBar viewpoint;
    private final SearchBox search;
    private final Anchor home;
    private final OwnChoices choices;

    MainLayout(
            Clock clock,
            Countries countries,
            QuickDays quickDays,
            Search everything,
            OwnAccountService accounts,
            DemoMode demo,
            AuthenticationContext authentication,
            LiveRefresh refresh) {
        choices = new OwnChoices(accounts);
        search = new SearchBox(everything);
        viewpoint = new ViewpointBar(clock, countries, quickDays);
        home =
                new Anchor(
                        "", new Image("icons/linchpin.svg", ""), new Span(Texts.text("app.name")));
        home.addClassName("lp-brand");
        home.setAriaLabel(Texts.text("app.home"));
        home.setRouterIgnore(false);
        Anchor skip = new Anchor("#content", Texts.text("app.skip"));
        skip.addClassName("lp-skip");
        skip.setRouterIgnore(true);
        DrawerToggle toggle = new DrawerToggle();
        toggle.setAriaLabel(Texts.text("app.menu"));
        Div space = new Div();
        space.addClassName("lp-grow");
        Header header = new Header(skip, toggle, home);
        if (demo.isOn()) {
            Span mark = new Span(Texts.text("demo.mark"));
            mark.addClassName("lp-demo");
            mark.setTitle(Texts.text("demo.meaning"));
            header.add(mark);
        }
        header.add(
                search,
                space,
                viewpoint,
                new UserMenu(CurrentActor.get(), choices, authentication));
        header.addClassName("lp-header");
        addToNavbar(header);
        addToDrawer(menu());
        getElement().executeJs(KEYS, ShortcutsDialog.KEY);
        addAttachListener(attached -> refresh.follow(this, attached));
    }

    /**
     * The key / leads to the search and ? to the list of keys, unless somebody is typing or has
     * switched single keys off; Esc leaves the search once it is empty.
     */
    private static final String KEYS =
            """
            const layout = this;
            const listener = event => {
              if (!layout.isConnected) { document.removeEventListener('keydown', listener); return; }
              if (event.ctrlKey || event.metaKey || event.altKey) return;
              const at = event.composedPath()[0];
              const search = layout.querySelector('.lp-search__field');
              if (event.key === 'Escape' && search.contains(at) && !at.value) { at.blur(); return; }
              if (event.key !== '/' && event.key !== '?') return;
              if (at.matches?.('input, textarea, select, [contenteditable]')) return;
              if (localStorage.getItem($0) === 'off') return;
              event.preventDefault();
              if (event.key === '/') search.focus(); else layout.$server.showKeys();
            };
            document.addEventListener('keydown', listener);
            """;

    /** Opens the list of keys. */
    @ClientCallable
    void showKeys() {
        new ShortcutsDialog().open();
    }

    /** What managers open first stands in a group of its own, and so does administration. */
    private Scroller menu() {
        SideNav decide = group("menu.decide");
        SideNav lookUp = group("menu.look-up");
        SideNav data = group("menu.data");
        SideNav run = group("menu.administration");
        List<MenuEntry> entries = MenuConfiguration.getMenuEntries();
        entries.forEach(entry -> {
            SideNavItem item = new SideNavItem(Texts.text(entry.title()), entry.path());
            // a page that has an entry of its own is not two pages
            item.setMatchNested(
                    !entry.path().isEmpty()
                            && entries.stream()
                                    .noneMatch(
                                            other -> other.path().startsWith(entry.path() + "/")));
            items.put(item, item.getPath());
            group(entry.order(), decide, lookUp, data, run).addItem(item);
        });
        for (SideNav group : List.of(data, run)) {
            group.setVisible(!group.getItems().isEmpty());
        }
        NativeButton keys = new NativeButton(Texts.text("keys.title"), click -> showKeys());
        keys.addClassNames("lp-link", "lp-drawer__keys");
        Scroller scroller = new Scroller(new Div(decide, lookUp, data, run, keys));
        scroller.setScrollDirection(Scroller.ScrollDirection.VERTICAL);
        scroller.addClassName("lp-drawer");
        return scroller;
    }

    private static SideNav group(
            double order, SideNav decide, SideNav lookUp, SideNav data, SideNav run) {
        if (order < FIRST_TO_LOOK_UP) {
            return decide;
        }
        if (order < FIRST_OF_DATA) {
            return lookUp;
        }
        return order < FIRST_TO_RUN ? data : run;
    }

    private static SideNav group(String title) {
        SideNav group = new SideNav();
        group.setLabel(Texts.text(title));
        return group;
    }

    /**
     * Whoever has chosen another home sees the world from there, and the address says so. Pages
     * without a viewpoint are left alone.
     */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        UrlState state = UrlState.of(event.getLocation().getQueryParameters());
        boolean looks = !event.getNavigationTarget().isAnnotationPresent(WithoutViewpoint.class);
        if (looks && !event.isErrorEvent() && state.value(UrlState.HOME).isEmpty()) {
            choices.home()
                    .filter(code -> !code.equals(Viewpoint.DEFAULT_HOME))
                    .ifPresent(code ->
                            event.forwardTo(
                                    event.getLocation().getPath(),
                                    state.with(UrlState.HOME, code).query()));
        }
    }

    /** Menu and logo keep the viewpoint of the view they are shown beside. */
    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        UrlState state = UrlState.of(event.getLocation().getQueryParameters());
        String kept = state.viewpointOnly().query().getQueryString();
        // the item would encode parameters once more that are encoded already
        items.forEach((item, path) ->
                item.getElement().setAttribute("path", kept.isEmpty() ? path : path + "?" + kept));
        home.setHref(UrlState.home(event.getLocation().getQueryParameters()));
        // who may not read gets here too: an old link to a door ends on the page of unknown
        // addresses
        boolean reads = CurrentActor.get().permissions().contains(Permission.READ);
        search.setVisible(reads);
        viewpoint.setVisible(
                reads
                        && event.getActiveChain().stream()
                                .noneMatch(view ->
                                        view.getClass()
                                                .isAnnotationPresent(WithoutViewpoint.class)));
        if (reads) {
            search.show(state);
            viewpoint.show(event.getLocation().getPath(), state);
        }
    }
}
