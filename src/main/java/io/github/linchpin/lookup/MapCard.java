package io.github.linchpin.lookup;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import io.github.linchpin.kit.ChartTable;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.InfoCard;
import io.github.linchpin.kit.PlainTable;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.chart.ShareMap;
import java.util.ArrayList;
import java.util.List;

/** Where it is made: the same shares on a world map. */
final class MapCard {
    private MapCard() {}

    static InfoCard of(InputDossier dossier, Selection selection) {
        KnownTable table = selection.table();
        ShareMap map = new ShareMap();
        List<ShareMap.SharePoint> points = new ArrayList<>();
        for (ShareRow row : dossier.rows()) {
            String key = "XK".equals(row.area()) ? "XK" : row.mapId();
            if (row.isCountry() && row.share() != null && key != null) {
                points.add(
                        new ShareMap.SharePoint(
                                key,
                                SharesCard.name(row),
                                row.share().doubleValue(),
                                row.estimated() ? Texts.text("kind.estimated") : null));
            }
        }
        map.setPoints(points);
        map.setNoDataText(Texts.text("map.no-data"));
        map.setDescription(description(dossier.rows()));
        map.addClassName("lp-fill");
        NativeButton download =
                new NativeButton(
                        Texts.text("chart.download"),
                        click -> map.download(table.code() + "-map.svg"));
        InfoCard card =
                new InfoCard(
                                Texts.text("map.title." + table.stage().code()),
                                Texts.text(
                                        "map.subtitle",
                                        InputSentences.universe(table, dossier.rows()),
                                        table.period().toString()))
                        .with(map)
                        .footer(
                                new Span(Texts.text("map.footer")),
                                ChartTable.button(
                                        Texts.text("map.title." + table.stage().code()),
                                        () -> shares(dossier.rows())),
                                download);
        card.addClassName("lp-card--chart");
        return card;
    }

    private static String description(List<ShareRow> rows) {
        StringBuilder text = new StringBuilder(Texts.text("map.description"));
        int named = 0;
        for (ShareRow row : rows) {
            if (row.isCountry() && row.share() != null && named < 5) {
                String share = Formats.percent(row.share());
                text.append(" %s %s.".formatted(SharesCard.name(row), share));
                named++;
            }
        }
        return text.toString();
    }

    private static PlainTable shares(List<ShareRow> rows) {
        PlainTable table =
                new PlainTable(
                        PlainTable.Column.text(Texts.text("shares.area")),
                        PlainTable.Column.number(Texts.text("shares.share")));
        for (ShareRow row : rows) {
            if (row.isCountry() && row.share() != null) {
                table.row(SharesCard.name(row), Formats.percent(row.share()));
            }
        }
        return table;
    }
}
