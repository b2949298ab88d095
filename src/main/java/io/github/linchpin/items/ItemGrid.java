package io.github.linchpin.items;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.shared.Registration;
import io.github.linchpin.kit.Addresses;
import io.github.linchpin.kit.EmptyState;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UrlState;
import io.github.linchpin.ledger.ItemFilter;
import io.github.linchpin.ledger.ItemRow;
import io.github.linchpin.ledger.ItemService;
import io.github.linchpin.ledger.ItemState;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The items, those on which most was spent first: what is open at the top is to be done next. */
final class ItemGrid extends Grid<ItemRow> {
    private static final long serialVersionUID = 1L;
    private static final int MOST_CHIPS = 2;
    private static final int NARROW = 760;

    private transient Map<String, String> inputs = Map.of();
    private transient Map<Integer, String> units = Map.of();
    private UrlState url = new UrlState(Map.of());
    private boolean severalUnits;
    private int width = NARROW;
    private Registration resize = () -> {};

    /**
     * @param open lets the contents of an item be changed; null where that is not allowed
     */
    ItemGrid(@Nullable Consumer<ItemRow> open, Runnable clearFilters) {
        setSelectionMode(SelectionMode.NONE);
        addClassName("lp-items");
        addComponentColumn(row -> name(row, open))
                .setHeader(Texts.text("items.column.item"))
                .setRowHeader(true)
                .setFlexGrow(3)
                .setWidth("118px");
        addColumn(row -> units.getOrDefault(row.unit(), ""))
                .setKey("unit")
                .setHeader(Texts.text("items.unit"))
                .setWidth("150px");
        addComponentColumn(this::spend)
                .setHeader(Texts.text("items.column.spend"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("122px")
                .setFlexGrow(0);
        addColumn(row -> Integer.toString(row.suppliers()))
                .setKey("suppliers")
                .setHeader(Texts.text("items.column.suppliers"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("100px")
                .setFlexGrow(0);
        addComponentColumn(this::contents)
                .setHeader(Texts.text("items.column.contents"))
                .setFlexGrow(3)
                .setWidth("112px");
        addClassName("lp-items__grid");
        setEmptyStateComponent(
                new EmptyState(
                        Texts.text("items.empty.title"),
                        Texts.text("items.empty.text"),
                        new Button(Texts.text("filter.clear"), click -> clearFilters.run())));
        if (open != null) {
            addItemClickListener(click -> open.accept(click.getItem()));
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        Page page = event.getUI().getPage();
        width = page.getExtendedClientDetails().getWindowInnerWidth();
        fit();
        resize =
                page.addBrowserWindowResizeListener(change -> {
                    width = change.getWidth();
                    fit();
                });
    }

    @Override
    protected void onDetach(DetachEvent event) {
        resize.remove();
        super.onDetach(event);
    }

    /** A phone shows the item, what was spent and what is in it. */
    private void fit() {
        getColumnByKey("unit").setVisible(severalUnits && width >= NARROW);
        getColumnByKey("suppliers").setVisible(width >= NARROW);
    }

    /** Shows the items that meet a filter. */
    void show(
            ItemService items,
            ItemFilter filter,
            Map<String, String> inputNames,
            Map<Integer, String> unitNames,
            UrlState current) {
        inputs = inputNames;
        units = unitNames;
        url = current;
        severalUnits = unitNames.size() > 1 && filter.unit() == null;
        fit();
        setItems(
                DataProvider.fromCallbacks(
                        query -> items.rows(filter, query.getOffset(), query.getLimit()).stream(),
                        query -> items.count(filter)));
    }

    private static Component name(ItemRow row, @Nullable Consumer<ItemRow> open) {
        Component code =
                open == null
                        ? new Span(row.code())
                        : new NativeButton(row.code(), click -> open.accept(row));
        code.addClassName("lp-link");
        Span description = new Span(row.description());
        description.addClassNames("lp-muted", "lp-small");
        description.setTitle(row.description());
        Div name = new Div(code, description);
        name.addClassName("lp-items__name");
        return name;
    }

    private Component spend(ItemRow row) {
        Anchor link =
                new Anchor(
                        Addresses.lines(row.unit(), Addresses.ITEM, row.code(), url),
                        Formats.euros(row.spend()));
        link.setTitle(Texts.text("items.lines", row.lines()));
        // the row itself opens the contents
        link.getElement().addEventListener("click", event -> {}).stopPropagation();
        return link;
    }

    private Component contents(ItemRow row) {
        Div cell = new Div();
        cell.addClassName("lp-items__inputs");
        if (row.state() == ItemState.MAPPED) {
            List<String> names =
                    row.inputs().stream().map(slug -> inputs.getOrDefault(slug, slug)).toList();
            names.stream().limit(MOST_CHIPS).forEach(name -> cell.add(chip(name)));
            if (names.size() > MOST_CHIPS) {
                cell.add(chip("+" + (names.size() - MOST_CHIPS)));
            }
            cell.getElement().setAttribute("title", String.join(", ", names));
            return cell;
        }
        Span state = new Span(Texts.word("item.state", row.state()));
        state.addClassName(row.state() == ItemState.OPEN ? "lp-items__open" : "lp-muted");
        cell.add(state);
        return cell;
    }

    private static Span chip(String text) {
        Span chip = new Span(text);
        chip.addClassName("lp-chip");
        return chip;
    }
}
