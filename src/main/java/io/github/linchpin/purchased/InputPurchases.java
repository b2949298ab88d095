package io.github.linchpin.purchased;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.github.linchpin.kit.Addresses;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.InfoCard;
import io.github.linchpin.kit.PlainTable;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UrlState;
import io.github.linchpin.spend.ComingMove;
import io.github.linchpin.spend.InputExposure;
import io.github.linchpin.spend.Purchased;
import io.github.linchpin.spend.Sourcing;
import io.github.linchpin.spend.SourcingService.Place;
import io.github.linchpin.spend.SpendFigures;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Who buys an input, from whom, and what changes soon. */
record InputPurchases(
        Purchased purchased,
        Map<Place, Sourcing> sourcing,
        UnaryOperator<String> countries,
        UrlState state) {

    /** At each of the stages at which it is bought. */
    private static final int SUPPLIERS = 4;

    HtmlContainer card(String slug) {
        if (!purchased.isAny()) {
            return Blocks.nothing(Texts.text("purchased.input.nothing"));
        }
        ExposureLink link = ExposureLink.from(state).with(Addresses.INPUT, slug);
        InfoCard card =
                new InfoCard(
                        Texts.text(
                                "purchased.input.title",
                                Formats.compactEuros(purchased.exposure().whole().value()),
                                Formats.wholePercent(purchased.exposure().whole().knownRatio())),
                        Blocks.when(purchased.exposure(), state));
        card.addClassName("lp-purchased");
        card.with(
                new PartitionBar(purchased.exposure().whole(), one -> link.of(one).address()),
                Blocks.beside(
                        Blocks.block(
                                Texts.text("purchased.buyers"), Blocks.buyers(purchased, link)),
                        Blocks.block(Texts.text("purchased.suppliers"), suppliers(link)),
                        Blocks.block(
                                Texts.text("purchased.changes", SpendFigures.DAYS_AHEAD),
                                changes())));
        return card.footer(link.to(Texts.text("purchased.input.link")));
    }

    private Component suppliers(ExposureLink link) {
        Div block = new Div();
        for (InputExposure input : purchased.exposure().inputs()) {
            Sourcing of = sourcing.get(Place.of(input));
            if (of != null) {
                block.add(stage(input, of, link));
            }
        }
        return block;
    }

    /** At one stage: how many are used and known, and the largest. */
    private Component stage(InputExposure input, Sourcing of, ExposureLink link) {
        Div about =
                new Div(
                        new Span(
                                Texts.text(
                                        "purchased.suppliers.count",
                                        Texts.word("stage", input.stage()),
                                        of.used(),
                                        of.known())));
        about.addClassNames("lp-chips", "lp-small");
        SourcingWords.chip(of, countries).ifPresent(about::add);
        PlainTable table =
                new PlainTable(
                        PlainTable.Column.text(Texts.text("purchased.supplier")),
                        PlainTable.Column.number(Texts.text("purchased.value")));
        List<Sourcing.Supplied> used =
                of.suppliers().stream()
                        .filter(supplier -> supplier.euros().signum() != 0)
                        .sorted(
                                Comparator.comparing(Sourcing.Supplied::euros)
                                        .reversed()
                                        .thenComparing(Sourcing.Supplied::name)
                                        .thenComparingInt(Sourcing.Supplied::id))
                        .toList();
        used.stream()
                .limit(SUPPLIERS)
                .forEach(supplier ->
                        table.row(
                                new Div(
                                        new Anchor(
                                                Addresses.supplier(
                                                        supplier.unit(), supplier.id(), state),
                                                supplier.name()),
                                        Blocks.note(purchased.nameOf(supplier.unit()))),
                                link.of(input)
                                        .ofUnit(supplier.unit())
                                        .with(Addresses.SUPPLIER, Integer.toString(supplier.id()))
                                        .to(supplier.euros())));
        Div stage = new Div(about, Blocks.limited(table, used.size(), SUPPLIERS, link.of(input)));
        stage.addClassName("lp-purchased__stage");
        return stage;
    }

    private Component changes() {
        List<ComingMove> moves =
                new ArrayList<>(purchased.exposure().movesWithin(SpendFigures.DAYS_AHEAD));
        moves.removeIf(move -> move.euros().compareTo(BigDecimal.ZERO) == 0);
        return moves.isEmpty()
                ? Blocks.note(Texts.text("purchased.changes.none"))
                : new MoveList(moves, state);
    }
}
