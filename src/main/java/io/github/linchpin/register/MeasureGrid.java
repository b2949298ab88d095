package io.github.linchpin.register;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.shared.Registration;
import io.github.linchpin.exposure.ExposedShare;
import io.github.linchpin.kit.Addresses;
import io.github.linchpin.kit.EmptyState;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UrlState;
import io.github.linchpin.shared.Certainty;
import io.github.linchpin.wording.MeasureWords;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The lines of the register. */
final class MeasureGrid extends Grid<MeasureLine> {
    private static final long serialVersionUID = 1L;
    private static final int NARROW = 760;

    private LocalDate day = LocalDate.EPOCH;
    private final List<Column<MeasureLine>> onlyWide;
    private UrlState url = new UrlState(Map.of());
    private Registration resize = () -> {};

    MeasureGrid(Runnable clearFilters) {
        setSelectionMode(SelectionMode.NONE);
        setAllRowsVisible(true);
        addComponentColumn(this::name)
                .setHeader(Texts.text("controls.column.measure"))
                .setRowHeader(true)
                .setComparator(Comparator.comparing(line -> line.measure().label()))
                .setWidth("150px")
                .setFlexGrow(0);
        Column<MeasureLine> what =
                addComponentColumn(MeasureGrid::what)
                        .setHeader(Texts.text("controls.column.what"))
                        .setComparator(Comparator.comparing(line -> line.measure().text().title()))
                        .setFlexGrow(3);
        addComponentColumn(MeasureGrid::strength)
                .setHeader(Texts.text("controls.column.class"))
                .setComparator(
                        Comparator.comparing(
                                (MeasureLine line) -> line.measure().measure().strength()))
                .setWidth("108px")
                .setFlexGrow(0);
        Column<MeasureLine> effect =
                addComponentColumn(line ->
                                wrapped(Texts.word("effect", line.measure().measure().effect())))
                        .setHeader(Texts.text("controls.column.effect"))
                        .setComparator(
                                Comparator.comparing(
                                        (MeasureLine line) -> line.measure().measure().effect()))
                        .setWidth("112px")
                        .setFlexGrow(0);
        addComponentColumn(this::state)
                .setHeader(Texts.text("controls.column.state"))
                .setComparator(Comparator.comparing((MeasureLine line) -> line.status().state()))
                .setWidth("128px")
                .setFlexGrow(0);
        Column<MeasureLine> next =
                addComponentColumn(MeasureGrid::next)
                        .setHeader(Texts.text("controls.column.next"))
                        .setTextAlign(ColumnTextAlign.END)
                        .setComparator(
                                Comparator.comparing(
                                        line -> line.status().nextChange(),
                                        Comparator.nullsLast(Comparator.naturalOrder())))
                        .setWidth("76px")
                        .setFlexGrow(0);
        Column<MeasureLine> readings =
                addComponentColumn(MeasureGrid::otherReading)
                        .setHeader(Texts.text("controls.column.readings"))
                        .setComparator(Comparator.comparing(line -> !line.readingsDiffer()))
                        .setWidth("112px")
                        .setFlexGrow(0);
        Column<MeasureLine> share =
                addComponentColumn(MeasureGrid::share)
                        .setHeader(Texts.text("controls.column.share"))
                        .setTextAlign(ColumnTextAlign.END)
                        .setComparator(Comparator.comparing(MeasureGrid::shareTouched))
                        .setWidth("132px")
                        .setFlexGrow(0);
        onlyWide = List.of(what, effect, next, readings, share);
        getColumns().forEach(column -> column.setResizable(true));
        setEmptyStateComponent(
                new EmptyState(
                        Texts.text("controls.empty.title"),
                        Texts.text("controls.empty.text"),
                        new Button(Texts.text("filter.clear"), click -> clearFilters.run())));
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

    void show(List<MeasureLine> lines, RegisterService.Page page, UrlState current) {
        url = current;
        day = page.day();
        setItems(lines);
    }

    private void fit(int width) {
        onlyWide.forEach(column -> column.setVisible(width >= NARROW));
    }

    private Component name(MeasureLine line) {
        Anchor link =
                new Anchor(Addresses.measure(line.measure().id(), url), line.measure().label());
        Span title = new Span(line.measure().text().title());
        title.addClassNames("lp-muted", "lp-narrow-only");
        return new Div(link, title);
    }

    private static Component what(MeasureLine line) {
        Span what = wrapped(line.measure().text().title());
        what.setTitle(
                line.measure().text().clause() == null
                        ? line.measure().act().name()
                        : line.measure().text().clause());
        return what;
    }

    private static Component strength(MeasureLine line) {
        return MeasureWords.chip(line.measure(), line.status());
    }

    /** With the day of the issuer where it is another than that of the page. */
    private Component state(MeasureLine line) {
        Span state = wrapped(MeasureWords.state(line.status()));
        if (line.status().certainty() == Certainty.UNCONFIRMED) {
            state.addClassName("lp-doubt");
            state.setTitle(MeasureWords.doubts(line.status()));
        }
        Div cell = new Div(state);
        if (!line.status().day().equals(day)) {
            cell.add(
                    small(
                            Texts.text(
                                    "controls.issuers-day",
                                    Formats.day(line.status().day()),
                                    line.measure().measure().zone().getId())));
        }
        if (line.readingsDiffer()) {
            Span other =
                    small(Texts.text("controls.readings.other", MeasureWords.state(line.other())));
            other.addClassName("lp-narrow-only");
            cell.add(other);
        }
        return cell;
    }

    private static Span small(String text) {
        Span small = wrapped(text);
        small.addClassNames("lp-muted", "lp-small");
        return small;
    }

    private static Component next(MeasureLine line) {
        Span next = new Span(MeasureWords.daysLeft(line.status()));
        LocalDate change = line.status().nextChange();
        if (change != null) {
            next.setTitle(
                    Texts.text(
                            MeasureWords.nextKey(line.measure(), line.status()),
                            Formats.day(change),
                            line.status().daysLeft() == null ? "" : line.status().daysLeft(),
                            Formats.day(change.plusDays(1))));
        }
        return next;
    }

    private static Component otherReading(MeasureLine line) {
        if (!line.readingsDiffer()) {
            return wrapped(
                    line.measure().measure().timetable().suspensions().isEmpty()
                            ? ""
                            : Texts.text("controls.readings.same"));
        }
        Span other = wrapped(MeasureWords.state(line.other()));
        other.addClassName("lp-doubt");
        return other;
    }

    private static Span wrapped(String text) {
        Span span = new Span(text);
        span.addClassName("lp-wrap");
        return span;
    }

    private static Component share(MeasureLine line) {
        return line.largest()
                .<Component>map(share -> {
                    Span where = new Span(MeasureWords.where(share.supply()));
                    where.addClassNames("lp-muted", "lp-form");
                    return new Div(new Span(MeasureWords.wholeShare(share)), where);
                })
                .orElseGet(Span::new);
    }

    private static BigDecimal shareTouched(MeasureLine line) {
        return line.largest()
                .map((ExposedShare share) -> MeasureLine.share(share).high())
                .orElse(BigDecimal.ZERO);
    }
}
