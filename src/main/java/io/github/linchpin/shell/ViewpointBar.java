package io.github.linchpin.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import io.github.linchpin.country.Countries;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UrlState;
import io.github.linchpin.shared.Reading;
import io.github.linchpin.shared.Viewpoint;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
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
    private final DatePicker day = new DatePicker(Texts.text("viewpoint.on.day"));
    private final DatePicker knownDay = new DatePicker(Texts.text("viewpoint.known.day"));
    private final Div days = new Div();
    private final Div knownDays = new Div();
    private final ComboBox<Countries.Country> from = new ComboBox<>(Texts.text("viewpoint.home"));
    private final RadioButtonGroup<Reading> readings =
            new RadioButtonGroup<>(Texts.text("viewpoint.reading.label"));

    private String path = "";
    private UrlState state = new UrlState(Map.of());

    ViewpointBar(Clock clock, Countries countries, QuickDays quickDays) {
        this.quickDays = quickDays;
        this.clock = clock;
        this.countries = countries;
        addClassName("lp-viewpoint");
        popover.setTarget(on);
        popover.setOpenOnClick(false);
        popover.setAriaLabel(Texts.text("viewpoint.label"));
        day.setHelperText(Texts.text("viewpoint.on.explanation"));
        knownDay.setHelperText(Texts.text("viewpoint.known.explanation"));
        from.setItemLabelGenerator(Countries.Country::name);
        readings.setItems(Reading.values());
        readings.setItemLabelGenerator(word -> Texts.word("reading", word));
        readings.setHelperText(Texts.text("viewpoint.reading.explanation"));
        listen();
        days.addClassName("lp-viewpoint__choices");
        knownDays.addClassName("lp-viewpoint__choices");
        Div content = new Div(day, days, knownDay, knownDays, from, readings);
        content.addClassName("lp-viewpoint__popover");
        Paragraph explanation = new Paragraph(Texts.text("viewpoint.explanation"));
        explanation.addClassName("lp-muted");
        content.addComponentAsFirst(explanation);
        popover.add(content);
        add(on, known, home, reading, popover);
    }

    void show(String currentPath, UrlState current) {
        path = currentPath;
        state = current;
        Viewpoint viewpoint = current.viewpoint();
        LocalDate today = today();
        knownDay.setMax(today);
        LocalDate asked = viewpoint.on();
        LocalDate then = viewpoint.known();
        label(on, "viewpoint.on", Formats.day(asked == null ? today : asked), asked != null);
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
        day.setValue(asked == null ? today : asked);
        knownDay.setValue(then);
        List<Countries.Country> all = countries.all();
        from.setItems(all);
        from.setValue(countries.find(viewpoint.home()).orElse(null));
        readings.setValue(viewpoint.reading());
    }

    private void listen() {
        day.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                go(UrlState.ON, change.getValue().toString());
            }
        });
        knownDay.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go(UrlState.KNOWN, change.getValue() == null ? null : change.getValue().toString());
            }
        });
        from.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                // named even where it is the default of all: it need not be the one of this reader
                go(UrlState.HOME, change.getValue().code());
            }
        });
        readings.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                Reading chosen = change.getValue();
                go(UrlState.READING, chosen == Reading.AS_REPORTED ? null : chosen.code());
            }
        });
    }

    /** What somebody is likely to ask for; looked up only where the choices are opened. */
    private void offerDays() {
        Viewpoint viewpoint = state.viewpoint();
        LocalDate today = today();
        days.removeAll();
        days.add(choice(Texts.text("viewpoint.today"), UrlState.ON, null));
        days.add(dated(UrlState.ON, "viewpoint.month-ago", today.minusMonths(1)));
        quickDays
                .nextEvent(viewpoint)
                .ifPresent(next -> days.add(dated(UrlState.ON, "viewpoint.next-event", next)));
        knownDays.removeAll();
        knownDays.add(choice(Texts.text("viewpoint.known.now"), UrlState.KNOWN, null));
        knownDays.add(dated(UrlState.KNOWN, "viewpoint.month-ago", today.minusMonths(1)));
        quickDays
                .lastEdition(viewpoint)
                .ifPresent(last ->
                        knownDays.add(
                                dated(
                                        UrlState.KNOWN,
                                        viewpoint.known() == null
                                                ? "viewpoint.last-edition"
                                                : "viewpoint.edition-before",
                                        last)));
    }

    private Button dated(String parameter, String text, LocalDate date) {
        return choice(Texts.text(text, Formats.day(date)), parameter, date.toString());
    }

    private Button choice(String text, String parameter, @Nullable String value) {
        Button button = new Button(text, click -> go(parameter, value));
        button.addClassName("lp-viewpoint__choice");
        return button;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private Button opener(String className) {
        Button button =
                new Button(
                        "",
                        click -> {
                            offerDays();
                            popover.open();
                        });
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
