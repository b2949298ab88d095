package io.github.linchpin.exposed;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import io.github.linchpin.kit.Addresses;
import io.github.linchpin.kit.ClassChip;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.PlainTable;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UrlState;
import io.github.linchpin.measure.Question;
import io.github.linchpin.purchased.ExposureWords;
import io.github.linchpin.purchased.SourcingWords;
import io.github.linchpin.shared.ControlClass;
import io.github.linchpin.shared.OriginKind;
import io.github.linchpin.spend.ItemExposure;
import io.github.linchpin.spend.Sourcing;
import io.github.linchpin.wording.MeasureWords;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What was bought of an input, item by item and supplier by supplier, with what can be done. */
final class ItemTable extends Div {
    private static final long serialVersionUID = 1L;

    /** More are among the purchase lines. */
    private static final int MOST = 20;

    private final transient UnaryOperator<String> countries;
    private final transient Actions actions;
    private final boolean records;
    private final UrlState state;
    private final transient Map<ItemExposure.Item, Sourcing> sources;

    /** What can be seen and recorded about an item. */
    interface Actions {
        /** A document on where it comes from, probably on this of its origins. */
        void document(ItemExposure item, OriginKind usual);

        /** What is on file about where it comes from. */
        void file(ItemExposure item);

        /** The answer to a question about it. */
        void answer(ItemExposure item, Question question);
    }

    /**
     * @param sources from how many each item comes
     * @param countries names of countries
     * @param records not somebody who only looks
     */
    ItemTable(
            List<ItemExposure> items,
            Map<ItemExposure.Item, Sourcing> sources,
            UnaryOperator<String> countries,
            UrlState state,
            Actions actions,
            boolean records) {
        this.sources = sources;
        this.countries = countries;
        this.state = state;
        this.actions = actions;
        this.records = records;
        addClassName("lp-exposure-items");
        PlainTable table =
                new PlainTable(
                        PlainTable.Column.text(Texts.text("exposure.items.item")),
                        PlainTable.Column.text(Texts.text("exposure.items.origin")),
                        PlainTable.Column.number(Texts.text("exposure.items.value")));
        items.stream()
                .limit(MOST)
                .forEach(item ->
                        table.row(
                                goods(item),
                                origin(item),
                                new Span(Formats.compactEuros(item.euros()))));
        add(table);
        if (items.size() > MOST) {
            Span more = new Span(Texts.text("exposure.items.more", items.size() - MOST));
            more.addClassNames("lp-muted", "lp-small");
            add(more);
        }
    }

    private Component goods(ItemExposure item) {
        Anchor code =
                new Anchor(
                        Addresses.lines(
                                item.item().unit(), Addresses.ITEM, item.item().code(), state),
                        item.item().code());
        code.setTitle(item.item().description());
        Span seller = new Span(Texts.text("exposure.items.from", item.seller().name()));
        seller.addClassNames("lp-muted", "lp-small", "lp-wrap");
        Div cell = new Div(code, seller);
        Optional.ofNullable(sources.get(item.item()))
                .flatMap(of -> SourcingWords.chip(of, countries))
                .ifPresent(cell::add);
        return cell;
    }

    private Component origin(ItemExposure item) {
        Div cell = new Div();
        ControlClass strongest = item.partition().strongest();
        Div chips = new Div(new ClassChip(strongest));
        chips.addClassName("lp-chips");
        Span words = new Span(words(item));
        words.addClassNames("lp-small", "lp-wrap");
        cell.add(chips, words);
        item.open().stream()
                .sorted(Comparator.comparing(Question::key))
                .forEach(question -> cell.add(question(item, question)));
        Div links = new Div();
        links.addClassName("lp-exposure-items__links");
        if (records) {
            links.add(
                    link(
                            "exposure.items.document",
                            () -> actions.document(item, OriginKind.LAST_PROCESSING)));
        }
        links.add(link("exposure.items.file", () -> actions.file(item)));
        cell.add(links);
        return cell;
    }

    private String words(ItemExposure item) {
        String origin =
                item.origin().lastProcessing().isUnknown()
                        ? Texts.text("rung.0")
                        : item.origin().lastProcessing().words(countries)
                                + ", "
                                + Texts.text(ExposureWords.rung(item.origin().lastRung()));
        return item.origin().primary().isUnknown()
                ? origin
                : origin
                        + "; "
                        + Texts.text(
                                "exposure.items.primary",
                                item.origin().primary().words(countries),
                                Texts.text(ExposureWords.rung(item.origin().primaryRung())));
    }

    private Component question(ItemExposure item, Question question) {
        Div asked = new Div(new Span(MeasureWords.questions(List.of(question)) + " "));
        asked.addClassNames("lp-small", "lp-wrap");
        if (!records) {
            return asked;
        }
        asked.add(
                question.equals(Question.PRIMARY_ORIGIN)
                        ? link(
                                "exposure.items.primary.document",
                                () -> actions.document(item, OriginKind.PRIMARY))
                        : link("exposure.items.answer", () -> actions.answer(item, question)));
        return asked;
    }

    private static NativeButton link(String text, Runnable action) {
        NativeButton button = new NativeButton(Texts.text(text), click -> action.run());
        button.addClassNames("lp-link", "lp-small");
        return button;
    }
}
