package io.github.linchpin.purchased;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.github.linchpin.kit.Addresses;
import io.github.linchpin.kit.ClassChip;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.PlainTable;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UrlState;
import io.github.linchpin.shared.ControlClass;
import io.github.linchpin.spend.InputExposure;
import io.github.linchpin.spend.Partition;
import io.github.linchpin.spend.PurchaseExposure;
import io.github.linchpin.spend.Purchased;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** What the cards of purchases are made of. */
final class Blocks {
    /** More are on the screen of the exposure. */
    static final int MOST = 6;

    private static final int CLASSES = 2;

    private Blocks() {}

    /** Side by side where there is room. */
    static Div beside(Component... blocks) {
        Div row = new Div(blocks);
        row.addClassName("lp-purchased__blocks");
        return row;
    }

    static Div block(String title, Component... parts) {
        Div block = new Div(new H3(title));
        block.add(parts);
        return block;
    }

    static Span note(String text) {
        Span note = new Span(text);
        note.addClassNames("lp-muted", "lp-small", "lp-second");
        return note;
    }

    /** What is said in place of a card where there is nothing to show. */
    static Paragraph nothing(String text) {
        Paragraph sentence = new Paragraph(text);
        sentence.addClassNames("lp-muted", "lp-purchased__nothing");
        return sentence;
    }

    /** "class on 21 Nov 2026, as reported; bought from 1 Nov 2025 to 31 Oct 2026". */
    static String when(PurchaseExposure exposure, UrlState state) {
        return Texts.text(
                "purchased.when",
                Formats.day(exposure.day()),
                Texts.word("reading", state.viewpoint().reading()),
                Formats.day(exposure.period().first()),
                Formats.day(exposure.period().end()));
    }

    /** Units by value, with the strongest class of each. */
    static Component buyers(Purchased purchased, ExposureLink link) {
        PlainTable table =
                new PlainTable(
                        PlainTable.Column.text(Texts.text("purchased.unit")),
                        PlainTable.Column.number(Texts.text("purchased.value")),
                        PlainTable.Column.text(Texts.text("purchased.strongest")));
        List<Purchased.Buyer> buyers = purchased.buyers();
        buyers.stream()
                .limit(MOST)
                .forEach(buyer ->
                        table.row(
                                new Span(buyer.name()),
                                link.ofUnit(buyer.unit()).to(buyer.euros()),
                                new ClassChip(buyer.strongest())));
        return limited(table, buyers.size(), link);
    }

    /** A table, and where there is more of it. */
    static Component limited(PlainTable table, int rows, ExposureLink link) {
        return limited(table, rows, MOST, link);
    }

    static Component limited(PlainTable table, int rows, int shown, ExposureLink link) {
        Div list = new Div(table);
        if (rows > shown) {
            list.add(link.to(Texts.text("purchased.more", rows - shown)));
        }
        return list;
    }

    /** The input that leads to its page, with its stage below. */
    static Component name(InputExposure input, Map<String, String> names, UrlState state) {
        return new Div(
                new Anchor(
                        Addresses.input(input.input(), input.stage(), state),
                        names.getOrDefault(input.input(), input.input())),
                note(Texts.word("stage", input.stage())));
    }

    /**
     * The classes with the most value, the strongest first, with their part where it is not all.
     */
    static Component classes(Partition partition) {
        Div chips = new Div();
        chips.addClassName("lp-chips");
        List<ControlClass> some =
                partition.byClass().entrySet().stream()
                        .filter(one -> one.getValue().signum() > 0)
                        .sorted(
                                Map.Entry.<ControlClass, BigDecimal>comparingByValue()
                                        .reversed()
                                        .thenComparing(Map.Entry::getKey))
                        .limit(CLASSES)
                        .map(Map.Entry::getKey)
                        .sorted()
                        .toList();
        some.forEach(one ->
                chips.add(
                        some.size() == 1
                                ? new ClassChip(one)
                                : new ClassChip(
                                        one,
                                        Texts.text(
                                                "exposure.class.part",
                                                Texts.word("class", one),
                                                Formats.wholePercent(
                                                        ExposureWords.part(
                                                                partition.of(one), partition))))));
        return chips;
    }
}
