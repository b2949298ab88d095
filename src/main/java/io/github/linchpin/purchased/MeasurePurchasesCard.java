package io.github.linchpin.purchased;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.github.linchpin.kit.Addresses;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.InfoCard;
import io.github.linchpin.kit.PlainTable;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UrlState;
import io.github.linchpin.shared.ControlClass;
import io.github.linchpin.spend.InputExposure;
import io.github.linchpin.spend.MeasurePurchases;
import io.github.linchpin.spend.Partition;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a measure does to purchases today, on its next day, and if every suspension ended. */
record MeasurePurchasesCard(MeasurePurchases purchases, Map<String, String> names, UrlState state) {

    HtmlContainer card(String measure) {
        if (!purchases.isAny()) {
            return Blocks.nothing(Texts.text("purchased.measure.nothing"));
        }
        ExposureLink link = ExposureLink.from(state).with(Addresses.MEASURE, measure);
        Partition whole = purchases.today().exposure().whole();
        InfoCard card =
                new InfoCard(
                        purchases.today().isAny()
                                ? Texts.text(
                                        "purchased.measure.title",
                                        Formats.compactEuros(whole.value()))
                                : Texts.text("purchased.measure.title.none"),
                        Blocks.when(purchases.today().exposure(), state));
        card.addClassName("lp-purchased");
        if (purchases.today().isAny()) {
            card.with(
                    new PartitionBar(whole, one -> link.of(one).address()),
                    Blocks.beside(
                            Blocks.block(Texts.text("purchased.inputs"), inputs(link)),
                            Blocks.block(
                                    Texts.text("purchased.buyers"),
                                    Blocks.buyers(purchases.today(), link))));
        }
        if (!purchases.next().isEmpty()) {
            card.with(next(purchases.next().getFirst().day(), link));
        }
        if (!purchases.latent().isEmpty()) {
            card.with(
                    Blocks.block(
                            Texts.text("purchased.measure.latent"),
                            new Span(
                                    purchases.latent().entrySet().stream()
                                            .sorted(
                                                    Map.Entry
                                                            .<Partition.Move, BigDecimal>
                                                                    comparingByValue()
                                                            .reversed())
                                            .map(MeasurePurchasesCard::words)
                                            .collect(Collectors.joining(", ")))));
        }
        return card.footer(link.to(Texts.text("purchased.measure.link")));
    }

    private static String words(Map.Entry<Partition.Move, BigDecimal> move) {
        return Texts.text(
                "exposure.move",
                Formats.compactEuros(move.getValue()),
                Texts.word("class", move.getKey().from()),
                Texts.word("class", move.getKey().to()));
    }

    private Component inputs(ExposureLink link) {
        PlainTable table =
                new PlainTable(
                        PlainTable.Column.text(Texts.text("purchased.input")),
                        PlainTable.Column.number(Texts.text("purchased.value")),
                        PlainTable.Column.text(Texts.text("purchased.class")));
        List<InputExposure> inputs = purchases.today().exposure().inputs();
        inputs.stream()
                .limit(Blocks.MOST)
                .forEach(input ->
                        table.row(
                                Blocks.name(input, names, state),
                                link.of(input).to(input.partition().value()),
                                Blocks.classes(input.partition())));
        return Blocks.limited(table, inputs.size(), link);
    }

    /** What it moves on the next day on which it moves anything, class by class. */
    private Component next(LocalDate day, ExposureLink link) {
        ExposureLink then = new ExposureLink(link.state().with(UrlState.ON, day.toString()));
        Div list = new Div();
        list.addClassName("lp-exposure-changes");
        purchases.next().stream()
                .collect(
                        Collectors.groupingBy(
                                move -> new Partition.Move(move.from(), move.to()),
                                Collectors.reducing(
                                        BigDecimal.ZERO, move -> move.euros(), BigDecimal::add)))
                .entrySet()
                .stream()
                .sorted(
                        Comparator.comparing((Map.Entry<Partition.Move, BigDecimal> move) ->
                                        move.getKey().to())
                                .thenComparing(move -> move.getKey().from()))
                .forEach(move -> list.add(row(move, then)));
        return Blocks.block(
                Texts.text(
                        "purchased.measure.next",
                        Formats.day(day),
                        Formats.compactEuros(purchases.moved())),
                list);
    }

    private Component row(Map.Entry<Partition.Move, BigDecimal> move, ExposureLink then) {
        Partition.Move classes = move.getKey();
        Span inputs =
                new Span(
                        purchases.next().stream()
                                .filter(one ->
                                        one.from() == classes.from() && one.to() == classes.to())
                                .map(one -> names.getOrDefault(one.input(), one.input()))
                                .distinct()
                                .collect(Collectors.joining(", ")));
        inputs.addClassName("lp-muted");
        ExposureLink link =
                classes.to() == ControlClass.FREE ? ExposureLink.from(then.state()) : then;
        return new Div(link.of(classes.to()).to(words(move)), inputs);
    }
}
