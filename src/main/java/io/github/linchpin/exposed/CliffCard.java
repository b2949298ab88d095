package io.github.linchpin.exposed;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.github.linchpin.kit.ChartTable;
import io.github.linchpin.kit.ClassChip;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.InfoCard;
import io.github.linchpin.kit.PlainTable;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UrlState;
import io.github.linchpin.kit.chart.WeekColumns;
import io.github.linchpin.purchased.ExposureWords;
import io.github.linchpin.shared.ControlClass;
import io.github.linchpin.spend.CliffWeek;
import io.github.linchpin.spend.ComingMove;
import io.github.linchpin.spend.PurchaseExposure;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Value that changes class, week by week: a column leads to its first day of change. */
final class CliffCard extends Div {
    private static final long serialVersionUID = 1L;
    private static final List<ControlClass> KINDS =
            ExposureWords.BAR.stream().filter(one -> one != ControlClass.UNKNOWN).toList();

    private final transient UnaryOperator<String> inputs;
    private final transient List<CliffWeek> weeks;
    private final UrlState state;

    /**
     * @param inputs names of inputs by slug
     */
    CliffCard(PurchaseExposure exposure, UnaryOperator<String> inputs, UrlState state) {
        this.inputs = inputs;
        this.state = state;
        weeks = exposure.cliff();
        addClassName("lp-cliff");
        InfoCard card =
                new InfoCard(Texts.text("exposure.cliff.title"), Texts.text("exposure.cliff.text"));
        if (exposure.moves().isEmpty()) {
            card.with(new Paragraph(Texts.text("exposure.cliff.none")));
        } else {
            card.with(chart());
            card.footer(
                    new Span(summary(exposure)),
                    ChartTable.button(Texts.text("exposure.cliff.title"), this::table));
        }
        add(card);
    }

    private WeekColumns chart() {
        WeekColumns chart = new WeekColumns();
        chart.setWeeks(
                KINDS.stream().map(CliffCard::kind).toList(),
                IntStream.range(0, weeks.size()).mapToObj(this::week).toList());
        chart.setDescription(
                Texts.text(
                        "exposure.cliff.description",
                        weeks.stream().filter(week -> !week.isEmpty()).count()));
        chart.addWeekClickListener(click ->
                weeks.stream()
                        .filter(week -> week.monday().toString().equals(click.getKey()))
                        .filter(week -> !week.isEmpty())
                        .findAny()
                        .ifPresent(week ->
                                UI.getCurrent()
                                        .navigate(
                                                ExposureNavigation.PATH,
                                                on(week.moves().getFirst()).query())));
        return chart;
    }

    private static WeekColumns.Kind kind(ControlClass one) {
        return new WeekColumns.Kind(
                Texts.word("class", one), "class-" + one.code(), one == ControlClass.REVIEW);
    }

    private WeekColumns.Week week(int index) {
        CliffWeek week = weeks.get(index);
        boolean newMonth =
                index > 0
                        && weeks.get(index - 1).monday().getMonth() != week.monday().getMonth()
                        && week.monday().getMonthValue() % 3 == 1;
        return new WeekColumns.Week(
                week.monday().toString(),
                Texts.text("exposure.cliff.week", Formats.day(week.monday())),
                amounts(week.stronger()),
                amounts(week.weaker()),
                newMonth ? Formats.monthName(week.monday()) : "",
                week.moves().stream().map(this::words).collect(Collectors.joining("\n")));
    }

    private static List<Double> amounts(Map<ControlClass, BigDecimal> amounts) {
        return KINDS.stream()
                .map(one -> amounts.getOrDefault(one, BigDecimal.ZERO).doubleValue())
                .toList();
    }

    private String words(ComingMove move) {
        return Texts.text(
                "exposure.cliff.move",
                Formats.dayAndMonth(move.day()),
                inputs.apply(move.input()),
                Formats.compactEuros(move.euros()),
                Texts.word("class", move.from()),
                Texts.word("class", move.to()));
    }

    private static String summary(PurchaseExposure exposure) {
        BigDecimal stronger = BigDecimal.ZERO;
        BigDecimal weaker = BigDecimal.ZERO;
        for (ComingMove move : exposure.moves()) {
            if (move.isStronger()) {
                stronger = stronger.add(move.euros());
            } else {
                weaker = weaker.add(move.euros());
            }
        }
        return Texts.text(
                "exposure.cliff.summary",
                Formats.compactEuros(stronger),
                Formats.compactEuros(weaker));
    }

    private PlainTable table() {
        PlainTable table =
                new PlainTable(
                        PlainTable.Column.text(Texts.text("exposure.cliff.day")),
                        PlainTable.Column.text(Texts.text("exposure.column.input")),
                        PlainTable.Column.number(Texts.text("exposure.column.spend")),
                        PlainTable.Column.text(Texts.text("exposure.cliff.from")),
                        PlainTable.Column.text(Texts.text("exposure.cliff.to")));
        for (CliffWeek week : weeks) {
            for (ComingMove move : week.moves()) {
                table.row(
                        new Anchor(ExposureNavigation.address(on(move)), Formats.day(move.day())),
                        new Div(
                                new Span(inputs.apply(move.input())),
                                second(Texts.word("stage", move.stage()))),
                        new Span(Formats.compactEuros(move.euros())),
                        new ClassChip(move.from()),
                        new ClassChip(move.to()));
            }
        }
        return table;
    }

    private static Span second(String text) {
        Span line = new Span(text);
        line.addClassNames("lp-muted", "lp-small", "lp-second");
        return line;
    }

    private UrlState on(ComingMove move) {
        return state.with(UrlState.ON, move.day().toString());
    }
}
