package io.github.linchpin.licences;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.github.linchpin.kit.Chip;
import io.github.linchpin.kit.FilterBar;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UrlState;
import io.github.linchpin.licence.LicenceState;
import io.github.linchpin.unit.BusinessUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Search, state, supplier and unit above the licences. */
final class LicenceFilterBar extends FilterBar {
    private static final long serialVersionUID = 1L;

    private final TextField search = new TextField();
    private final MultiSelectComboBox<LicenceState> states = new MultiSelectComboBox<>();
    private final ComboBox<String> supplier = new ComboBox<>();
    private final Select<BusinessUnit> unit = new Select<>();
    private final transient List<BusinessUnit> units;

    LicenceFilterBar(Consumer<UrlState> navigate, List<BusinessUnit> units) {
        super(navigate);
        this.units = units;
        search.setPlaceholder(Texts.text("licences.search"));
        search.setAriaLabel(Texts.text("licences.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(300);
        search.addClassName("lp-filters__search");
        search.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go(state().with(LicencesNavigation.TEXT, change.getValue().strip()));
            }
        });
        facet(states, "licences.facet.state", LicencesNavigation.STATE, LicenceState::code);
        states.setItems(LicenceState.values());
        states.setItemLabelGenerator(one -> Texts.word("export-licence.state", one));
        supplier.setPlaceholder(Texts.text("licences.supplier"));
        supplier.setAriaLabel(Texts.text("licences.supplier"));
        supplier.setClearButtonVisible(true);
        supplier.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go(state().with(LicencesNavigation.SUPPLIER, change.getValue()));
            }
        });
        unit.setItems(units);
        unit.setItemLabelGenerator(
                one -> one == null ? Texts.text("exposure.all-units") : one.name());
        unit.setEmptySelectionAllowed(true);
        unit.setEmptySelectionCaption(Texts.text("exposure.all-units"));
        unit.setAriaLabel(Texts.text("exposure.unit"));
        unit.setVisible(units.size() > 1);
        unit.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                BusinessUnit chosen = change.getValue();
                go(
                        state().with(
                                        LicencesNavigation.UNIT,
                                        chosen == null ? null : Integer.toString(chosen.id())));
            }
        });
        addFields(new Div(search, unit, states, supplier));
    }

    /**
     * Shows the state of the URL; nothing here navigates.
     *
     * @param suppliers names of those with a licence, by code
     */
    void show(UrlState current, LicenceFilter filter, Map<String, String> suppliers) {
        take(current);
        if (!search.getValue().strip().equals(filter.text())) {
            search.setValue(filter.text()); // not while a blank is being typed
        }
        states.setValue(filter.states());
        supplier.setItems(suppliers.keySet());
        supplier.setItemLabelGenerator(code -> suppliers.getOrDefault(code, code));
        supplier.setValue(suppliers.containsKey(filter.supplier()) ? filter.supplier() : null);
        BusinessUnit chosen =
                units.stream()
                        .filter(one -> Integer.valueOf(one.id()).equals(filter.unit()))
                        .findAny()
                        .orElse(null);
        unit.setValue(chosen);
        List<Chip> chips = new ArrayList<>();
        if (!filter.text().isEmpty()) {
            chips.add(
                    chip(
                            Texts.text("inputs.chip.text", filter.text()),
                            LicencesNavigation.TEXT,
                            ""));
        }
        if (chosen != null) {
            chips.add(
                    chip(
                            Texts.text("exposure.chip.unit", chosen.name()),
                            LicencesNavigation.UNIT,
                            ""));
        }
        filter.states()
                .forEach(one ->
                        chips.add(
                                chip(
                                        Texts.word("export-licence.state", one),
                                        LicencesNavigation.STATE,
                                        one.code())));
        if (!filter.supplier().isEmpty()) {
            chips.add(
                    chip(
                            suppliers.getOrDefault(filter.supplier(), filter.supplier()),
                            LicencesNavigation.SUPPLIER,
                            ""));
        }
        showChips(chips, current.viewpointOnly());
    }
}
