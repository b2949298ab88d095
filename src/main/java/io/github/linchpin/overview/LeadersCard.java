package io.github.linchpin.overview;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import io.github.linchpin.country.Countries;
import io.github.linchpin.kit.Addresses;
import io.github.linchpin.kit.ChartTable;
import io.github.linchpin.kit.InfoCard;
import io.github.linchpin.kit.PlainTable;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UrlState;
import io.github.linchpin.kit.chart.ShareMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How many input stages each country leads, on a world map; a click leads to the country. */
final class LeadersCard {
    private static final List<ShareMap.ValueClass> CLASSES =
            List.of(
                    new ShareMap.ValueClass(1.0, "1"),
                    new ShareMap.ValueClass(2.0, "2"),
                    new ShareMap.ValueClass(5.0, "3\u20135"),
                    new ShareMap.ValueClass(15.0, "6\u201315"),
                    new ShareMap.ValueClass(null, "> 15"));

    private LeadersCard() {}

    static InfoCard of(Overview page, UrlState state) {
        ShareMap map = new ShareMap();
        List<ShareMap.SharePoint> points = new ArrayList<>();
        for (Map.Entry<String, Long> leader : page.leaders().entrySet()) {
            page.country(leader.getKey())
                    .filter(country -> country.mapKey() != null)
                    .ifPresent(country ->
                            points.add(point(country, leader.getValue(), page.now().tables())));
        }
        map.setCounts(CLASSES);
        map.setPoints(points);
        map.setNoDataText(Texts.text("overview.map.none"));
        map.setDescription(description(page));
        map.addClassName("lp-fill");
        // what waits for a click lives as long as the page: it must not hold all of its figures
        List<Countries.Country> countries = page.countries();
        Map<String, String> names = new LinkedHashMap<>();
        page.leaders().keySet().forEach(area -> names.put(area, page.name(area)));
        Map<String, Long> leaders = page.leaders();
        map.addCountryClickListener(click ->
                countries.stream()
                        .filter(country -> click.getKey().equals(country.mapKey()))
                        .findFirst()
                        .ifPresent(country -> go(country.code(), state)));
        Map.Entry<String, Long> first = page.leaders().entrySet().iterator().next();
        InfoCard card =
                new InfoCard(
                                Texts.text(
                                        "overview.map.title",
                                        page.name(first.getKey()),
                                        first.getValue(),
                                        page.now().tables()),
                                Texts.text("overview.map.subtitle", uncertain(page)))
                        .with(map)
                        .footer(
                                new Anchor(
                                        Addresses.countries(state),
                                        Texts.text("overview.map.countries")),
                                ChartTable.button(
                                        Texts.text("overview.map.table"),
                                        () -> table(leaders, names, state)));
        card.addClassName("lp-card--chart");
        return card;
    }

    private static ShareMap.SharePoint point(Countries.Country country, long leads, int tables) {
        return new ShareMap.SharePoint(
                String.valueOf(country.mapKey()),
                country.name(),
                leads,
                Texts.text("overview.map.point", leads, tables));
    }

    private static void go(String country, UrlState state) {
        UI.getCurrent()
                .navigate(Addresses.COUNTRIES + "/" + country, state.viewpointOnly().query());
    }

    private static long uncertain(Overview page) {
        return page.standings().all().stream()
                .map(standing -> standing.lead().largest())
                .filter(largest -> largest.area() != null && !largest.certain())
                .count();
    }

    private static String description(Overview page) {
        StringBuilder text = new StringBuilder(Texts.text("overview.map.description"));
        page.leaders().entrySet().stream()
                .limit(5)
                .forEach(leader ->
                        text.append(
                                " %s %d."
                                        .formatted(page.name(leader.getKey()), leader.getValue())));
        return text.toString();
    }

    private static PlainTable table(
            Map<String, Long> leaders, Map<String, String> names, UrlState state) {
        PlainTable table =
                new PlainTable(
                        PlainTable.Column.text(Texts.text("overview.map.country")),
                        PlainTable.Column.number(Texts.text("overview.map.leads")));
        leaders.forEach((area, leads) ->
                table.row(
                        new Anchor(
                                Addresses.inputs(state, Addresses.LEADER, area),
                                names.getOrDefault(area, area)),
                        new Span(Long.toString(leads))));
        return table;
    }
}
