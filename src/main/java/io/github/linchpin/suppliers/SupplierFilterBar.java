package io.github.linchpin.suppliers;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.github.linchpin.kit.Chip;
import io.github.linchpin.kit.FilterBar;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UrlState;
import io.github.linchpin.unit.BusinessUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Search and unit above the list of suppliers. */
final class SupplierFilterBar extends FilterBar {
    private static final long serialVersionUID = 1L;

    private final TextField search = new TextField();
    private final MultiSelectComboBox<BusinessUnit> units = new MultiSelectComboBox<>();

    SupplierFilterBar(Consumer<UrlState> navigate) {
        super(navigate);
        search.setPlaceholder(Texts.text("suppliers.facet.text"));
        search.setAriaLabel(Texts.text("suppliers.facet.text"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(300);
        search.addClassName("lp-filters__search");
        search.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go(state().with(SuppliersNavigation.TEXT, change.getValue().strip()));
            }
        });
        facet(
                units,
                "suppliers.facet.unit",
                SuppliersNavigation.UNIT,
                unit -> Integer.toString(unit.id()));
        units.setItemLabelGenerator(BusinessUnit::name);
        addFields(new Div(search, units));
    }

    void show(UrlState current, SupplierFilter filter, List<BusinessUnit> seen) {
        take(current);
        if (!search.getValue().strip().equals(filter.text())) {
            search.setValue(filter.text());
        }
        units.setVisible(seen.size() > 1);
        units.setItems(seen);
        units.setValue(
                seen.stream()
                        .filter(unit -> filter.units().contains(unit.id()))
                        .collect(Collectors.toSet()));
        List<Chip> active = new ArrayList<>();
        if (!filter.text().isEmpty()) {
            active.add(
                    chip(
                            Texts.text("inputs.chip.text", filter.text()),
                            SuppliersNavigation.TEXT,
                            ""));
        }
        for (int id : filter.units()) {
            String name =
                    seen.stream()
                            .filter(unit -> unit.id() == id)
                            .map(BusinessUnit::name)
                            .findFirst()
                            .orElse(Integer.toString(id));
            active.add(
                    chip(
                            Texts.text("suppliers.chip.unit", name),
                            SuppliersNavigation.UNIT,
                            Integer.toString(id)));
        }
        showChips(active, current.viewpointOnly());
    }
}
