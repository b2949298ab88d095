package io.github.linchpin.register;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.github.linchpin.country.Countries;
import io.github.linchpin.kit.Chip;
import io.github.linchpin.kit.FilterBar;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UrlState;
import io.github.linchpin.shared.Effect;
import io.github.linchpin.shared.MeasureClass;
import io.github.linchpin.shared.MeasureState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Search and facets above the register; every active filter is a chip with a cross. */
final class ControlFilterBar extends FilterBar {
    private static final long serialVersionUID = 1L;

    private final TextField search = new TextField();
    private final MultiSelectComboBox<Named> issuers = new MultiSelectComboBox<>();
    private final MultiSelectComboBox<Named> inputs = new MultiSelectComboBox<>();
    private final MultiSelectComboBox<MeasureClass> classes = new MultiSelectComboBox<>();
    private final MultiSelectComboBox<Effect> effects = new MultiSelectComboBox<>();
    private final MultiSelectComboBox<MeasureState> states = new MultiSelectComboBox<>();
    private final ComboBox<Countries.Country> destination = new ComboBox<>();

    /** A code with its name. */
    record Named(String code, String name) {}

    ControlFilterBar(Consumer<UrlState> navigate) {
        super(navigate);
        search.setPlaceholder(Texts.text("controls.search.placeholder"));
        search.setAriaLabel(Texts.text("controls.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(300);
        search.addClassName("lp-filters__search");
        search.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go(state().with(ControlsNavigation.TEXT, change.getValue().strip()));
            }
        });
        facet(issuers, "controls.facet.issuer", ControlsNavigation.ISSUER, Named::code);
        facet(inputs, "controls.facet.input", ControlsNavigation.INPUT, Named::code);
        facet(classes, "controls.facet.class", ControlsNavigation.CLASS, MeasureClass::code);
        facet(effects, "controls.facet.effect", ControlsNavigation.EFFECT, Effect::code);
        facet(states, "controls.facet.state", ControlsNavigation.STATE, MeasureState::code);
        issuers.setItemLabelGenerator(Named::name);
        inputs.setItemLabelGenerator(Named::name);
        classes.setItemLabelGenerator(word -> Texts.word("measure-class", word));
        effects.setItemLabelGenerator(word -> Texts.word("effect", word));
        states.setItemLabelGenerator(word -> Texts.word("state", word));
        classes.setItems(MeasureClass.values());
        effects.setItems(Effect.values());
        states.setItems(MeasureState.values());
        destination.setPlaceholder(Texts.text("controls.facet.destination"));
        destination.setAriaLabel(Texts.text("controls.facet.destination"));
        destination.setClearButtonVisible(true);
        destination.setItemLabelGenerator(Countries.Country::name);
        destination.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go(
                        state().with(
                                        ControlsNavigation.DESTINATION,
                                        change.getValue() == null
                                                ? null
                                                : change.getValue().code()));
            }
        });
        Div fields = new Div(search, issuers, inputs, classes, effects, states, destination);
        addFields(fields);
    }

    /** Shows the state of the URL; nothing here navigates. */
    void show(UrlState current, ControlFilter filter, RegisterService.Page page) {
        take(current);
        if (!search.getValue().strip().equals(filter.text())) {
            search.setValue(filter.text()); // not while a blank is being typed
        }
        List<Named> issuing = page.issuers();
        List<Named> named = page.inputs();
        issuers.setItems(issuing);
        inputs.setItems(named);
        issuers.setValue(chosen(issuing, filter.issuers()));
        inputs.setValue(chosen(named, filter.inputs()));
        classes.setValue(filter.classes());
        effects.setValue(filter.effects());
        states.setValue(filter.states());
        destination.setItems(page.countries());
        destination.setValue(
                page.countries().stream()
                        .filter(country -> country.code().equals(filter.destination()))
                        .findAny()
                        .orElse(null));
        showChips(filter, issuing, named);
    }

    private void showChips(ControlFilter filter, List<Named> issuing, List<Named> named) {
        List<Chip> active = new ArrayList<>();
        if (!filter.text().isEmpty()) {
            active.add(
                    chip(
                            Texts.text("inputs.chip.text", filter.text()),
                            ControlsNavigation.TEXT,
                            ""));
        }
        filter.issuers()
                .forEach(code ->
                        active.add(chip(name(issuing, code), ControlsNavigation.ISSUER, code)));
        filter.inputs()
                .forEach(code ->
                        active.add(chip(name(named, code), ControlsNavigation.INPUT, code)));
        filter.classes()
                .forEach(word ->
                        active.add(
                                chip(
                                        Texts.word("measure-class", word),
                                        ControlsNavigation.CLASS,
                                        word.code())));
        filter.effects()
                .forEach(word ->
                        active.add(
                                chip(
                                        Texts.word("effect", word),
                                        ControlsNavigation.EFFECT,
                                        word.code())));
        filter.states()
                .forEach(word ->
                        active.add(
                                chip(
                                        Texts.word("state", word),
                                        ControlsNavigation.STATE,
                                        word.code())));
        if (!filter.destination().isEmpty()) {
            active.add(
                    chip(
                            Texts.text(
                                    "controls.chip.destination",
                                    destination.getValue() == null
                                            ? filter.destination()
                                            : destination.getValue().name()),
                            ControlsNavigation.DESTINATION,
                            ""));
        }
        showChips(active, state().viewpointOnly());
    }

    private static Set<Named> chosen(Collection<Named> values, Set<String> codes) {
        return values.stream()
                .filter(value -> codes.contains(value.code()))
                .collect(Collectors.toSet());
    }

    private static String name(Collection<Named> values, String code) {
        return values.stream()
                .filter(value -> value.code().equals(code))
                .map(Named::name)
                .findFirst()
                .orElse(code);
    }
}
