package io.github.linchpin.lookup;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.shared.Registration;
import io.github.linchpin.concentration.LeadTable;
import io.github.linchpin.kit.EmptyState;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UrlState;
import io.github.linchpin.shared.Coded;
import io.github.linchpin.standing.Standings;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The list of inputs, fetched page by page. */
final class InputGrid extends Grid<InputRow> {
    private static final long serialVersionUID = 1L;
    private static final int NARROW = 760;

    /** What a phone shows; the stage stands below the name there. */
    private static final Set<InputSort> ON_A_PHONE =
            Set.of(InputSort.INPUT, InputSort.LEVEL, InputSort.CONTROL);

    private UrlState state = new UrlState(Map.of());
    private transient InputFilter filter = InputFilter.ALL;
    private transient @Nullable Standings controls;
    private int rows;
    private boolean narrow;
    private final Set<String> hidden = new HashSet<>(Set.of(InputSort.LISTS.code()));
    private Registration resize = () -> {};

    InputGrid(
            InputListService service,
            Consumer<InputsNavigation.Sorting> sort,
            Runnable clearFilters) {
        setPageSize(100);
        setSelectionMode(SelectionMode.NONE);
        setMultiSort(false);
        addColumns();
        setItems(
                query ->
                        service
                                .page(
                                        filter,
                                        Objects.requireNonNull(controls),
                                        state.viewpoint(),
                                        InputsNavigation.sorting(state),
                                        query.getOffset(),
                                        query.getLimit())
                                .stream(),
                query -> rows);
        setEmptyStateComponent(
                new EmptyState(
                        Texts.text("inputs.empty.title"),
                        Texts.text("inputs.empty.text"),
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

    /** Shows the rows of a state. */
    void show(UrlState current, InputFilter currentFilter, Standings currentControls, int count) {
        controls = currentControls;
        state = current;
        filter = currentFilter;
        rows = count;
        InputsNavigation.Sorting sorting = InputsNavigation.sorting(current);
        Column<InputRow> column = getColumnByKey(sorting.by().code());
        sort(
                List.of(
                        new GridSortOrder<>(
                                column,
                                sorting.descending()
                                        ? SortDirection.DESCENDING
                                        : SortDirection.ASCENDING)));
        getDataProvider().refreshAll();
    }

    /** A menu that shows and hides columns. */
    Component columnChooser() {
        MenuBar bar = new MenuBar();
        MenuItem columns = bar.addItem(Texts.text("grid.columns"));
        for (Column<InputRow> column : getColumns()) {
            if (!column.getKey().equals(InputSort.INPUT.code())) {
                MenuItem item = columns.getSubMenu().addItem(header(column.getKey()));
                item.setCheckable(true);
                item.setChecked(!hidden.contains(column.getKey()));
                item.addClickListener(click -> {
                    if (item.isChecked()) {
                        hidden.remove(column.getKey());
                    } else {
                        hidden.add(column.getKey());
                    }
                    showColumns();
                });
            }
        }
        bar.addClassName("lp-wide-only");
        return bar;
    }

    private void addColumns() {
        column(InputSort.INPUT, addComponentColumn(this::name))
                .setWidth("200px")
                .setFlexGrow(2)
                .setRowHeader(true);
        column(
                        InputSort.STAGE,
                        addColumn(row ->
                                row.lead() == null ? "" : Texts.word("stage", row.lead().stage())))
                .setWidth("100px")
                .setFlexGrow(0);
        column(InputSort.LEVEL, addComponentColumn(InputCells::level))
                .setWidth("206px")
                .setFlexGrow(0);
        column(InputSort.LEADER, addColumn(row -> InputCells.leader(row)))
                .setWidth("104px")
                .setFlexGrow(0);
        column(InputSort.SHARE, addColumn(InputCells::share))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("104px")
                .setFlexGrow(0);
        column(InputSort.CONTROL, addComponentColumn(this::control))
                .setWidth("176px")
                .setFlexGrow(0);
        column(InputSort.PERIOD, addColumn(InputCells::period)).setWidth("100px").setFlexGrow(0);
        column(InputSort.SOURCE, addComponentColumn(InputCells::source))
                .setWidth("130px")
                .setFlexGrow(0);
        column(InputSort.LISTS, addComponentColumn(InputCells::lists)).setFlexGrow(2);
    }

    private static Column<InputRow> column(InputSort sort, Column<InputRow> column) {
        return column.setKey(sort.code())
                .setHeader(header(sort.code()))
                .setSortable(true)
                .setSortProperty(sort.code())
                .setResizable(true);
    }

    private static String header(String key) {
        return Texts.text("inputs.column." + key);
    }

    private static InputsNavigation.Sorting sorting(List<GridSortOrder<InputRow>> orders) {
        if (orders.isEmpty()) {
            return new InputsNavigation.Sorting(InputSort.LEVEL, true);
        }
        GridSortOrder<InputRow> order = orders.getFirst();
        return new InputsNavigation.Sorting(
                Coded.of(InputSort.class, order.getSorted().getKey()),
                order.getDirection() == SortDirection.DESCENDING);
    }

    private void fit(int width) {
        narrow = width < NARROW;
        showColumns();
        getColumnByKey(InputSort.INPUT.code()).setWidth(narrow ? "96px" : "190px");
        getColumnByKey(InputSort.LEVEL.code()).setWidth(narrow ? "98px" : "206px");
        getColumnByKey(InputSort.CONTROL.code()).setWidth(narrow ? "172px" : "176px");
    }

    /** What the reader has chosen; a phone shows three columns of it at most. */
    private void showColumns() {
        for (Column<InputRow> column : getColumns()) {
            boolean fits =
                    !narrow || ON_A_PHONE.contains(Coded.of(InputSort.class, column.getKey()));
            column.setVisible(fits && !hidden.contains(column.getKey()));
        }
    }

    private Component name(InputRow row) {
        Anchor link =
                new Anchor(
                        InputsNavigation.address(
                                row.slug(), row.lead() == null ? null : row.lead().stage(), state),
                        row.name());
        Div cell = new Div(link);
        if (row.lead() != null) {
            Span stage = new Span(Texts.word("stage", row.lead().stage()));
            stage.addClassNames("lp-muted", "lp-narrow-only");
            cell.add(stage);
            if (!row.lead().form().isEmpty()) {
                Span form = new Span(row.lead().form());
                form.addClassNames("lp-muted", "lp-wide-only", "lp-form");
                cell.add(form);
            }
        } else {
            Span why =
                    new Span(
                            row.families().isEmpty()
                                    ? Texts.text(
                                            state.viewpoint().known() == null
                                                    ? "inputs.no-table"
                                                    : "inputs.no-table.then")
                                    : Texts.text(
                                            "inputs.see-family",
                                            String.join(", ", row.families())));
            why.addClassNames("lp-muted", "lp-form");
            cell.add(why);
        }
        return cell;
    }

    private Component control(InputRow row) {
        Div cell = new Div();
        Standings known = controls;
        if (known != null) {
            LeadTable lead = row.lead();
            if (lead != null) {
                known.at(row.slug(), lead.stage())
                        .ifPresent(found -> ControlCell.fill(cell, found));
            } else {
                known.named(row.slug())
                        .ifPresent(headline ->
                                ControlCell.fillNamed(
                                        cell,
                                        headline,
                                        known.namedOtherwise(row.slug()).orElse(headline)));
            }
        }
        return cell;
    }
}
