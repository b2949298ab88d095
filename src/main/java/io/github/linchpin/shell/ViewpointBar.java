package io.github.linchpin.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.component.popover.Popover;
import io.github.linchpin.country.Countries;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UrlState;
import io.github.linchpin.shared.Reading;
import io.github.linchpin.shared.Viewpoint;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Shows from where the current view sees the world: D, K, home and reading; all can be changed. */
final class ViewpointBar extends HorizontalLayout {
    private static final long serialVersionUID = 1L;

    private final transient Clock clock;
    private final transient Countries countries;
    private final transient QuickDays quickDays;
    private final Popover popover = new Popover();
    private final Button on = opener("lp-viewpoint__on");
    private final Button known = opener("lp-viewpoint__known");
    private final Button home = opener("lp-viewpoint__home");
    private final Button reading = opener("lp-viewpoint__reading");

    /** Made when it is opened: its fields would make every page slower that never opens it. */
    private @Nullable ViewpointForm form;

    private String path = "";
    private UrlState state = new UrlState(Map.of());

    ViewpointBar(Clock clock, Countries countries, QuickDays quickDays) {
        this.quickDays = quickDays;
        this.clock = clock;
        this.countries = countries;
        addClassName("lp-viewpoint");
        popover.setTarget(on);
        popover.setOpenOnClick(false);
        popover.setWidth("27rem");
        popover.setAriaLabel(Texts.text("viewpoint.label"));
        add(on, known, home, reading, popover);
    }

    void show(String currentPath, UrlState current) {
        if (!currentPath.equals(path) || !current.equals(state)) {
            popover.close();
        }
        path = currentPath;
        state = current;
        Viewpoint viewpoint = current.viewpoint();
        LocalDate asked = viewpoint.on();
        LocalDate then = viewpoint.known();
        label(on, "viewpoint.on", Formats.day(asked == null ? today() : asked), asked != null);
        label(
                known,
                "viewpoint.known",
                then == null ? Texts.text("viewpoint.now") : Formats.day(then),
                then != null);
        label(
                home,
                "viewpoint.from",
                countries.name(viewpoint.home()),
                !viewpoint.home().equals(Viewpoint.DEFAULT_HOME));
        label(
                reading,
                "viewpoint.reading",
                Texts.word("reading", viewpoint.reading()),
                viewpoint.reading() != Reading.AS_REPORTED);
    }

    private void open() {
        if (form == null) {
            form = new ViewpointForm(countries, quickDays, this::go);
            popover.add(form);
        }
        form.show(state.viewpoint(), today());
        popover.open();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private Button opener(String className) {
        Button button = new Button("", click -> open());
        button.addClassNames("lp-viewpoint__part", className);
        button.getElement().setAttribute("aria-haspopup", "dialog");
        return button;
    }

    private static void label(Button button, String text, String value, boolean set) {
        button.setText(Texts.text(text, value));
        button.setClassName("lp-viewpoint__part--set", set);
    }

    private void go(String parameter, @Nullable String value) {
        popover.close();
        UI.getCurrent().navigate(path, state.with(parameter, value).query());
    }
}
