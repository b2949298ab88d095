package io.github.linchpin.compare;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import io.github.linchpin.kit.Addresses;
import io.github.linchpin.kit.Banner;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UrlState;
import java.util.Map;

/** What the four pages share: heading, tabs, banners, pickers. */
abstract class CompareView extends Main implements AfterNavigationObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final Mode mode;
    private final Div notices = new Div();
    private final Div content = new Div();
    private final Div head;

    private UrlState state = new UrlState(Map.of());

    CompareView(Mode mode) {
        this.mode = mode;
        addClassNames("lp-page", "lp-compare");
        setId("content");
        notices.addClassName("lp-notices");
        content.addClassName("lp-stack");
        head = new Div(new H1(Texts.text("compare.title")));
        head.addClassName("lp-page-head");
        add(head, notices, content);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        state = UrlState.of(event.getLocation().getQueryParameters());
        notices.removeAll();
        content.removeAll();
        head.getChildren().skip(1).toList().forEach(head::remove);
        head.add(tabs());
        state.mistakes()
                .forEach(
                        mistake -> notices.add(Banner.warning(Texts.text("url.mistake", mistake))));
        show(state);
        notices.setVisible(notices.getComponentCount() > 0);
    }

    /** Fills the page. */
    abstract void show(UrlState current);

    @Override
    public String getPageTitle() {
        return Texts.text("title", Texts.text("compare.title." + mode.code()));
    }

    UrlState state() {
        return state;
    }

    void go(UrlState changed) {
        UI.getCurrent().navigate(mode.path(), changed.query());
    }

    void warn(String text) {
        notices.add(Banner.warning(text));
    }

    void note(String text) {
        notices.add(Banner.info(text));
    }

    /** Adds behind the tabs. */
    void addToHead(Component... components) {
        head.add(components);
    }

    void addContent(Component... components) {
        content.add(components);
    }

    /** Adds the sentence that says what the page finds. */
    void say(String sentence) {
        Paragraph words = new Paragraph(sentence);
        words.addClassName("lp-compare__finding");
        words.getElement().setAttribute("role", "status");
        content.add(words);
    }

    /** Links rather than tabs: each mode has an address of its own. */
    private Nav tabs() {
        Nav nav = new Nav();
        nav.addClassName("lp-tabs");
        nav.setAriaLabel(Texts.text("compare.modes"));
        for (Mode other : Mode.values()) {
            Anchor link =
                    new Anchor(
                            Addresses.address(other.path(), state.viewpointOnly()),
                            Texts.text("compare.mode." + other.code()));
            if (other == mode) {
                link.getElement().setAttribute("aria-current", "page");
            }
            nav.add(link);
        }
        return nav;
    }
}
