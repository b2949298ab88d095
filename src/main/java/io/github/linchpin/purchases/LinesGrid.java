package io.github.linchpin.purchases;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.ValueProvider;
import io.github.linchpin.kit.Addresses;
import io.github.linchpin.kit.EmptyState;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.ScreenWidth;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UrlState;
import io.github.linchpin.ledger.LedgerLine;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** One page of lines; a row opens everything about its line. */
final class LinesGrid extends Grid<LedgerLine> {
    private static final long serialVersionUID = 1L;

    private final transient LineWords words;
    private UrlState url = new UrlState(Map.of());
    private boolean severalUnits;

    LinesGrid(LineWords words, Consumer<LedgerLine> open) {
        this.words = words;
        setSelectionMode(SelectionMode.NONE);
        addClassName("lp-grid");
        addItemClickListener(click -> open.accept(click.getItem()));
        addComponentColumn(this::day)
                .setHeader(Texts.text("lines.column.day"))
                .setRowHeader(true)
                .setWidth("118px")
                .setFlexGrow(0);
        Column<LedgerLine> document =
                wide(line -> wrapped(LineWords.document(line)), "lines.column.document", "150px");
        addComponentColumn(LinesGrid::item)
                .setHeader(Texts.text("lines.column.item"))
                .setFlexGrow(3);
        Column<LedgerLine> supplier =
                wide(
                        line -> two(line.seller().name(), line.seller().code()),
                        "lines.column.supplier",
                        "158px");
        Column<LedgerLine> quantity =
                wide(line -> new Span(LineWords.quantity(line)), "lines.column.quantity", "112px")
                        .setTextAlign(ColumnTextAlign.END);
        addComponentColumn(LinesGrid::amount)
                .setHeader(Texts.text("lines.column.euros"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("138px")
                .setFlexGrow(0);
        Column<LedgerLine> destination =
                wide(
                        line ->
                                two(
                                        words.countries().name(line.terms().destination()),
                                        Texts.word("lines.use", line.terms().endUse())),
                        "lines.column.destination",
                        "124px");
        Column<LedgerLine> origin = wide(this::origin, "lines.column.origin", "136px");
        List<Column<LedgerLine>> onlyWide =
                List.of(document, supplier, quantity, destination, origin);
        getColumns().forEach(column -> column.setResizable(true));
        ScreenWidth.follow(this, wide -> onlyWide.forEach(column -> column.setVisible(wide)));
    }

    private Column<LedgerLine> wide(
            ValueProvider<LedgerLine, Component> cell, String header, String width) {
        return addComponentColumn(cell)
                .setHeader(Texts.text(header))
                .setWidth(width)
                .setFlexGrow(0);
    }

    /**
     * @param severalUnits whether a line says whose it is
     * @param empty what is said where there is none
     */
    void show(List<LedgerLine> lines, boolean severalUnits, EmptyState empty, UrlState current) {
        url = current;
        this.severalUnits = severalUnits;
        setEmptyStateComponent(empty);
        setItems(lines);
        scrollToStart();
    }

    private Component day(LedgerLine line) {
        Anchor day =
                new Anchor(
                        Addresses.address(
                                LinesNavigation.PATH,
                                url.with(LinesNavigation.OPEN, line.key().written())),
                        Formats.day(line.key().day()));
        Div cell = new Div(day);
        if (severalUnits) {
            cell.add(small(line.unit()));
        }
        return cell;
    }

    private static Component item(LedgerLine line) {
        Div cell = two(line.goods().item(), line.goods().description());
        Span supplier = small(line.seller().name());
        supplier.addClassName("lp-narrow-only");
        cell.add(supplier);
        return cell;
    }

    /** A credit note is marked by a word, not by a sign alone. */
    private static Component amount(LedgerLine line) {
        Span euros = new Span(LineWords.euros(line.money().euros()));
        Div cell = new Div(euros);
        if (!line.money().currency().equals("EUR")) {
            cell.add(small(LineWords.amount(line)));
        }
        if (line.money().isCredit()) {
            Span credit = new Span(Texts.text("lines.credit"));
            credit.addClassName("lp-lines__credit");
            cell.add(credit);
        }
        return cell;
    }

    private Component origin(LedgerLine line) {
        Span origin = wrapped(words.origin(line));
        if (line.terms().origin().isEmpty()) {
            origin.addClassName("lp-doubt");
        }
        Div cell = new Div(origin);
        if (line.terms().originDocument() != null) {
            cell.add(small(Texts.text("lines.documented")));
        }
        return cell;
    }

    private static Div two(String first, String second) {
        return new Div(wrapped(first), small(second));
    }

    private static Span small(String text) {
        Span small = wrapped(text);
        small.addClassNames("lp-muted", "lp-small");
        return small;
    }

    private static Span wrapped(String text) {
        Span span = new Span(text);
        span.addClassName("lp-wrap");
        return span;
    }
}
