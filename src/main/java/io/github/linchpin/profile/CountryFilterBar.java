package io.github.linchpin.profile;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.github.linchpin.kit.Chip;
import io.github.linchpin.kit.FilterBar;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UrlState;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Search and facets above the list of countries; every active filter is a chip with a cross. */
final class CountryFilterBar extends FilterBar {
    private static final long serialVersionUID = 1L;

    private final TextField search = new TextField();
    private final MultiSelectComboBox<String> regions = new MultiSelectComboBox<>();
    private final MultiSelectComboBox<Area> blocs = new MultiSelectComboBox<>();

    CountryFilterBar(Consumer<UrlState> navigate) {
        super(navigate);
        search.setPlaceholder(Texts.text("countries.search.placeholder"));
        search.setAriaLabel(Texts.text("countries.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(300);
        search.addClassName("lp-filters__search");
        search.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go(state().with(CountriesNavigation.TEXT, change.getValue().strip()));
            }
        });
        facet(regions, "countries.facet.region", CountriesNavigation.REGION, region -> region);
        facet(blocs, "countries.facet.bloc", CountriesNavigation.BLOC, Area::code);
        blocs.setItemLabelGenerator(Area::name);
        Div fields = new Div(search, regions, blocs);
        addFields(fields);
    }

    /** Shows the state of the URL; nothing here navigates. */
    void show(UrlState current, CountryFilter filter, CountriesPage page) {
        take(current);
        if (!search.getValue().strip().equals(filter.text())) {
            search.setValue(filter.text()); // not while a blank is being typed
        }
        regions.setItems(page.regions());
        regions.setValue(filter.regions());
        List<Area> all = page.blocs();
        blocs.setItems(all);
        blocs.setValue(
                all.stream()
                        .filter(bloc -> filter.blocs().contains(bloc.code()))
                        .collect(Collectors.toSet()));
        showChips(filter, page);
    }

    private void showChips(CountryFilter filter, CountriesPage page) {
        List<Chip> active = new ArrayList<>();
        if (!filter.text().isEmpty()) {
            active.add(
                    chip(
                            Texts.text("inputs.chip.text", filter.text()),
                            CountriesNavigation.TEXT,
                            ""));
        }
        filter.regions().stream()
                .sorted()
                .forEach(region -> active.add(chip(region, CountriesNavigation.REGION, region)));
        filter.blocs().stream()
                .sorted()
                .forEach(code ->
                        active.add(
                                chip(
                                        Texts.text(
                                                "countries.chip.bloc",
                                                page.bloc(code).map(Area::name).orElse(code)),
                                        CountriesNavigation.BLOC,
                                        code)));
        showChips(active, state().viewpointOnly());
    }
}
