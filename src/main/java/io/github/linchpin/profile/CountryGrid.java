package io.github.linchpin.profile;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.shared.Registration;
import io.github.linchpin.kit.Addresses;
import io.github.linchpin.kit.EmptyState;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UrlState;
import io.github.linchpin.shared.Coded;
import io.github.linchpin.shared.Effect;
import io.github.linchpin.shared.MeasureState;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The countries, one a row; every count leads to what was counted. */
final class CountryGrid extends Grid<CountryRow> {
    private static final long serialVersionUID = 1L;
    private static final int NARROW = 760;

    /** What a phone shows. */
    private static final Set<CountrySort> ON_A_PHONE =
            Set.of(
                    CountrySort.COUNTRY,
                    CountrySort.LEADS,
                    CountrySort.SUPPLIES,
                    CountrySort.EXPORTS);

    private UrlState url = new UrlState(Map.of());
    private int tables;
    private Registration resize = () -> {};

    CountryGrid(Consumer<CountriesNavigation.Sorting> sort, Runnable clearFilters) {
        setSelectionMode(SelectionMode.NONE);
        setMultiSort(false);
        column(CountrySort.COUNTRY, this::name).setRowHeader(true).setFlexGrow(2);
        count(CountrySort.LEADS, this::leads, "92px");
        count(CountrySort.ABOVE_65, this::above65, "120px");
        count(CountrySort.SUPPLIES, this::supplies, "104px");
        count(
                CountrySort.EXPORTS,
                row -> imposed(row, row.exports(), Effect.EXPORT_RESTRICTION),
                "118px");
        count(
                CountrySort.IMPORTS,
                row -> imposed(row, row.imports(), Effect.IMPORT_RESTRICTION),
                "118px");
        column(CountrySort.BLOCS, this::blocs).setFlexGrow(2);
        column(
                        CountrySort.REGION,
                        row -> new Span(row.area().region() == null ? "" : row.area().region()))
                .setWidth("110px")
                .setFlexGrow(0);
        setEmptyStateComponent(
                new EmptyState(
                        Texts.text("countries.empty.title"),
                        Texts.text("countries.empty.text"),
                        new Button(Texts.text("filter.clear"), click -> clearFilters.run())));
        addSortListener(event -> {
            if (event.isFromClient()) {
                sort.accept(sorting(event.getSortOrder()));
            }
        });
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        Page page = event.getUI().getPage();
        fit(page.getExtendedClientDetails().getWindowInnerWidth());
        resize = page.addBrowserWindowResizeListener(change -> fit(change.getWidth()));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        resize.remove();
        super.onDetach(event);
    }

    /** Shows rows that are sorted already. */
    void show(
            List<CountryRow> rows,
            int allTables,
            CountriesNavigation.Sorting sorting,
            UrlState current) {
        url = current;
        tables = allTables;
        sort(
                List.of(
                        new GridSortOrder<>(
                                getColumnByKey(sorting.by().code()),
                                sorting.descending()
                                        ? SortDirection.DESCENDING
                                        : SortDirection.ASCENDING)));
        setItems(rows);
    }

    private Column<CountryRow> column(CountrySort sort, Function<CountryRow, Component> cell) {
        return addComponentColumn(cell::apply)
                .setKey(sort.code())
                .setHeader(Texts.text("countries.column." + sort.code()))
                .setComparator(sort.order())
                .setResizable(true);
    }

    private void count(CountrySort sort, Function<CountryRow, Component> cell, String width) {
        column(sort, cell).setTextAlign(ColumnTextAlign.END).setWidth(width).setFlexGrow(0);
    }

    private static CountriesNavigation.Sorting sorting(List<GridSortOrder<CountryRow>> orders) {
        if (orders.isEmpty()) {
            return CountriesNavigation.Sorting.MOST_LED;
        }
        GridSortOrder<CountryRow> order = orders.getFirst();
        return new CountriesNavigation.Sorting(
                Coded.of(CountrySort.class, order.getSorted().getKey()),
                order.getDirection() == SortDirection.DESCENDING);
    }

    private void fit(int width) {
        boolean narrow = width < NARROW;
        for (Column<CountryRow> column : getColumns()) {
            CountrySort sort = Coded.of(CountrySort.class, column.getKey());
            column.setVisible(!narrow || ON_A_PHONE.contains(sort));
        }
        getColumnByKey(CountrySort.COUNTRY.code()).setWidth(narrow ? "104px" : "190px");
        getColumnByKey(CountrySort.LEADS.code()).setWidth(narrow ? "78px" : "92px");
        getColumnByKey(CountrySort.SUPPLIES.code()).setWidth(narrow ? "100px" : "104px");
        getColumnByKey(CountrySort.EXPORTS.code()).setWidth(narrow ? "84px" : "118px");
    }

    private Component name(CountryRow row) {
        Anchor link = new Anchor(page(row), row.area().name());
        Span code = new Span(row.area().code());
        code.addClassNames("lp-muted", "lp-small", "lp-countries__code");
        return new Div(link, code);
    }

    private Component leads(CountryRow row) {
        return number(
                row.leads(),
                Addresses.address(
                        Addresses.INPUTS, url.viewpointOnly().with("leader", row.area().code())),
                Texts.text("countries.leads.title", row.area().name(), row.leads(), tables));
    }

    private Component above65(CountryRow row) {
        return number(
                row.above65(),
                page(row),
                Texts.text(
                        "countries.above.title",
                        row.area().name(),
                        row.above65(),
                        row.maybeAbove65()));
    }

    private Component supplies(CountryRow row) {
        return number(
                row.supplies(),
                page(row),
                Texts.text(
                        "countries.supplies.title",
                        row.area().name(),
                        row.supplies(),
                        row.unstated()));
    }

    private Component imposed(CountryRow row, int count, Effect effect) {
        return number(
                count,
                Addresses.address(
                        Addresses.CONTROLS,
                        url.viewpointOnly()
                                .with("issuer", row.area().code())
                                .with("effect", effect.code())
                                .with("state", MeasureState.IN_FORCE.code())),
                Texts.text("countries.imposed.title", row.area().name(), row.measures()));
    }

    private Component blocs(CountryRow row) {
        Span blocs =
                new Span(
                        row.blocs().stream()
                                .map(Area::shortName)
                                .collect(Collectors.joining(" \u00b7 ")));
        blocs.setTitle(row.blocs().stream().map(Area::name).collect(Collectors.joining(", ")));
        blocs.addClassName("lp-muted");
        return blocs;
    }

    private String page(CountryRow row) {
        return Addresses.country(row.area().code(), url);
    }

    /** A count that leads to what was counted; none leads nowhere. */
    private static Component number(int count, String address, String title) {
        if (count == 0) {
            Span none = new Span("0");
            none.addClassName("lp-muted");
            none.setTitle(title);
            return none;
        }
        Anchor link = new Anchor(address, Integer.toString(count));
        link.setTitle(title);
        return link;
    }
}
