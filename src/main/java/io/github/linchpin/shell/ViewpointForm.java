package io.github.linchpin.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import io.github.linchpin.country.Countries;
import io.github.linchpin.kit.DayField;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UrlState;
import io.github.linchpin.shared.Reading;
import io.github.linchpin.shared.Viewpoint;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Fields for D, K, home and reading, with the days that somebody is likely to ask for. */
final class ViewpointForm extends Div {
    private static final long serialVersionUID = 1L;

    private final transient Countries countries;
    private final transient QuickDays quickDays;
    private final transient Choice choice;
    private final DayField day = new DayField(Texts.text("viewpoint.on.day"));
    private final DayField knownDay = new DayField(Texts.text("viewpoint.known.day"));
    private final Div days = new Div();
    private final Div knownDays = new Div();
    private final ComboBox<Countries.Country> from = new ComboBox<>(Texts.text("viewpoint.home"));
    private final RadioButtonGroup<Reading> readings =
            new RadioButtonGroup<>(Texts.text("viewpoint.reading.label"));

    /** What happens when something is chosen. */
    @FunctionalInterface
    interface Choice {
        /**
         * Takes it over.
         *
         * @param parameter of the address
         * @param value null: what holds where nothing is said
         */
        void of(String parameter, @Nullable String value);
    }

    ViewpointForm(Countries countries, QuickDays quickDays, Choice choice) {
        this.countries = countries;
        this.quickDays = quickDays;
        this.choice = choice;
        addClassName("lp-viewpoint__popover");
        day.setHelperText(Texts.text("viewpoint.on.explanation"));
        knownDay.setHelperText(Texts.text("viewpoint.known.explanation"));
        from.setItemLabelGenerator(Countries.Country::name);
        readings.setItems(Reading.values());
        readings.setItemLabelGenerator(word -> Texts.word("reading", word));
        readings.setHelperText(Texts.text("viewpoint.reading.explanation"));
        listen();
        days.addClassName("lp-viewpoint__choices");
        knownDays.addClassName("lp-viewpoint__choices");
        Paragraph explanation = new Paragraph(Texts.text("viewpoint.explanation"));
        explanation.addClassName("lp-muted");
        add(explanation, day, days, knownDay, knownDays, from, readings);
    }

    void show(Viewpoint viewpoint, LocalDate today) {
        LocalDate asked = viewpoint.on();
        knownDay.setMax(today);
        day.setValue(asked == null ? today : asked);
        knownDay.setValue(viewpoint.known());
        from.setItems(countries.all());
        from.setValue(countries.find(viewpoint.home()).orElse(null));
        readings.setValue(viewpoint.reading());
        offerDays(viewpoint, today);
    }

    private void listen() {
        day.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                choice.of(UrlState.ON, change.getValue().toString());
            }
        });
        knownDay.addValueChangeListener(change -> {
            if (change.isFromClient() && !knownDay.isUnread()) {
                choice.of(
                        UrlState.KNOWN,
                        change.getValue() == null ? null : change.getValue().toString());
            }
        });
        from.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                // named even where it is the default of all: it need not be the one of this reader
                choice.of(UrlState.HOME, change.getValue().code());
            }
        });
        readings.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                Reading chosen = change.getValue();
                choice.of(UrlState.READING, chosen == Reading.AS_REPORTED ? null : chosen.code());
            }
        });
    }

    private void offerDays(Viewpoint viewpoint, LocalDate today) {
        days.removeAll();
        days.add(button(Texts.text("viewpoint.today"), UrlState.ON, null));
        days.add(dated(UrlState.ON, "viewpoint.month-ago", today.minusMonths(1)));
        quickDays
                .nextEvent(viewpoint)
                .ifPresent(next -> days.add(dated(UrlState.ON, "viewpoint.next-event", next)));
        knownDays.removeAll();
        knownDays.add(button(Texts.text("viewpoint.known.now"), UrlState.KNOWN, null));
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
        return button(Texts.text(text, Formats.day(date)), parameter, date.toString());
    }

    private Button button(String text, String parameter, @Nullable String value) {
        Button button = new Button(text, click -> choice.of(parameter, value));
        button.addClassName("lp-viewpoint__choice");
        return button;
    }
}
