package io.github.linchpin.lookup;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import io.github.linchpin.kit.ChartTable;
import io.github.linchpin.kit.EmptyState;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.InfoCard;
import io.github.linchpin.kit.LevelChip;
import io.github.linchpin.kit.PlainTable;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UrlState;
import io.github.linchpin.kit.chart.ChartUnit;
import io.github.linchpin.kit.chart.DotPlot;
import java.math.BigDecimal;
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
        List<DotPlot.Row> rows =
                tables.stream()
                        .filter(table -> table.metrics().largestLow() != null)
                        .map(table -> row(table, selection))
                        .toList();
        plot.setRows(rows);
        plot.setDescription(Texts.text("sources.description", tables.size()));
        plot.addClassName("lp-fill");
        NativeButton download =
                new NativeButton(
                        Texts.text("chart.download"),
                        click -> plot.download(selection.table().code() + "-sources.svg"));
        InfoCard card =
                new InfoCard(title(tables, selection.table()), Texts.text("sources.subtitle"))
                        .with(
                                rows.isEmpty()
                                        ? new EmptyState(
                                                Texts.text("sources.empty.title"),
                                                Texts.text("sources.empty.text"))
                                        : plot)
                        .footer(
                                new Span(Texts.text("sources.footer")),
                                ChartTable.button(
                                        Texts.text("sources.table"),
                                        () -> table(tables, selection, state, slug)),
                                download);
        card.addClassName("lp-card--chart");
        return card;
    }

    /**
     * The table looked at, then of every other source family and form one of the same period, else
     * the newest.
     */
    private static List<KnownTable> sideBySide(Selection selection) {
        KnownTable shown = selection.table();
        List<KnownTable> tables = new ArrayList<>(List.of(shown));
        Set<String> seen = new HashSet<>(Set.of(key(shown)));
        for (KnownTable table : selection.ofPeriod()) {
            if (seen.add(key(table))) {
                tables.add(table);
            }
        }
        for (KnownTable table : selection.ofStage()) {
            if (seen.add(key(table))) {
                tables.add(table);
            }
        }
        return tables;
    }

    private static String key(KnownTable table) {
        return table.input() + "/" + table.source().family() + "/" + table.form();
    }

    private static String title(List<KnownTable> tables, KnownTable shown) {
        if (tables.size() < 2) {
            return Texts.text("sources.title.single");
        }
        List<BigDecimal> shares =
                tables.stream()
                        .filter(table -> table.equals(shown) || comparable(table, shown))
                        .map(table -> table.metrics().largestPoint())
                        .filter(Objects::nonNull)
                        .sorted()
                        .toList();
        return shares.size() < 2
                ? Texts.text("sources.title.open", tables.size())
                : Texts.text(
                        "sources.title",
                        shares.size(),
                        Formats.wholePercent(shares.getFirst()),
                        Formats.wholePercent(shares.getLast()));
    }

    private static DotPlot.Row row(KnownTable table, Selection selection) {
        KnownTable.Metrics metrics = table.metrics();
        return new DotPlot.Row(
                table.code(),
                Texts.text(
                        "sources.row",
                        table.source().shortName(),
                        table.period().toString(),
                        metrics.leader() == null ? "" : metrics.leader()),
                difference(table, selection.table()),
                metrics.largestPoint() == null ? null : metrics.largestPoint().doubleValue(),
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
