package io.github.linchpin.covers;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import io.github.linchpin.kit.Addresses;
import io.github.linchpin.kit.Chip;
import io.github.linchpin.kit.ClassChip;
import io.github.linchpin.kit.EmptyState;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.ScreenWidth;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UrlState;
import io.github.linchpin.stock.Cover;
import io.github.linchpin.stock.CoverEvent;
import io.github.linchpin.stock.RecordedCount;
import io.github.linchpin.stock.UnitCover;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Units and inputs, the one to act on first at the top. */
final class CoversGrid extends Grid<UnitCover> {
    private static final long serialVersionUID = 1L;

    private final transient Map<String, String> names;
    private final transient @Nullable Consumer<UnitCover> count;
    private final transient Consumer<UnitCover> open;
    private UrlState url = new UrlState(Map.of());

    /**
     * @param names of inputs by slug
     * @param count records a count; null: somebody who only looks
     * @param open shows what was counted
     */
    CoversGrid(
            Map<String, String> names,
            @Nullable Consumer<UnitCover> count,
            Consumer<UnitCover> open) {
        this.names = names;
        this.count = count;
        this.open = open;
        setSelectionMode(SelectionMode.NONE);
        addClassNames("lp-grid", "lp-covers-grid");
        addComponentColumn(this::name)
                .setHeader(Texts.text("covers.column.input"))
                .setRowHeader(true)
                .setComparator(Comparator.comparing(row -> named(row.input())))
                .setFlexGrow(2);
        Column<UnitCover> stock =
                addComponentColumn(CoversGrid::stock)
                        .setHeader(Texts.text("covers.column.stock"))
                        .setTextAlign(ColumnTextAlign.END)
                        .setWidth("130px")
                        .setFlexGrow(0);
        Column<UnitCover> need =
                addColumn(row -> row.count() == null ? none() : need(row.count()))
                        .setHeader(Texts.text("covers.column.need"))
                        .setTextAlign(ColumnTextAlign.END)
                        .setWidth("110px")
                        .setFlexGrow(0);
        addComponentColumn(this::cover)
                .setHeader(Texts.text("covers.column.cover"))
                .setComparator(last(UnitCover::floor))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("118px")
                .setFlexGrow(0);
        Column<UnitCover> event =
                addComponentColumn(CoversGrid::event)
                        .setHeader(Texts.text("covers.column.event"))
                        .setComparator(last(UnitCover::eventDay))
                        .setFlexGrow(2);
        Column<UnitCover> requalification =
                addColumn(CoversGrid::requalification)
                        .setHeader(Texts.text("covers.column.requalification"))
                        .setTextAlign(ColumnTextAlign.END)
                        .setWidth("120px")
                        .setFlexGrow(0);
        addComponentColumn(CoversGrid::actBy)
                .setHeader(Texts.text("covers.column.act-by"))
                .setComparator(UnitCover.BY_URGENCY)
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("124px")
                .setFlexGrow(0);
        List<Column<UnitCover>> onlyWide = List.of(stock, need, event, requalification);
        getColumns().forEach(column -> column.setResizable(true));
        ScreenWidth.follow(this, wide -> onlyWide.forEach(column -> column.setVisible(wide)));
    }

    void show(List<UnitCover> rows, EmptyState empty, UrlState current) {
        url = current;
        setEmptyStateComponent(empty);
        setItems(rows);
    }

    private static <T extends Comparable<? super T>> Comparator<UnitCover> last(
            Function<UnitCover, @Nullable T> of) {
        return Comparator.comparing(of, Comparator.nullsLast(Comparator.naturalOrder()));
    }

    private String named(String slug) {
        return names.getOrDefault(slug, slug);
    }

    private Component name(UnitCover row) {
        Anchor name =
                new Anchor(
                        Addresses.address(
                                Addresses.EXPOSURE,
                                url.viewpointOnly()
                                        .with(Addresses.UNIT, Integer.toString(row.unit()))
                                        .with(Addresses.INPUT, row.input())
                                        .with(Addresses.STAGE, row.stage().code())),
                        named(row.input()));
        Span unit = second(row.unitName());
        unit.addClassName("lp-wrap");
        return new Div(name, second(Texts.word("stage", row.stage())), unit);
    }

    private static Component stock(UnitCover row) {
        RecordedCount found = row.count();
        if (found == null) {
            return new Span(none());
        }
        Div cell =
                new Div(
                        new Span(CoverWords.quantity(found.count().quantity(), found.count())),
                        second(Formats.day(found.count().countedOn())));
        if (!found.count().arrivals().isEmpty()) {
            Span transit = second(Texts.text("covers.in-transit", found.count().arrivals().size()));
            transit.setTitle(CoverWords.arrivals(found.count()));
            cell.add(transit);
        }
        if (row.isOld()) {
            cell.add(
                    new Chip(
                            Texts.text("covers.old", found.age(row.day())),
                            Texts.text("covers.old.title")));
        }
        return cell;
    }

    private static String need(RecordedCount found) {
        return CoverWords.quantity(found.count().dailyNeed(), found.count());
    }

    private Component cover(UnitCover row) {
        Cover cover = row.cover();
        if (cover == null) {
            return count == null
                    ? second(Texts.text("covers.not-counted"))
                    : link(Texts.text("covers.record"), () -> count.accept(row));
        }
        NativeButton floor = link(CoverWords.days(cover.floor()), () -> open.accept(row));
        floor.setTitle(String.join(" ", CoverWords.steps(row)));
        floor.setAriaLabel(
                Texts.text(
                        "covers.open-counts",
                        named(row.input()),
                        row.unitName(),
                        CoverWords.days(cover.floor())));
        Span expected =
                second(
                        cover.expected() == null
                                ? Texts.text("covers.expected.none")
                                : Texts.text("covers.expected", CoverWords.days(cover.expected())));
        if (cover.expected() == null) {
            expected.setTitle(CoverWords.unexposed(row));
        }
        return new Div(floor, expected);
    }

    private static Component event(UnitCover row) {
        CoverEvent event = row.event();
        if (event == null) {
            return second(Texts.text("covers.no-event"));
        }
        ClassChip chip =
                new ClassChip(
                                event.to(),
                                Texts.text(
                                        "covers.event",
                                        Texts.word("class", event.to()),
                                        Formats.day(event.day())))
                        .pending();
        chip.setTitle(String.join(", ", event.measures().stream().sorted().toList()));
        Div chips = new Div(chip);
        chips.addClassName("lp-chips");
        return new Div(
                chips,
                second(
                        Texts.text(
                                "covers.event.from",
                                Texts.word("class", event.from()),
                                Formats.compactEuros(event.euros()))));
    }

    private static String requalification(UnitCover row) {
        RecordedCount found = row.count();
        Integer days = found == null ? null : found.count().requalificationDays();
        return days == null
                ? Texts.text(found == null ? "covers.none" : "covers.not-said")
                : Texts.text("covers.days", days);
    }

    private static Component actBy(UnitCover row) {
        Long days = row.daysLeft();
        if (days == null) {
            Span dash = new Span(none());
            Span why = second(CoverWords.open(row));
            why.addClassName("lp-wrap");
            return new Div(dash, why);
        }
        Span left = new Span(CoverWords.left(days));
        left.addClassName(days < 0 ? "lp-late" : "lp-strong");
        left.setTitle(CoverWords.actBy(row));
        return new Div(left, second(Formats.day(Objects.requireNonNull(row.actBy()))));
    }

    private static String none() {
        return Texts.text("covers.none");
    }

    private static NativeButton link(String text, Runnable action) {
        NativeButton button = new NativeButton(text, click -> action.run());
        button.addClassName("lp-link");
        return button;
    }

    private static Span second(String text) {
        Span line = new Span(text);
        line.addClassNames("lp-muted", "lp-small", "lp-second");
        return line;
    }
}
