package io.github.linchpin.lookup;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.InfoCard;
import io.github.linchpin.kit.LevelChip;
import io.github.linchpin.kit.PlainTable;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UrlState;
import io.github.linchpin.kit.chart.ChartUnit;
import io.github.linchpin.kit.chart.DotPlot;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What the sources say of the same stage, side by side, and how far they can be compared. */
final class SourcesCard {
    private SourcesCard() {}

    static InfoCard of(Selection selection, UrlState state, String slug) {
        List<KnownTable> tables = sideBySide(selection);
        DotPlot plot = new DotPlot(ChartUnit.PERCENT);
        plot.setRows(tables.stream().map(table -> row(table, selection)).toList());
        plot.setDescription(Texts.text("sources.description", tables.size()));
        plot.addClassName("lp-fill");
        NativeButton download =
                new NativeButton(
                        Texts.text("chart.download"),
                        click -> plot.download(selection.table().code() + "-sources.svg"));
        InfoCard card =
                new InfoCard(title(tables), Texts.text("sources.subtitle"))
                        .with(plot)
                        .footer(
                                new Span(Texts.text("sources.footer")),
                                ChartTable.button(
                                        Texts.text("sources.table"),
                                        () -> table(tables, selection, state, slug)),
                                download);
        card.addClassName("lp-card--chart");
        return card;
    }

    /** Of each source family and form the table nearest to the one looked at; that one first. */
    private static List<KnownTable> sideBySide(Selection selection) {
        KnownTable shown = selection.table();
        List<KnownTable> tables = new ArrayList<>(List.of(shown));
        Set<String> seen = new HashSet<>(Set.of(key(shown)));
        for (KnownTable table : selection.ofPeriod()) {
            if (table.metrics().largestLow() != null && seen.add(key(table))) {
                tables.add(table);
            }
        }
        for (KnownTable table : selection.ofStage()) {
            if (table.metrics().largestLow() != null && seen.add(key(table))) {
                tables.add(table);
            }
        }
        return tables;
    }

    private static String key(KnownTable table) {
        return table.input() + "/" + table.source().family() + "/" + table.form();
    }

    private static String title(List<KnownTable> tables) {
        List<KnownTable> rated =
                tables.stream().filter(table -> table.metrics().largestPoint() != null).toList();
        if (tables.size() < 2) {
            return Texts.text("sources.title.single");
        }
        if (rated.size() < 2) {
            return Texts.text("sources.title.open", tables.size());
        }
        var shares =
                rated.stream()
                        .map(table -> Objects.requireNonNull(table.metrics().largestPoint()))
                        .sorted()
                        .toList();
        return Texts.text(
                "sources.title",
                rated.size(),
                Formats.wholePercent(shares.getFirst()),
                Formats.wholePercent(shares.getLast()));
    }

    private static DotPlot.Row row(KnownTable table, Selection selection) {
        KnownTable.Metrics metrics = table.metrics();
        double value =
                metrics.largestPoint() != null
                        ? metrics.largestPoint().doubleValue()
                        : metrics.largestLow() == null ? 0 : metrics.largestLow().doubleValue();
        return new DotPlot.Row(
                table.code(),
                Texts.text(
                        "sources.row",
                        table.source().shortName(),
                        table.period().toString(),
                        metrics.leader() == null ? "" : metrics.leader()),
                difference(table, selection.table()),
                value,
                metrics.largestLow() == null ? null : metrics.largestLow().doubleValue(),
                metrics.largestHigh() == null ? null : metrics.largestHigh().doubleValue(),
                0,
                !table.equals(selection.table()) && !comparable(table, selection.table()));
    }

    private static boolean comparable(KnownTable table, KnownTable shown) {
        return table.period().equals(shown.period())
                && table.form().equals(shown.form())
                && table.universe().equals(shown.universe());
    }

    /** What keeps a table from being compared with the one that is looked at. */
    private static String difference(KnownTable table, KnownTable shown) {
        if (table.equals(shown)) {
            return Texts.text("sources.shown");
        }
        List<String> differences = new ArrayList<>();
        if (!table.universe().equals(shown.universe())) {
            differences.add(table.universe());
        }
        if (!table.form().equals(shown.form())) {
            differences.add(table.form().isEmpty() ? Texts.text("input.form.all") : table.form());
        }
        if (!table.period().equals(shown.period())) {
            differences.add(Texts.text("sources.other-period"));
        }
        return differences.isEmpty()
                ? Texts.text("sources.comparable")
                : String.join(", ", differences);
    }

    private static PlainTable table(
            List<KnownTable> tables, Selection selection, UrlState state, String slug) {
        PlainTable list =
                new PlainTable(
                        PlainTable.Column.text(Texts.text("input.source")),
                        PlainTable.Column.text(Texts.text("input.period")),
                        PlainTable.Column.text(Texts.text("sources.leader")),
                        PlainTable.Column.number(Texts.text("sources.share")),
                        PlainTable.Column.number(Texts.text("history.hhi")),
                        PlainTable.Column.text(Texts.text("sources.compared")));
        for (KnownTable table : tables) {
            KnownTable.Metrics metrics = table.metrics();
            UrlState target =
                    state.with(InputsNavigation.STAGE, table.stage().code())
                            .with(InputsNavigation.PERIOD, table.period().toString())
                            .with(InputsNavigation.SOURCE, table.source().id())
                            .with(InputsNavigation.FORM, table.form());
            list.row(
                    new Anchor(
                            InputsNavigation.path(slug) + "?" + target.query().getQueryString(),
                            table.source().name()),
                    new Span(table.period().toString()),
                    new Span(metrics.leaderName() == null ? "" : metrics.leaderName()),
                    new Span(
                            Formats.percent(
                                    metrics.largestPoint(),
                                    metrics.largestLow(),
                                    metrics.largestHigh())),
                    LevelChip.ofIndex(
                            metrics.levelLow(),
                            metrics.levelHigh(),
                            metrics.hhiLow(),
                            metrics.hhiHigh()),
                    new Span(difference(table, selection.table())));
        }
        return list;
    }
}
