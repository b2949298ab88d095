package io.github.linchpin.suppliers;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import io.github.linchpin.country.Countries;
import io.github.linchpin.kit.Addresses;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.InfoCard;
import io.github.linchpin.kit.PlainTable;
import io.github.linchpin.kit.Sparkline;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UrlState;
import io.github.linchpin.origin.OriginMix;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The parts of the page of a supplier. */
record SupplierCards(SupplierDossier dossier, Countries countries, UrlState state) {
    /** Items beyond these are a matter of the lines. */
    private static final int MOST_ITEMS = 50;

    InfoCard facts() {
        SupplierLine line = dossier.line();
        DescriptionList facts = new DescriptionList();
        facts.addClassName("lp-facts");
        fact(facts, "suppliers.code", line.code());
        fact(facts, "suppliers.column.unit", line.unitName());
        fact(facts, "suppliers.column.country", country(line.country()));
        fact(
                facts,
                "suppliers.sites",
                dossier.sites().isEmpty()
                        ? Texts.text("suppliers.sites.none")
                        : dossier.sites().stream()
                                .map(site ->
                                        Texts.text(
                                                "suppliers.named",
                                                site.code(),
                                                country(site.country())))
                                .collect(Collectors.joining("; ")));
        fact(facts, "suppliers.column.all", Formats.number(line.all(), 2));
        fact(facts, "suppliers.column.share", SupplierGrid.percent(line.share()));
        fact(facts, "suppliers.column.lines", SupplierGrid.lines(line));
        return new InfoCard(Texts.text("suppliers.facts"), Texts.text("suppliers.facts.subtitle"))
                .with(facts);
    }

    InfoCard months() {
        List<Sparkline.Value> bars = new ArrayList<>();
        PlainTable table =
                new PlainTable(
                        PlainTable.Column.text(Texts.text("suppliers.month")),
                        PlainTable.Column.number(Texts.text("suppliers.euros")));
        dossier.period()
                .all()
                .forEach(month -> {
                    BigDecimal euros = dossier.months().getOrDefault(month, BigDecimal.ZERO);
                    String name = YearMonth.from(month).toString();
                    // a month with more credit than purchases has no bar, and its number in the
                    // table
                    int height =
                            euros.max(BigDecimal.ZERO).setScale(0, RoundingMode.HALF_UP).intValue();
                    bars.add(new Sparkline.Value(height, name + ": " + Formats.number(euros, 2)));
                    table.row(name, Formats.number(euros, 2));
                });
        String between =
                Texts.text(
                        "suppliers.months.subtitle",
                        Formats.day(dossier.period().first()),
                        Formats.day(dossier.period().end()));
        return new InfoCard(
                        Texts.text("suppliers.months", Formats.number(dossier.line().recent(), 0)),
                        between)
                .with(new Sparkline(between, bars), table);
    }

    InfoCard items() {
        PlainTable table =
                new PlainTable(
                        PlainTable.Column.text(Texts.text("suppliers.items")),
                        PlainTable.Column.number(Texts.text("suppliers.euros")));
        dossier.items().stream()
                .limit(MOST_ITEMS)
                .forEach(item -> {
                    Span description = new Span(" " + item.description());
                    description.addClassName("lp-muted");
                    table.row(
                            new Span(new Anchor(linesOf(item), item.code()), description),
                            new Span(Formats.number(item.euros(), 2)));
                });
        int number = dossier.items().size();
        InfoCard card =
                new InfoCard(
                        Texts.text("suppliers.items.title", number, Integer.toString(number)),
                        Texts.text("suppliers.items.subtitle"));
        card.with(table);
        if (number > MOST_ITEMS) {
            card.footer(
                    new Span(Texts.text("suppliers.more", Integer.toString(number - MOST_ITEMS))));
        }
        return card;
    }

    private String linesOf(SupplierDossier.Item item) {
        return Addresses.address(
                Addresses.LINES,
                state.viewpointOnly()
                        .with(Addresses.UNIT, Integer.toString(dossier.line().unit()))
                        .with(Addresses.SUPPLIER, dossier.line().code())
                        .with(Addresses.ITEM, item.code()));
    }

    InfoCard origins() {
        PlainTable table =
                new PlainTable(
                        PlainTable.Column.text(Texts.text("suppliers.origin")),
                        PlainTable.Column.number(Texts.text("suppliers.euros")));
        dossier.origins()
                .forEach(origin ->
                        table.row(
                                origin.declared().isEmpty()
                                        ? Texts.text("suppliers.origin.none")
                                        : OriginMix.of(origin.declared()).words(countries::name),
                                Formats.number(origin.euros(), 2)));
        return new InfoCard(
                        Texts.text(
                                "suppliers.origins.title",
                                SupplierGrid.percent(dossier.line().declaredShare())),
                        Texts.text("suppliers.origins.subtitle"))
                .with(table);
    }

    InfoCard inputs() {
        PlainTable table =
                new PlainTable(
                        PlainTable.Column.text(Texts.text("suppliers.input")),
                        PlainTable.Column.text(Texts.text("suppliers.stage")),
                        PlainTable.Column.number(Texts.text("suppliers.known")),
                        PlainTable.Column.number(Texts.text("suppliers.undeclared")));
        dossier.inputs()
                .forEach(input -> {
                    Component link =
                            new Anchor(
                                    Addresses.input(input.slug(), input.stage(), state),
                                    input.name());
                    table.row(
                            link,
                            new Span(Texts.word("stage", input.stage())),
                            new Span(Formats.number(input.known(), 2)),
                            new Span(Formats.number(input.undeclared(), 2)));
                });
        return new InfoCard(
                        Texts.text("suppliers.inputs.title"),
                        Texts.text("suppliers.inputs.subtitle"))
                .with(table);
    }

    private String country(@Nullable String code) {
        return code == null ? Texts.text("suppliers.sites.none") : countries.name(code);
    }

    private static void fact(DescriptionList facts, String term, String value) {
        facts.add(
                new DescriptionList.Term(Texts.text(term)), new DescriptionList.Description(value));
    }
}
