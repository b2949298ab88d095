package io.github.linchpin.purchased;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.InfoCard;
import io.github.linchpin.kit.PlainTable;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UrlState;
import io.github.linchpin.spend.InputExposure;
import io.github.linchpin.spend.Purchased;
import io.github.linchpin.spend.Sourcing;
import io.github.linchpin.spend.SourcingService.Place;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What a supplier delivers by input and class, and where nobody else does. */
record SupplierPurchases(
        Purchased purchased,
        Map<Place, Sourcing> sourcing,
        Collection<Sourcing> items,
        Map<String, String> names,
        UrlState state) {

    HtmlContainer card(ExposureLink link) {
        InfoCard card =
                new InfoCard(
                        Texts.text(
                                "purchased.supplier.title",
                                Formats.compactEuros(purchased.exposure().whole().value()),
                                Formats.wholePercent(purchased.exposure().whole().knownRatio())),
                        Blocks.when(purchased.exposure(), state));
        card.addClassName("lp-purchased");
        card.with(
                new PartitionBar(purchased.exposure().whole(), one -> link.of(one).address()),
                Blocks.note(
                        Texts.text(
                                "purchased.supplier.items",
                                items.size(),
                                items.stream().filter(item -> item.used() == 1).count(),
                                items.stream().filter(Sourcing::isSoleSupplier).count())),
                inputs(link));
        return card.footer(link.to(Texts.text("purchased.supplier.link")));
    }

    private Component inputs(ExposureLink link) {
        PlainTable table =
                new PlainTable(
                        PlainTable.Column.text(Texts.text("purchased.input")),
                        PlainTable.Column.number(Texts.text("purchased.value")),
                        PlainTable.Column.number(Texts.text("purchased.origin")),
                        PlainTable.Column.text(Texts.text("purchased.class")));
        List<InputExposure> inputs = purchased.exposure().inputs();
        inputs.stream()
                .limit(Blocks.MOST)
                .forEach(input ->
                        table.row(
                                name(input),
                                link.of(input).to(input.partition().value()),
                                Blocks.note(Formats.wholePercent(input.partition().knownRatio())),
                                Blocks.classes(input.partition())));
        return Blocks.limited(table, inputs.size(), link);
    }

    /** With a flag where this is the only supplier of the unit. */
    private Component name(InputExposure input) {
        Div cell = new Div(Blocks.name(input, names, state));
        Sourcing of = sourcing.get(Place.of(input));
        if (of != null && input.partition().value().signum() > 0) {
            // from where others deliver it is not a matter of this supplier
            SourcingWords.chip(of.bySupplier(), code -> code).ifPresent(cell::add);
        }
        return cell;
    }
}
