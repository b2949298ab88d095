package io.github.linchpin.lookup;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.github.linchpin.kit.Chip;
import io.github.linchpin.kit.FilterBar;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UrlState;
import io.github.linchpin.shared.ControlClass;
import io.github.linchpin.shared.Level;
import io.github.linchpin.shared.Stage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Search and facets above the list; every active filter is a chip with a cross. */
final class InputFilterBar extends FilterBar {
    private static final long serialVersionUID = 1L;

    private final TextField search = new TextField();
    private final MultiSelectComboBox<Stage> stages = new MultiSelectComboBox<>();
    private final MultiSelectComboBox<Level> levels = new MultiSelectComboBox<>();
    private final MultiSelectComboBox<FacetQuery.Value> leaders = new MultiSelectComboBox<>();
    private final MultiSelectComboBox<FacetQuery.Value> lists = new MultiSelectComboBox<>();
    private final MultiSelectComboBox<ControlClass> controls = new MultiSelectComboBox<>();
    private final Checkbox figures = new Checkbox(Texts.text("inputs.figures-only"));

    InputFilterBar(Consumer<UrlState> navigate) {
        super(navigate);
        search.setPlaceholder(Texts.text("inputs.search.placeholder"));
        search.setAriaLabel(Texts.text("inputs.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(300);
        search.addClassName("lp-filters__search");
        search.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go(state().with(InputsNavigation.TEXT, change.getValue().strip()));
            }
        });
        facet(stages, "inputs.facet.stage", InputsNavigation.STAGE, Stage::code);
        facet(levels, "inputs.facet.level", InputsNavigation.LEVEL, Level::code);
        facet(leaders, "inputs.facet.leader", InputsNavigation.LEADER, FacetQuery.Value::code);
        facet(lists, "inputs.facet.list", InputsNavigation.LIST, FacetQuery.Value::code);
        facet(controls, "inputs.facet.control", InputsNavigation.CONTROL, ControlClass::code);
        controls.setItemLabelGenerator(word -> Texts.word("class", word));
        controls.setItems(
                Arrays.stream(ControlClass.values())
                        .filter(word -> word != ControlClass.UNKNOWN)
                        .toList());
        stages.setItemLabelGenerator(stage -> Texts.word("stage", stage));
        levels.setItemLabelGenerator(level -> Texts.word("level", level));
        leaders.setItemLabelGenerator(InputFilterBar::label);
        lists.setItemLabelGenerator(InputFilterBar::label);
        stages.setItems(Stage.OF_SHARES);
        levels.setItems(Level.values());
        figures.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go(state().with(InputsNavigation.FIGURES, change.getValue() ? "yes" : null));
            }
        });
        Div fields = new Div(search, stages, levels, leaders, lists, controls, figures);
        addFields(fields);
    }

    /** Shows the state of the URL; nothing here navigates. */
    void show(UrlState current, InputFilter filter, InputListService.Facets facets) {
        take(current);
        if (!search.getValue().strip().equals(filter.text())) {
            search.setValue(filter.text()); // not while a blank is being typed
        }
        stages.setValue(filter.stages());
        levels.setValue(filter.levels());
        controls.setValue(filter.controls());
        leaders.setItems(facets.leaders());
        lists.setItems(facets.lists());
        leaders.setValue(chosen(facets.leaders(), filter.leaders()));
        lists.setValue(chosen(facets.lists(), filter.lists()));
        figures.setValue(filter.withFigures());
        showChips(filter, facets);
    }

    private void showChips(InputFilter filter, InputListService.Facets facets) {
        List<Chip> active = new ArrayList<>();
        if (!filter.text().isEmpty()) {
            active.add(
                    chip(Texts.text("inputs.chip.text", filter.text()), InputsNavigation.TEXT, ""));
        }
        filter.stages()
                .forEach(stage ->
                        active.add(
                                chip(
                                        Texts.word("stage", stage),
                                        InputsNavigation.STAGE,
                                        stage.code())));
        filter.levels()
                .forEach(level ->
                        active.add(
                                chip(
                                        Texts.word("level", level),
                                        InputsNavigation.LEVEL,
                                        level.code())));
        filter.leaders()
                .forEach(code ->
                        active.add(
                                chip(
                                        Texts.text(
                                                "inputs.chip.leader", name(facets.leaders(), code)),
                                        InputsNavigation.LEADER,
                                        code)));
        filter.lists()
                .forEach(code ->
                        active.add(chip(name(facets.lists(), code), InputsNavigation.LIST, code)));
        filter.controls()
                .forEach(word ->
                        active.add(
                                chip(
                                        Texts.text(
                                                "inputs.chip.control", Texts.word("class", word)),
                                        InputsNavigation.CONTROL,
                                        word.code())));
        filter.findings()
                .forEach(finding ->
                        active.add(
                                chip(
                                        Texts.word("finding", finding),
                                        InputsNavigation.FINDING,
                                        finding.code())));
        InputFilter.Event event = filter.event();
        if (event != null) {
            UrlState without =
                    state().with(InputsNavigation.CHANGES, "").with(InputsNavigation.BY, "");
            active.add(
                    Chip.filter(
                            Texts.text(
                                    event.issuer().isEmpty()
                                            ? "inputs.chip.changes"
                                            : "inputs.chip.changes.by",
                                    Formats.day(event.day()),
                                    event.issuer()),
                            () -> go(without)));
        }
        if (filter.withFigures()) {
            active.add(chip(Texts.text("inputs.figures-only"), InputsNavigation.FIGURES, "yes"));
        }
        showChips(
                active,
                state().viewpointOnly()
                        .with(InputsNavigation.SORT, state().values(InputsNavigation.SORT)));
    }

    private static String label(FacetQuery.Value value) {
        return "%s (%d)".formatted(value.label(), value.rows());
    }

    private static Set<FacetQuery.Value> chosen(
            Collection<FacetQuery.Value> values, Set<String> codes) {
        return values.stream()
                .filter(value -> codes.contains(value.code()))
                .collect(Collectors.toSet());
    }

    private static String name(Collection<FacetQuery.Value> values, String code) {
        return values.stream()
                .filter(value -> value.code().equals(code))
                .map(FacetQuery.Value::label)
                .findFirst()
                .orElse(code);
    }
}
