package io.github.linchpin.exposed;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import io.github.linchpin.kit.Chip;
import io.github.linchpin.kit.FilterBar;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UrlState;
import io.github.linchpin.spend.Grouping;
import io.github.linchpin.spend.SpendFigures;
import io.github.linchpin.spend.SpendFilter;
import io.github.linchpin.unit.BusinessUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The filters of the exposure: a unit to choose, and whatever a link has set. */
final class ExposureFilterBar extends FilterBar {
    private static final long serialVersionUID = 1L;

    private final Select<BusinessUnit> unit = new Select<>();
    private final Select<Grouping> by = new Select<>();
    private final transient List<BusinessUnit> units;

    ExposureFilterBar(Consumer<UrlState> navigate, List<BusinessUnit> units) {
        super(navigate);
        this.units = units;
        unit.setItems(units);
        unit.setItemLabelGenerator(
                one -> one == null ? Texts.text("exposure.all-units") : one.name());
        unit.setEmptySelectionAllowed(true);
        unit.setEmptySelectionCaption(Texts.text("exposure.all-units"));
        unit.setAriaLabel(Texts.text("exposure.unit"));
        unit.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                BusinessUnit chosen = change.getValue();
                go(
                        state().with(
                                        ExposureNavigation.UNIT,
                                        chosen == null ? null : Integer.toString(chosen.id())));
            }
        });
        by.setItems(Grouping.values());
        by.setItemLabelGenerator(
                one -> Texts.text("exposure.by", Texts.within(Texts.word("grouping", one))));
        by.setAriaLabel(Texts.text("exposure.by.label"));
        by.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                Grouping chosen = change.getValue();
                go(
                        state().with(
                                        ExposureNavigation.BY,
                                        chosen == Grouping.INPUT ? null : chosen.code()));
            }
        });
        addFields(new Div(by, unit));
        unit.setVisible(units.size() > 1);
    }

    /**
     * @param inputs names of inputs by slug
     * @param countries names of countries by code
     */
    void show(
            UrlState current,
            SpendFilter filter,
            UnaryOperator<String> inputs,
            UnaryOperator<String> countries) {
        take(current);
        by.setValue(ExposureNavigation.by(current));
        unit.setValue(
                units.stream()
                        .filter(one -> Integer.valueOf(one.id()).equals(filter.unit()))
                        .findAny()
                        .orElse(null));
        List<Chip> chips = new ArrayList<>();
        units.stream()
                .filter(one -> Integer.valueOf(one.id()).equals(filter.unit()))
                .forEach(one ->
                        chips.add(
                                chip(
                                        Texts.text("exposure.chip.unit", one.name()),
                                        ExposureNavigation.UNIT,
                                        "")));
        if (!filter.input().isEmpty()) {
            chips.add(
                    chip(
                            Texts.text("exposure.chip.input", inputs.apply(filter.input())),
                            ExposureNavigation.INPUT,
                            ""));
        }
        if (filter.stage() != null) {
            chips.add(
                    chip(
                            Texts.text("exposure.chip.stage", Texts.word("stage", filter.stage())),
                            ExposureNavigation.STAGE,
                            ""));
        }
        if (filter.controlClass() != null) {
            chips.add(
                    chip(
                            Texts.text(
                                    "exposure.chip.class",
                                    Texts.word("class", filter.controlClass())),
                            ExposureNavigation.CLASS,
                            ""));
        }
        if (!filter.country().isEmpty()) {
            chips.add(
                    chip(
                            Texts.text("exposure.chip.origin", countries.apply(filter.country())),
                            ExposureNavigation.ORIGIN,
                            ""));
        }
        if (!filter.measure().isEmpty()) {
            chips.add(
                    chip(
                            Texts.text("exposure.chip.measure", filter.measure()),
                            ExposureNavigation.MEASURE,
                            ""));
        }
        if (filter.supplier() != null) {
            chips.add(chip(Texts.text("exposure.chip.supplier"), ExposureNavigation.SUPPLIER, ""));
        }
        if (filter.changing()) {
            chips.add(
                    chip(
                            Texts.text("exposure.chip.changing", SpendFigures.DAYS_AHEAD),
                            ExposureNavigation.CHANGING,
                            ""));
        }
        showChips(chips, ExposureNavigation.cleared(current));
    }
}
