package io.github.linchpin.lookup;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import io.github.linchpin.concentration.ShownMethod;
import io.github.linchpin.kit.ChartTable;
import io.github.linchpin.kit.EmptyState;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.InfoCard;
import io.github.linchpin.kit.PlainTable;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.chart.ChartUnit;
import io.github.linchpin.kit.chart.TimeSeries;
import io.github.linchpin.shared.Basis;
import io.github.linchpin.shared.Level;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The index over the years. A line joins figures of one edition only; a new edition starts anew.
 */
final class HistoryCard {
    private static final double POINTS = 10_000;

    private HistoryCard() {}

    static InfoCard of(InputDossier dossier, Selection selection) {
        List<KnownTable> years =
                selection.ofStage().stream()
                        .filter(table -> table.period().from() == table.period().to())
                        .filter(table -> table.metrics().hhiLow() != null)
                        .sorted(Comparator.comparing(KnownTable::period))
                        .toList();
        TimeSeries chart = new TimeSeries(ChartUnit.POINTS);
        chart.setSeries(series(years, selection.table()));
        chart.setThresholds(thresholds(dossier.yardsticks()));
        chart.setYMax(POINTS);
        chart.setEstimatedText(Texts.text("kind.estimated"));
        chart.setDescription(
                Texts.text("history.description", years.size(), selection.table().inputName()));
        chart.addClassName("lp-fill");
        NativeButton download =
                new NativeButton(
                        Texts.text("chart.download"),
                        click -> chart.download(selection.table().code() + "-history.svg"));
        InfoCard card =
                new InfoCard(title(selection, years), Texts.text("history.subtitle"))
                        .with(
                                years.isEmpty()
                                        ? new EmptyState(
                                                Texts.text("history.empty.title"),
                                                Texts.text("history.empty.text"))
                                        : chart)
                        .footer(
                                new Span(Texts.text("history.footer")),
                                ChartTable.button(Texts.text("history.table"), () -> table(years)),
                                download);
        card.addClassName("lp-card--chart");
        return card;
    }

    /** Where the shown method begins to speak of high and severe. */
    private static List<TimeSeries.Threshold> thresholds(List<Yardstick> yardsticks) {
        return yardsticks.stream()
                .filter(yardstick -> yardstick.method().equals(ShownMethod.CODE))
                .flatMap(yardstick -> yardstick.thresholds().stream())
                .filter(threshold -> threshold.level().compareTo(Level.HIGH) >= 0)
                .map(threshold ->
                        new TimeSeries.Threshold(
                                threshold.above().doubleValue(),
                                Texts.word("level", threshold.level())))
                .toList();
    }

    /** The change within the edition looked at: editions are not compared with each other. */
    private static String title(Selection selection, List<KnownTable> years) {
        List<KnownTable> same =
                years.stream()
                        .filter(table -> line(table).equals(line(selection.table())))
                        .filter(table -> table.source().equals(selection.table().source()))
                        .filter(table -> table.metrics().hhiHigh() != null)
                        .toList();
        if (same.size() < 2 || same.getFirst().period().equals(same.getLast().period())) {
            return Texts.text("history.title.single");
        }
        KnownTable first = same.getFirst();
        KnownTable last = same.getLast();
        return Texts.text(
                "history.title",
                Formats.points(first.metrics().hhiLow(), first.metrics().hhiHigh()),
                first.period().toString(),
                Formats.points(last.metrics().hhiLow(), last.metrics().hhiHigh()),
                last.period().toString());
    }

    /** What may stand on one line at all: same input, source family, form, universe and content. */
    private record Line(
            String input,
            String inputName,
            String family,
            String name,
            String form,
            String universe,
            Basis basis,
            String content) {

        /** The source, with what tells lines of one source apart. */
        String label(Collection<Line> all) {
            boolean alone = all.stream().filter(other -> other.name().equals(name)).count() == 1;
            if (alone) {
                return name;
            }
            String what = form.isEmpty() ? content : form;
            return all.stream().map(Line::input).distinct().count() == 1
                    ? name + ", " + what
                    : name + ", " + inputName;
        }
    }

    private static Line line(KnownTable table) {
        return new Line(
                table.input(),
                table.inputName(),
                table.source().family(),
                table.source().shortName(),
                table.form(),
                table.universe(),
                table.basis(),
                table.content());
    }

    private static List<TimeSeries.Series> series(List<KnownTable> years, KnownTable shown) {
        Map<Line, Map<String, List<TimeSeries.Point>>> lines = new LinkedHashMap<>();
        lines.put(line(shown), new LinkedHashMap<>());
        for (KnownTable table : years) {
            lines.computeIfAbsent(line(table), line -> new LinkedHashMap<>())
                    .computeIfAbsent(table.source().id(), edition -> new ArrayList<>())
                    .add(point(table));
        }
        List<TimeSeries.Series> series = new ArrayList<>();
        lines.forEach((line, editions) -> {
            List<TimeSeries.Segment> segments =
                    editions.entrySet().stream()
                            .map(e -> new TimeSeries.Segment(e.getKey(), e.getValue()))
                            .toList();
            if (!segments.isEmpty()) {
                series.add(
                        new TimeSeries.Series(line.label(lines.keySet()), series.size(), segments));
            }
        });
        return series;
    }

    /** Without a point of the index only its interval is drawn. */
    private static TimeSeries.Point point(KnownTable table) {
        KnownTable.Metrics metrics = table.metrics();
        return new TimeSeries.Point(
                table.period().to(),
                number(metrics.hhiPoint()),
                number(metrics.hhiLow()),
                number(metrics.hhiHigh()),
                metrics.estimated(),
                table.source().name());
    }

    private static @Nullable Double number(@Nullable BigDecimal fraction) {
        return fraction == null ? null : fraction.doubleValue() * POINTS;
    }

    private static PlainTable table(List<KnownTable> years) {
        PlainTable table =
                new PlainTable(
                        PlainTable.Column.text(Texts.text("input.period")),
                        PlainTable.Column.number(Texts.text("history.hhi")),
                        PlainTable.Column.text(Texts.text("input.source")),
                        PlainTable.Column.text(Texts.text("input.form")));
        for (KnownTable year : years) {
            table.row(
                    year.metrics().estimated()
                            ? Texts.text("period.estimated", year.period().toString())
                            : year.period().toString(),
                    Formats.points(year.metrics().hhiLow(), year.metrics().hhiHigh()),
                    year.source().name(),
                    year.form());
        }
        return table;
    }
}
