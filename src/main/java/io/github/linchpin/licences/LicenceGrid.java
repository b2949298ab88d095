package io.github.linchpin.licences;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import io.github.linchpin.country.Countries;
import io.github.linchpin.kit.Addresses;
import io.github.linchpin.kit.EmptyState;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.ScreenWidth;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UrlState;
import io.github.linchpin.licence.LicenceTerms;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Licences on file, what is urgent first. */
final class LicenceGrid extends Grid<LicenceRow> {
    private static final long serialVersionUID = 1L;

    private final transient Countries countries;
    private UrlState url = new UrlState(Map.of());

    /**
     * @param open lets a licence be changed; null where that is not allowed
     * @param severalUnits whether it matters whose a licence is
     */
    LicenceGrid(Countries countries, boolean severalUnits, @Nullable Consumer<LicenceRow> open) {
        this.countries = countries;
        setSelectionMode(SelectionMode.NONE);
        addClassNames("lp-grid", "lp-licences-grid");
        addComponentColumn(row -> number(row, open))
                .setHeader(Texts.text("licences.column.number"))
                .setRowHeader(true)
                .setComparator(Comparator.comparing(row -> row.licence().terms().number()))
                .setFlexGrow(2);
        addComponentColumn(row -> goods(row, severalUnits))
                .setHeader(Texts.text("licences.column.goods"))
                .setComparator(Comparator.comparing(row -> row.licence().names().supplier()))
                .setFlexGrow(3);
        List<Column<LicenceRow>> onlyWide = new ArrayList<>();
        onlyWide.add(
                addComponentColumn(this::destination)
                        .setHeader(Texts.text("licences.column.destination"))
                        .setComparator(
                                Comparator.comparing(
                                        row -> row.licence().terms().goods().destination()))
                        .setFlexGrow(1));
        onlyWide.add(
                addColumn(row -> LicenceWords.amount(row.licence().terms().amount()))
                        .setHeader(Texts.text("licences.column.quantity"))
                        .setTextAlign(ColumnTextAlign.END)
                        .setWidth("112px")
                        .setFlexGrow(0));
        onlyWide.add(
                addComponentColumn(LicenceGrid::validity)
                        .setHeader(Texts.text("licences.column.valid"))
                        .setComparator(
                                Comparator.comparing(
                                        row -> row.licence().terms().dates().first(),
                                        Comparator.nullsLast(Comparator.naturalOrder())))
                        .setWidth("124px")
                        .setFlexGrow(0));
        addComponentColumn(LicenceGrid::state)
                .setHeader(Texts.text("licences.column.state"))
                .setComparator(
                        Comparator.comparing(LicenceRow::state)
                                .thenComparing(row -> Objects.requireNonNullElse(row.days(), 0L)))
                .setFlexGrow(2);
        onlyWide.add(
                addColumn(row -> Formats.compactEuros(row.euros()))
                        .setHeader(Texts.text("licences.column.value"))
                        .setComparator(Comparator.comparing(LicenceRow::euros))
                        .setTooltipGenerator(row ->
                                Texts.text("licences.value.title", Formats.number(row.euros(), 2)))
                        .setTextAlign(ColumnTextAlign.END)
                        .setWidth("116px")
                        .setFlexGrow(0));
        getColumns().forEach(column -> column.setResizable(true));
        ScreenWidth.follow(this, wide -> onlyWide.forEach(column -> column.setVisible(wide)));
    }

    void show(List<LicenceRow> rows, EmptyState empty, UrlState current) {
        url = current;
        setEmptyStateComponent(empty);
        setItems(rows);
    }

    private static Component number(LicenceRow row, @Nullable Consumer<LicenceRow> open) {
        String number = LicenceWords.number(row.licence());
        Component name =
                open == null
                        ? new Span(number)
                        : new NativeButton(number, click -> open.accept(row));
        name.addClassName(open == null ? "lp-strong" : "lp-link");
        LicenceTerms terms = row.licence().terms();
        Div cell = new Div(name, second(Texts.word("export-licence.type", terms.type())));
        if (!terms.certificate().isEmpty()) {
            cell.add(second(Texts.text("licences.certificate", terms.certificate())));
        }
        return cell;
    }

    private Component goods(LicenceRow row, boolean severalUnits) {
        Anchor supplier =
                new Anchor(
                        Addresses.supplier(
                                row.licence().unit(),
                                row.licence().terms().goods().supplier(),
                                url),
                        row.licence().names().supplier());
        Span item = second(LicenceWords.item(row.licence()));
        item.setTitle(row.licence().names().description());
        Div cell = new Div(supplier, item);
        if (severalUnits) {
            cell.add(second(row.licence().names().unit()));
        }
        return cell;
    }

    private Component destination(LicenceRow row) {
        LicenceTerms.Goods goods = row.licence().terms().goods();
        Div cell = new Div(new Span(countries.name(goods.destination())));
        if (goods.measure() != null) {
            Anchor measure = new Anchor(Addresses.measure(goods.measure(), url), goods.measure());
            measure.addClassNames("lp-small", "lp-second");
            cell.add(measure);
        }
        return cell;
    }

    private static Component validity(LicenceRow row) {
        Span words = new Span(LicenceWords.validity(row.licence().terms().dates()));
        words.addClassNames("lp-small", "lp-wrap");
        return words;
    }

    private static Component state(LicenceRow row) {
        Span state = new Span(LicenceWords.state(row));
        state.addClassNames("lp-wrap", "lp-licence--" + row.state().code());
        return new Div(state, second(LicenceWords.days(row)));
    }

    private static Span second(String text) {
        Span line = new Span(text);
        line.addClassNames("lp-muted", "lp-small", "lp-second", "lp-wrap");
        return line;
    }
}
