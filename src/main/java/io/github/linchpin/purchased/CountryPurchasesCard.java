package io.github.linchpin.purchased;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Span;
import io.github.linchpin.kit.Addresses;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.InfoCard;
import io.github.linchpin.kit.PlainTable;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UrlState;
import io.github.linchpin.spend.CountryPurchases;
import io.github.linchpin.spend.Partition;
import java.util.List;
import java.util.Map;

/** What is known to come from a country, by input, and what probably does. */
record CountryPurchasesCard(CountryPurchases purchases, Map<String, String> names, UrlState state) {

    HtmlContainer card(String name) {
        if (!purchases.isAny()) {
            return Blocks.nothing(
                    Texts.text(
                            "purchased.country.nothing",
                            name,
                            Formats.compactEuros(purchases.high())));
        }
        ExposureLink link = ExposureLink.from(state).with(Addresses.ORIGIN, purchases.country());
        Partition known = purchases.known().exposure().whole();
        InfoCard card =
                new InfoCard(
                        Texts.text("purchased.country.title", Formats.compactEuros(known.value())),
                        Blocks.when(purchases.all(), state));
        card.addClassName("lp-purchased");
        if (purchases.known().isAny()) {
            card.with(new PartitionBar(known, one -> link.of(one).address()));
        }
        Span probable =
                Blocks.note(
                        Texts.text(
                                "purchased.country.expected",
                                Formats.compactEuros(purchases.expected()),
                                Formats.compactEuros(purchases.low()),
                                Formats.compactEuros(purchases.high())));
        probable.setTitle(Texts.text("exposure.expected.title"));
        card.with(
                probable,
                Blocks.beside(
                        Blocks.block(Texts.text("purchased.inputs"), inputs(link)),
                        Blocks.block(
                                Texts.text("purchased.buyers.known"),
                                Blocks.buyers(purchases.known(), link))));
        return card.footer(link.to(Texts.text("purchased.country.link")));
    }

    private Component inputs(ExposureLink link) {
        PlainTable table =
                new PlainTable(
                        PlainTable.Column.text(Texts.text("purchased.input")),
                        PlainTable.Column.number(Texts.text("purchased.known")),
                        PlainTable.Column.number(Texts.text("purchased.expected")),
                        PlainTable.Column.text(Texts.text("purchased.class")));
        List<CountryPurchases.Row> rows = purchases.rows();
        rows.stream()
                .limit(Blocks.MOST)
                .forEach(row ->
                        table.row(
                                Blocks.name(row.input(), names, state),
                                link.of(row.input()).to(row.known()),
                                // what is likely stands with the whole input, not with its origin
                                ExposureLink.from(state).of(row.input()).to(row.expected()),
                                Blocks.classes(purchases.knownOf(row.input()))));
        return Blocks.limited(table, rows.size(), link);
    }
}
