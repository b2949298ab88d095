package io.github.linchpin.covers;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import io.github.linchpin.kit.Chip;
import io.github.linchpin.kit.FilterBar;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UrlState;
import io.github.linchpin.stock.UnitCover;
import io.github.linchpin.unit.BusinessUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** One unit and one input, or all of them. */
final class CoversFilterBar extends FilterBar {
    private static final long serialVersionUID = 1L;

    private final Select<BusinessUnit> unit = new Select<>();
    private final ComboBox<String> input = new ComboBox<>();
    private final transient List<BusinessUnit> units;
    private final transient Map<String, String> names;

    /**
     * @param names of inputs by slug
     */
    CoversFilterBar(
            Consumer<UrlState> navigate, List<BusinessUnit> units, Map<String, String> names) {
        super(navigate);
        this.units = units;
        this.names = names;
        unit.setItems(units);
        unit.setItemLabelGenerator(
                one -> one == null ? Texts.text("covers.all-units") : one.name());
        unit.setEmptySelectionAllowed(true);
        unit.setEmptySelectionCaption(Texts.text("covers.all-units"));
        unit.setAriaLabel(Texts.text("covers.unit"));
        unit.setVisible(units.size() > 1);
        unit.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                BusinessUnit chosen = change.getValue();
                go(
                        state().with(
                                        CoversNavigation.UNIT,
                                        chosen == null ? null : Integer.toString(chosen.id())));
            }
        });
        input.setItemLabelGenerator(this::named);
        input.setPlaceholder(Texts.text("covers.all-inputs"));
        input.setAriaLabel(Texts.text("covers.input"));
        input.setClearButtonVisible(true);
        input.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go(state().with(CoversNavigation.INPUT, change.getValue()));
            }
        });
        addFields(new Div(unit, input));
    }

    /**
     * @param all rows, whatever the filters say
     */
    void show(UrlState current, List<UnitCover> all) {
        take(current);
        input.setItems(
                all.stream()
                        .map(UnitCover::input)
                        .distinct()
                        .sorted((one, other) -> named(one).compareToIgnoreCase(named(other)))
                        .toList());
        List<Chip> chips = new ArrayList<>();
        BusinessUnit chosen =
                current.value(CoversNavigation.UNIT)
                        .flatMap(id ->
                                units.stream()
                                        .filter(one -> Integer.toString(one.id()).equals(id))
                                        .findAny())
                        .orElse(null);
        unit.setValue(chosen);
        current.value(CoversNavigation.UNIT)
                .ifPresent(id ->
                        chips.add(
                                chip(
                                        Texts.text(
                                                "covers.chip.unit",
                                                chosen == null ? id : chosen.name()),
                                        CoversNavigation.UNIT,
                                        "")));
        String slug = current.value(CoversNavigation.INPUT).orElse(null);
        input.setValue(
                slug != null && all.stream().anyMatch(one -> one.input().equals(slug))
                        ? slug
                        : null);
        if (slug != null) {
            chips.add(
                    chip(Texts.text("covers.chip.input", named(slug)), CoversNavigation.INPUT, ""));
        }
        showChips(chips, CoversNavigation.cleared(current));
    }

    private String named(String slug) {
        return names.getOrDefault(slug, slug);
    }
}
