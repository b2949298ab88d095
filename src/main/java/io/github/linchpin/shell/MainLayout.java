package io.github.linchpin.shell;

import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.menu.MenuConfiguration;
import io.github.linchpin.country.Countries;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UrlState;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Header and menu around every view. */
@Layout
@AnonymousAllowed
public class MainLayout extends AppLayout implements AfterNavigationObserver {
    private static final long serialVersionUID = 1L;

    /** Menu entries with a lower order are about deciding, the others for looking up. */
    private static final double FIRST_TO_LOOK_UP = 1;

    private final List<SideNavItem> items = new ArrayList<>();
    private final ViewpointBar viewpoint;
    private final Anchor home;

    MainLayout(Clock clock, Countries countries, QuickDays quickDays) {
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
        Header header = new Header(skip, toggle, home, space, viewpoint, new ThemeSelect());
        header.addClassName("lp-header");
        addToNavbar(header);
        addToDrawer(menu());
        getElement().executeJs(SLASH);
    }

    /** The key / puts the focus into the search field of the view, unless somebody is typing. */
    private static final String SLASH =
            """
            const layout = this;
            const listener = event => {
              if (!layout.isConnected) { document.removeEventListener('keydown', listener); return; }
              const at = event.composedPath()[0];
              if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey
                  || at.matches?.('input, textarea, select, [contenteditable]')) return;
              const search = layout.querySelector('[data-search]');
              if (search) { event.preventDefault(); search.focus(); }
            };
            document.addEventListener('keydown', listener);
            """;

    /** What managers open first stands in a group of its own. */
    private Scroller menu() {
        SideNav decide = group("menu.decide");
        SideNav lookUp = group("menu.look-up");
        MenuConfiguration.getMenuEntries()
                .forEach(entry -> {
                    SideNavItem item = new SideNavItem(Texts.text(entry.title()), entry.path());
                    item.setMatchNested(!entry.path().isEmpty());
                    items.add(item);
                    (entry.order() < FIRST_TO_LOOK_UP ? decide : lookUp).addItem(item);
                });
        Scroller scroller = new Scroller(new Div(decide, lookUp));
        scroller.addClassName("lp-drawer");
        return scroller;
    }

    private static SideNav group(String title) {
        SideNav group = new SideNav();
        group.setLabel(Texts.text(title));
        return group;
    }

    /** Menu and logo keep the viewpoint of the view they are shown beside. */
    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        UrlState state = UrlState.of(event.getLocation().getQueryParameters());
        items.forEach(item -> item.setQueryParameters(state.viewpointOnly().query()));
        home.setHref(UrlState.home(event.getLocation().getQueryParameters()));
        viewpoint.show(event.getLocation().getPath(), state);
    }
}
