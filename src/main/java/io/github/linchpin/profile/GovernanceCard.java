package io.github.linchpin.profile;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.github.linchpin.kit.ChartTable;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.InfoCard;
import io.github.linchpin.kit.PlainTable;
import io.github.linchpin.kit.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The governance estimates of a country, each dimension by itself. */
final class GovernanceCard {
    /** The dimension that weights concentration (docs/metrics.md). */
    private static final String STABILITY = "PV";

    private static final int DECIMALS = 2;

    private GovernanceCard() {}

    static InfoCard of(CountryDossier dossier) {
        Map<String, List<Estimate>> dimensions =
                dossier.estimates().stream()
                        .collect(
                                Collectors.groupingBy(
                                        Estimate::dimension,
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        InfoCard card = new InfoCard(title(dimensions), Texts.text("governance.subtitle"));
        card.addClassName("lp-country__governance");
        if (dimensions.isEmpty()) {
            return card.with(new Paragraph(Texts.text("governance.none", dossier.area().name())));
        }
        TreeSet<Integer> years =
                dossier.estimates().stream()
                        .map(Estimate::year)
                        .collect(Collectors.toCollection(TreeSet::new));
        boolean allNewest =
                dimensions.values().stream()
                        .allMatch(estimates -> estimates.getLast().year() == years.getLast());
        PlainTable table =
                new PlainTable(
                        PlainTable.Column.text(Texts.text("governance.dimension")),
                        PlainTable.Column.text(years.getFirst() + "\u2013" + years.getLast()),
                        PlainTable.Column.number(
                                allNewest
                                        ? years.getLast().toString()
                                        : Texts.text("governance.newest")));
        dimensions.forEach((dimension, estimates) ->
                table.row(
                        new Span(name(dimension)),
                        new GovernanceLine(estimates, years.getFirst(), years.getLast()),
                        newest(estimates.getLast(), allNewest)));
        return card.with(table)
                .footer(
                        new Span(
                                dossier.estimates().stream()
                                        .map(Estimate::source)
                                        .distinct()
                                        .collect(Collectors.joining("; "))),
                        ChartTable.button(
                                Texts.text("governance.table", dossier.area().name()),
                                () -> table(dimensions, years)));
    }

    private static String title(Map<String, List<Estimate>> dimensions) {
        List<Estimate> stability = dimensions.get(STABILITY);
        return stability == null
                ? Texts.text("governance.title.none")
                : Texts.text(
                        "governance.title",
                        value(stability.getLast()),
                        Integer.toString(stability.getLast().year()));
    }

    /** With its year where that is not the same for all. */
    private static Component newest(Estimate estimate, boolean allNewest) {
        if (allNewest) {
            return new Span(value(estimate));
        }
        Span year = new Span(Integer.toString(estimate.year()));
        year.addClassNames("lp-muted", "lp-interval");
        return new Span(new Span(value(estimate)), year);
    }

    private static String name(String dimension) {
        return Texts.text("governance." + dimension);
    }

    private static String value(Estimate estimate) {
        return Formats.number(estimate.value(), DECIMALS);
    }

    /** A row for each year, the newest first; a year without an estimate has a dash. */
    private static PlainTable table(
            Map<String, List<Estimate>> dimensions, SortedSet<Integer> years) {
        List<PlainTable.Column> columns = new ArrayList<>();
        columns.add(PlainTable.Column.text(Texts.text("governance.year")));
        dimensions
                .keySet()
                .forEach(dimension -> columns.add(PlainTable.Column.number(name(dimension))));
        PlainTable table = new PlainTable(columns.toArray(PlainTable.Column[]::new));
        for (int year : years.reversed()) {
            List<String> cells = new ArrayList<>(List.of(Integer.toString(year)));
            dimensions
                    .values()
                    .forEach(estimates ->
                            cells.add(
                                    estimates.stream()
                                            .filter(estimate -> estimate.year() == year)
                                            .map(GovernanceCard::value)
                                            .findAny()
                                            .orElse("\u2013")));
            table.row(cells.toArray(String[]::new));
        }
        return table;
    }
}
