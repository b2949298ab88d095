package io.github.linchpin.purchases;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.github.linchpin.country.Countries;
import io.github.linchpin.kit.DayField;
import io.github.linchpin.kit.FilterBar;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UrlState;
import io.github.linchpin.ledger.LineFilter;
import io.github.linchpin.shared.EndUse;
import io.github.linchpin.unit.BusinessUnit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What lines can be filtered by; a change leads to the newest line that is left. */
final class LinesFilterBar extends FilterBar {
    private static final long serialVersionUID = 1L;

    private final TextField document = text("lines.facet.document", LinesNavigation.DOCUMENT);
    private final MultiSelectComboBox<BusinessUnit> units = new MultiSelectComboBox<>();
    private final DayField from = day("lines.facet.from", LinesNavigation.FROM);
    private final DayField to = day("lines.facet.to", LinesNavigation.TO);
    private final TextField item = text("lines.facet.item", LinesNavigation.ITEM);
    private final TextField supplier = text("lines.facet.supplier", LinesNavigation.SUPPLIER);
    private final ComboBox<Named> destination =
            one("lines.facet.destination", LinesNavigation.DESTINATION, Named::code);
    private final ComboBox<Named> origin =
            one("lines.facet.origin", LinesNavigation.ORIGIN, Named::code);
    private final ComboBox<EndUse> endUse =
            one("lines.facet.use", LinesNavigation.END_USE, EndUse::code);
    private final TextField currency = text("lines.facet.currency", LinesNavigation.CURRENCY);
    private final Checkbox credits = new Checkbox(Texts.text("lines.facet.credits"));

    /** A code with its name. */
    record Named(String code, String name) {}

    LinesFilterBar(Consumer<UrlState> navigate) {
        super(changed -> navigate.accept(LinesNavigation.atNewest(changed)));
        facet(units, "lines.facet.unit", LinesNavigation.UNIT, unit -> Integer.toString(unit.id()));
        units.setItemLabelGenerator(BusinessUnit::name);
        destination.setItemLabelGenerator(Named::name);
        origin.setItemLabelGenerator(Named::name);
        endUse.setItems(EndUse.values());
        endUse.setItemLabelGenerator(word -> Texts.word("lines.use", word));
        currency.setMaxLength(3);
        currency.addClassName("lp-lines__currency");
        credits.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go(
                        state().with(
                                        LinesNavigation.CREDITS,
                                        change.getValue() ? LinesNavigation.YES : null));
            }
        });
        addFields(
                new Div(
                        document,
                        units,
                        from,
                        to,
                        item,
                        supplier,
                        destination,
                        origin,
                        endUse,
                        currency,
                        credits));
    }

    /** Shows the state of the URL; nothing here navigates. */
    void show(UrlState current, LineFilter filter, FilterWords words) {
        take(current);
        show(document, filter.document());
        show(item, filter.item());
        show(supplier, filter.supplier());
        show(currency, filter.currency());
        units.setVisible(words.units().size() > 1);
        units.setItems(words.units());
        units.setValue(
                words.units().stream()
                        .filter(unit -> filter.units().contains(unit.id()))
                        .collect(Collectors.toSet()));
        from.setValue(filter.from());
        to.setValue(filter.to());
        List<Named> countries = new ArrayList<>();
        for (Countries.Country country : words.countries().all()) {
            countries.add(new Named(country.code(), country.name()));
        }
        choose(destination, countries, filter.destination());
        countries.addFirst(
                new Named(LineFilter.NOT_DECLARED, Texts.text("lines.origin.not-declared")));
        choose(origin, countries, filter.origin());
        endUse.setValue(filter.endUse());
        credits.setValue(filter.credits());
        showChips(
                words.of(filter).stream()
                        .map(part -> chip(part.label(), part.parameter(), part.value()))
                        .toList(),
                current.viewpointOnly());
    }

    private static void choose(ComboBox<Named> box, List<Named> items, String code) {
        box.setItems(List.copyOf(items));
        box.setValue(
                items.stream().filter(item -> item.code().equals(code)).findFirst().orElse(null));
    }

    /** Not while a blank is being typed. */
    private static void show(TextField field, String value) {
        if (!field.getValue().strip().equals(value)) {
            field.setValue(value);
        }
    }

    private TextField text(String key, String parameter) {
        TextField field = new TextField();
        field.setPlaceholder(Texts.text(key));
        field.setAriaLabel(Texts.text(key));
        field.setClearButtonVisible(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(400);
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go(state().with(parameter, change.getValue().strip()));
            }
        });
        return field;
    }

    private DayField day(String key, String parameter) {
        DayField picker = new DayField();
        picker.setPlaceholder(Texts.text(key));
        picker.setAriaLabel(Texts.text(key));
        picker.setClearButtonVisible(true);
        picker.addValueChangeListener(change -> {
            if (change.isFromClient() && !picker.isUnread()) {
                go(state().with(parameter, written(change.getValue())));
            }
        });
        return picker;
    }

    private static @Nullable String written(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private <T> ComboBox<T> one(String key, String parameter, Function<T, String> code) {
        ComboBox<T> box = new ComboBox<>();
        box.setPlaceholder(Texts.text(key));
        box.setAriaLabel(Texts.text(key));
        box.setClearButtonVisible(true);
        box.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                T value = change.getValue();
                go(state().with(parameter, value == null ? null : code.apply(value)));
            }
        });
        return box;
    }
}
