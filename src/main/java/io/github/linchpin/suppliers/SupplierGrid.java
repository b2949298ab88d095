package io.github.linchpin.suppliers;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.ValueProvider;
import io.github.linchpin.country.Countries;
import io.github.linchpin.kit.Addresses;
import io.github.linchpin.kit.EmptyState;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.ScreenWidth;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UrlState;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The list of suppliers, the one with the most of the last 12 months first. */
final class SupplierGrid extends Grid<SupplierLine> {
    private static final long serialVersionUID = 1L;

    private UrlState url = new UrlState(Map.of());

    SupplierGrid(Countries countries) {
        setSelectionMode(SelectionMode.NONE);
        addClassName("lp-grid");
        addComponentColumn(this::name)
                .setHeader(Texts.text("suppliers.column.name"))
                .setRowHeader(true)
                .setComparator(Comparator.comparing(SupplierLine::name))
                .setFlexGrow(3);
        Column<SupplierLine> country =
                addColumn(line -> line.country() == null ? "" : countries.name(line.country()))
                        .setHeader(Texts.text("suppliers.column.country"))
                        .setSortable(true)
                        .setWidth("112px")
                        .setFlexGrow(0);
        Column<SupplierLine> unit =
                addComponentColumn(SupplierGrid::unit)
                        .setHeader(Texts.text("suppliers.column.unit"))
                        .setComparator(Comparator.comparing(SupplierLine::unitName))
                        .setWidth("140px")
                        .setFlexGrow(0);
        number(line -> Formats.number(line.recent(), 0), "suppliers.column.recent", "146px")
                .setComparator(Comparator.comparing(SupplierLine::recent));
        Column<SupplierLine> all =
                number(line -> Formats.number(line.all(), 0), "suppliers.column.all", "116px")
                        .setComparator(Comparator.comparing(SupplierLine::all));
        Column<SupplierLine> share =
                number(line -> percent(line.share()), "suppliers.column.share", "120px")
                        .setComparator(Comparator.comparing(line -> known(line.share())))
                        .setTooltipGenerator(line -> Texts.text("suppliers.share.title"));
        Column<SupplierLine> lines =
                number(SupplierGrid::lines, "suppliers.column.lines", "146px")
                        .setComparator(Comparator.comparingLong(SupplierLine::lines));
        Column<SupplierLine> declared =
                number(line -> percent(line.declaredShare()), "suppliers.column.declared", "140px")
                        .setComparator(Comparator.comparing(line -> known(line.declaredShare())))
                        .setTooltipGenerator(line -> Texts.text("suppliers.declared.title"));
        List<Column<SupplierLine>> onlyWide = List.of(country, unit, all, share, lines, declared);
        getColumns().forEach(column -> column.setResizable(true));
        ScreenWidth.follow(this, wide -> onlyWide.forEach(column -> column.setVisible(wide)));
    }

    private Column<SupplierLine> number(
            ValueProvider<SupplierLine, String> cell, String header, String width) {
        return addColumn(cell)
                .setHeader(Texts.text(header))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth(width)
                .setFlexGrow(0);
    }

    void show(List<SupplierLine> lines, EmptyState empty, UrlState current) {
        url = current;
        setEmptyStateComponent(empty);
        setItems(lines);
    }

    private Component name(SupplierLine line) {
        Anchor name = new Anchor(Addresses.supplier(line.unit(), line.id(), url), line.name());
        Span code = new Span(line.code());
        code.addClassNames("lp-muted", "lp-small", "lp-wrap");
        return new Div(name, code);
    }

    /** In full: the ends of names tell units of a group apart. */
    private static Component unit(SupplierLine line) {
        Span name = new Span(line.unitName());
        name.addClassNames("lp-small", "lp-wrap");
        return name;
    }

    static String lines(SupplierLine line) {
        return Texts.text(
                "suppliers.lines",
                Formats.number(BigDecimal.valueOf(line.lines()), 0),
                line.items(),
                line.lines());
    }

    static String percent(Optional<BigDecimal> share) {
        return share.map(Formats::percent).orElseGet(() -> Texts.text("suppliers.none"));
    }

    private static BigDecimal known(Optional<BigDecimal> share) {
        return share.orElse(BigDecimal.ONE.negate());
    }
}
