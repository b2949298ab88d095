package io.github.linchpin.items;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.github.linchpin.kit.Chip;
import io.github.linchpin.kit.FilterBar;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UrlState;
import io.github.linchpin.ledger.ItemFilter;
import io.github.linchpin.ledger.ItemState;
import io.github.linchpin.unit.BusinessUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Search, unit and state above the list of items. */
final class ItemFilterBar extends FilterBar {
    private static final long serialVersionUID = 1L;

    private final TextField search = new TextField();
    private final Select<BusinessUnit> unit = new Select<>();
    private final MultiSelectComboBox<ItemState> states = new MultiSelectComboBox<>();

    ItemFilterBar(Consumer<UrlState> navigate, List<BusinessUnit> units) {
        super(navigate);
        search.setPlaceholder(Texts.text("items.search"));
        search.setAriaLabel(Texts.text("items.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(300);
        search.addClassName("lp-filters__search");
        search.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go(state().with(ItemsNavigation.TEXT, change.getValue().strip()));
            }
        });
        unit.setPlaceholder(Texts.text("items.all-units"));
        unit.setAriaLabel(Texts.text("items.unit"));
        unit.setEmptySelectionAllowed(true);
        unit.setEmptySelectionCaption(Texts.text("items.all-units"));
        unit.setItems(units);
        unit.setItemLabelGenerator(one -> one == null ? Texts.text("items.all-units") : one.name());
        unit.setVisible(units.size() > 1);
        unit.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                BusinessUnit chosen = change.getValue();
                go(
                        state().with(
                                        ItemsNavigation.UNIT,
                                        chosen == null ? null : Integer.toString(chosen.id())));
            }
        });
        facet(states, "items.state", ItemsNavigation.STATE, ItemState::code);
        states.setItems(ItemState.values());
        states.setItemLabelGenerator(state -> Texts.word("item.state", state));
        addFields(new Div(search, unit, states));
    }

    /** Shows the state of the URL; nothing here navigates. */
    void show(UrlState current, ItemFilter filter, List<BusinessUnit> units) {
        take(current);
        if (!search.getValue().strip().equals(filter.text())) {
            search.setValue(filter.text()); // not while a blank is being typed
        }
        BusinessUnit chosen = ItemsNavigation.unit(current, units).orElse(null);
        unit.setValue(chosen);
        states.setValue(filter.states());
        List<Chip> active = new ArrayList<>();
        if (!filter.text().isEmpty()) {
            active.add(
                    chip(Texts.text("inputs.chip.text", filter.text()), ItemsNavigation.TEXT, ""));
        }
        if (chosen != null) {
            active.add(chip(chosen.name(), ItemsNavigation.UNIT, ""));
        }
        filter.states()
                .forEach(state ->
                        active.add(
                                chip(
                                        Texts.word("item.state", state),
                                        ItemsNavigation.STATE,
                                        state.code())));
        showChips(active, current.viewpointOnly());
    }
}
