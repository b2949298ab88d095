package io.github.linchpin.compare;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import io.github.linchpin.concentration.LeadTable;
import io.github.linchpin.exposure.ExposedShare;
import io.github.linchpin.exposure.Supply;
import io.github.linchpin.kit.Addresses;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.LevelChip;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UrlState;
import io.github.linchpin.standing.Standing;
import io.github.linchpin.wording.MeasureWords;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The facts about two inputs at one stage, and what differs in each. */
final class StageFacts {
    private static final int LARGEST = 3;

    private final Sides<Named> inputs;
    private final UrlState state;
    private final FactWords words;

    /**
     * A fact.
     *
     * @param value on one side
     * @param difference in words, empty where both say the same
     */
    private record Fact(
            String label,
            Function<Standing, Component> value,
            BiFunction<Standing, Standing, String> difference) {}

    StageFacts(Sides<Named> inputs, UrlState state) {
        this.inputs = inputs;
        this.state = state;
        this.words = new FactWords(inputs);
    }

    /** The facts as a table; of two tables only those that differ, where that is wanted. */
    PairTable table(Sides<Optional<Standing>> sides, boolean differing) {
        PairTable table = new PairTable(Texts.text("compare.fact"), inputs.map(Named::name));
        Standing left = sides.left().orElse(null);
        Standing right = sides.right().orElse(null);
        for (Fact fact : facts()) {
            String difference = "";
            if (left != null && right != null) {
                difference = fact.difference().apply(left, right);
                if (differing && difference.isEmpty()) {
                    continue;
                }
                difference = difference.isEmpty() ? Texts.text("compare.same") : difference;
            }
            table.row(
                    fact.label(),
                    value(sides.left(), fact),
                    value(sides.right(), fact),
                    difference);
        }
        return table;
    }

    private static Component value(Optional<Standing> side, Fact fact) {
        return side.map(fact.value())
                .orElseGet(() -> {
                    Span none = new Span(Texts.text("compare.no-table"));
                    none.addClassName("lp-muted");
                    return none;
                });
    }

    private List<Fact> facts() {
        return List.of(
                new Fact(Texts.text("compare.fact.level"), this::chip, words::concentration),
                text(
                        "compare.fact.suppliers",
                        one -> Formats.suppliers(index(one).low(), index(one).high()),
                        words::suppliers),
                text("compare.fact.leader", StageFacts::leader, words::leader),
                text("compare.fact.largest", StageFacts::largest, words::largest),
                exposed("compare.fact.exported", Standing::exported),
                exposed("compare.fact.other-reading", Standing::otherReading),
                exposed("compare.fact.imported", Standing::imported),
                new Fact(Texts.text("compare.fact.next"), this::next, words::next),
                text(
                        "compare.fact.form",
                        StageFacts::form,
                        other("compare.other.form", StageFacts::form)),
                text(
                        "compare.fact.period",
                        StageFacts::period,
                        other("compare.other.period", StageFacts::period)),
                text("compare.fact.source", one -> one.supply().source(), words::source),
                text(
                        "compare.fact.grade",
                        StageFacts::grade,
                        other("compare.other.grade", StageFacts::grade)));
    }

    private Fact text(
            String label,
            Function<Standing, String> value,
            BiFunction<Standing, Standing, String> difference) {
        return new Fact(Texts.text(label), one -> link(one, value.apply(one)), difference);
    }

    private Fact exposed(String label, Function<Standing, ExposedShare> share) {
        return text(
                label,
                one -> MeasureWords.classes(share.apply(one)),
                (left, right) -> FactWords.classes(share.apply(left), share.apply(right)));
    }

    private static BiFunction<Standing, Standing, String> other(
            String text, Function<Standing, String> value) {
        return (left, right) ->
                value.apply(left).equals(value.apply(right)) ? "" : Texts.text(text);
    }

    private Component chip(Standing one) {
        Anchor link = link(one, "");
        link.add(
                LevelChip.ofIndex(
                        index(one).levelLow(),
                        index(one).levelHigh(),
                        index(one).low(),
                        index(one).high()));
        return link;
    }

    private Component next(Standing one) {
        return one.next()
                .<Component>map(change ->
                        new Anchor(
                                Addresses.input(
                                        one.lead().input(),
                                        one.lead().stage(),
                                        state.with(UrlState.ON, change.day().toString())),
                                FactWords.change(change)))
                .orElseGet(() -> new Span(Texts.text("compare.no-change")));
    }

    private Anchor link(Standing one, String text) {
        return new Anchor(Addresses.input(one.lead().input(), one.lead().stage(), state), text);
    }

    private static LeadTable.Index index(Standing one) {
        return one.lead().index();
    }

    /** Who leads, with its share. */
    static String leader(Standing one) {
        LeadTable.Largest largest = one.lead().largest();
        if (largest.name() == null) {
            return Texts.text("compare.no-leader");
        }
        String share =
                largest.share() == null && largest.low() == null
                        ? ""
                        : Formats.percent(largest.share(), largest.low(), largest.high());
        return leader(one, Texts.text("exposed.words", largest.name(), share).strip());
    }

    /** Some words about who leads, with the doubt where open figures leave one. */
    static String leader(Standing one, String words) {
        return one.lead().largest().certain() ? words : Texts.text("compare.leader.listed", words);
    }

    private static String largest(Standing one) {
        return largestOf(one).stream()
                .map(part ->
                        Texts.text("exposed.words", part.name(), MeasureWords.share(part.share())))
                .collect(Collectors.joining(", "));
    }

    /** The largest countries listed, by what is printed, else by what is certain. */
    static List<Supply.Part> largestOf(Standing one) {
        return one.supply().parts().stream()
                .filter(part -> part.kind() == Supply.Kind.COUNTRY && !part.share().isZero())
                .sorted(Comparator.comparing(StageFacts::size).reversed())
                .limit(LARGEST)
                .toList();
    }

    private static BigDecimal size(Supply.Part part) {
        return part.share().point() == null ? part.share().low() : part.share().point();
    }

    private static String form(Standing one) {
        String form = one.lead().form();
        return form.isEmpty() ? Texts.text("input.form.all") : form;
    }

    private static String period(Standing one) {
        String period = one.lead().period().toString();
        return one.lead().estimated() ? Texts.text("period.estimated", period) : period;
    }

    private static String grade(Standing one) {
        return Texts.word("grade", one.lead().grade());
    }
}
