package io.github.linchpin.register;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import io.github.linchpin.kit.Addresses;
import io.github.linchpin.kit.ChartTable;
import io.github.linchpin.kit.InfoCard;
import io.github.linchpin.kit.PlainTable;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.Timeline;
import io.github.linchpin.kit.UrlState;
import io.github.linchpin.measure.Stretch;
import io.github.linchpin.shared.MeasureState;
import io.github.linchpin.wording.MeasureBars;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** Eighteen months at a glance: when measures hold, sleep, or sleep only as reported. */
final class GlanceCard {
    private static final int MONTHS_BACK = 10;
    private static final int MONTHS = 18;
    private static final int ROWS_AT_FIRST = 9;

    private GlanceCard() {}

    static InfoCard of(List<MeasureLine> lines, RegisterService.Page page, UrlState state) {
        LocalDate first = page.day().minusMonths(MONTHS_BACK).withDayOfMonth(1);
        Timeline.Window window =
                new Timeline.Window(first, first.plusMonths(MONTHS).minusDays(1), page.day());
        List<MeasureLine> shown =
                lines.stream()
                        .filter(line -> line.measure().measure().bindsGoods())
                        .filter(line -> holds(line, window))
                        .sorted(Comparator.comparingInt(GlanceCard::place))
                        .toList();
        Div holder = new Div();
        draw(holder, shown, window, state, ROWS_AT_FIRST);
        InfoCard card =
                new InfoCard(Texts.text("glance.title"), Texts.text("glance.subtitle"))
                        .with(holder, legend());
        if (shown.size() > ROWS_AT_FIRST) {
            NativeButton all =
                    new NativeButton(
                            Texts.text("glance.all", shown.size()),
                            click -> {
                                draw(holder, shown, window, state, shown.size());
                                click.getSource().setVisible(false);
                            });
            all.addClassName("lp-link");
            card.footer(all);
        }
        card.footer(ChartTable.button(Texts.text("glance.title"), () -> table(shown, window)));
        card.addClassName("lp-glance");
        return card;
    }

    private static void draw(
            Div holder, List<MeasureLine> lines, Timeline.Window window, UrlState state, int rows) {
        Timeline timeline = new Timeline(window);
        lines.stream()
                .limit(rows)
                .forEach(line ->
                        timeline.row(
                                label(line, state),
                                MeasureBars.of(line.measure(), window.first(), window.last())));
        holder.removeAll();
        holder.add(timeline);
    }

    private static Component label(MeasureLine line, UrlState state) {
        Anchor label =
                new Anchor(Addresses.measure(line.measure().id(), state), line.measure().label());
        label.setTitle(line.measure().text().title());
        return label;
    }

    /**
     * What sleeps comes first, rules on users and listed firms last; else the order of the list.
     */
    private static int place(MeasureLine line) {
        if (line.status().state() == MeasureState.SUSPENDED || line.readingsDiffer()) {
            return 0;
        }
        return switch (line.measure().measure().addressees().appliesTo()) {
            case ALL, COUNTRY -> 1;
            case END_USE, ENTITY -> 2;
        };
    }

    private static boolean holds(MeasureLine line, Timeline.Window window) {
        return !MeasureBars.of(line.measure(), window.first(), window.last()).isEmpty();
    }

    private static Component legend() {
        Div legend = new Div();
        legend.addClassName("lp-timeline__legend");
        for (String look : List.of("in-force", "suspended", "reported", "scheduled")) {
            Span sample = new Span();
            sample.addClassNames("lp-bar", "lp-bar--" + look, "lp-class--licence");
            Span entry = new Span(sample, new Span(Texts.text("glance." + look)));
            legend.add(entry);
        }
        return legend;
    }

    private static PlainTable table(List<MeasureLine> lines, Timeline.Window window) {
        PlainTable table =
                new PlainTable(
                        PlainTable.Column.text(Texts.text("controls.column.measure")),
                        PlainTable.Column.text(Texts.text("glance.states")));
        for (MeasureLine line : lines) {
            table.row(
                    line.measure().label(),
                    String.join(
                            "; ",
                            Stretch.of(
                                            line.measure().measure().timetable(),
                                            window.first(),
                                            window.last())
                                    .stream()
                                    .filter(stretch ->
                                            stretch.reported() != MeasureState.NOT_ANNOUNCED)
                                    .map(stretch -> MeasureBars.words(line.measure(), stretch))
                                    .toList()));
        }
        return table;
    }
}
