package io.github.linchpin.exposed;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.github.linchpin.kit.EmptyState;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.ScreenWidth;
import io.github.linchpin.kit.ShareBar;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.purchased.ExposureWords;
import io.github.linchpin.shared.ControlClass;
import io.github.linchpin.spend.ExposureGroup;
import io.github.linchpin.spend.Grouping;
import io.github.linchpin.spend.Partition;
import java.util.Comparator;
import java.util.List;

/** The value of purchases by unit, supplier, country or whatever else they have in common. */
final class GroupGrid extends Grid<ExposureGroup> {
    private static final long serialVersionUID = 1L;

    private final transient GroupWords words;
    private final Column<ExposureGroup> group;
    private final List<Column<ExposureGroup>> onlyWide;

    GroupGrid(GroupWords words) {
        this.words = words;
        setSelectionMode(SelectionMode.NONE);
        addClassNames("lp-grid", "lp-exposure-grid");
        group =
                addComponentColumn(this::name)
                        .setRowHeader(true)
                        .setComparator(Comparator.comparing(words::name))
                        .setFlexGrow(3);
        addColumn(row -> Formats.compactEuros(row.partition().value()))
                .setHeader(Texts.text("exposure.column.spend"))
                .setComparator(Comparator.comparing(row -> row.partition().value()))
                .setTooltipGenerator(row -> Formats.number(row.partition().value(), 2) + " EUR")
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("100px")
                .setFlexGrow(0);
        Column<ExposureGroup> known =
                addColumn(row -> Formats.wholePercent(row.partition().knownRatio()))
                        .setHeader(Texts.text("exposure.column.known"))
                        .setComparator(Comparator.comparing(row -> row.partition().knownRatio()))
                        .setTextAlign(ColumnTextAlign.END)
                        .setWidth("150px")
                        .setFlexGrow(0);
        Column<ExposureGroup> bar =
                addComponentColumn(row -> bar(row.partition()))
                        .setHeader(Texts.text("exposure.column.parts"))
                        .setFlexGrow(2);
        addComponentColumn(row -> ExposureGrid.chips(row.partition()))
                .setHeader(Texts.text("exposure.column.class"))
                .setComparator(Comparator.comparing(row -> row.partition().strongest()))
                .setFlexGrow(3);
        onlyWide = List.of(known, bar);
        getColumns().forEach(column -> column.setResizable(true));
        ScreenWidth.follow(this, wide -> onlyWide.forEach(column -> column.setVisible(wide)));
    }

    void show(Grouping by, List<ExposureGroup> groups, EmptyState empty) {
        group.setHeader(Texts.word("grouping", by));
        setEmptyStateComponent(empty);
        setItems(groups);
    }

    private Component name(ExposureGroup row) {
        String address = words.address(row);
        String text = words.name(row);
        Component name = address.isEmpty() ? new Span(text) : new Anchor(address, text);
        String detail = words.detail(row);
        if (detail.isEmpty()) {
            return new Div(name);
        }
        Span second = new Span(detail);
        second.addClassNames("lp-muted", "lp-small", "lp-second");
        return new Div(name, second);
    }

    private static ShareBar bar(Partition partition) {
        ShareBar bar =
                new ShareBar(
                        ExposureWords.BAR.stream()
                                .map(one ->
                                        new ShareBar.Part(
                                                Texts.word("class", one),
                                                ExposureWords.part(partition.of(one), partition),
                                                colour(one)))
                                .toList());
        bar.addClassName("lp-sharebar--thin");
        return bar;
    }

    private static String colour(ControlClass one) {
        return one == ControlClass.UNKNOWN ? ShareBar.unknown() : "lp-part--" + one.code();
    }
}
