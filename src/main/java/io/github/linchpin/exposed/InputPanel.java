package io.github.linchpin.exposed;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import io.github.linchpin.kit.Addresses;
import io.github.linchpin.kit.ClassChip;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.InfoCard;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UrlState;
import io.github.linchpin.origin.OriginMix;
import io.github.linchpin.purchased.ExposureWords;
import io.github.linchpin.purchased.MoveList;
import io.github.linchpin.purchased.SourcingWords;
import io.github.linchpin.shared.ControlClass;
import io.github.linchpin.spend.ComingMove;
import io.github.linchpin.spend.Fix;
import io.github.linchpin.spend.InputExposure;
import io.github.linchpin.spend.ItemExposure;
import io.github.linchpin.spend.Partition;
import io.github.linchpin.spend.Sourcing;
import io.github.linchpin.spend.Spread;
import io.github.linchpin.spend.UpstreamExposure;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Everything about one input that is bought at one stage: origins, changes, items. */
final class InputPanel extends Div {
    private static final long serialVersionUID = 1L;
    private static final int PROBABLE = 3;

    private final transient UnaryOperator<String> countries;
    private final UrlState state;

    /**
     * @param name of the input
     * @param items what was bought of it
     * @param moves what changes class soon
     * @param countries names of countries
     */
    InputPanel(
            String name,
            InputExposure input,
            List<ItemExposure> items,
            Sources sources,
            List<ComingMove> moves,
            UnaryOperator<String> countries,
            UrlState state,
            ItemTable table) {
        this.countries = countries;
        this.state = state;
        addClassName("lp-exposure-panel");
        Partition partition = input.partition();
        InfoCard card =
                new InfoCard(
                        Texts.text(
                                "exposure.panel.title",
                                name,
                                Texts.word("stage", input.stage()).toLowerCase(Locale.ENGLISH)),
                        Texts.text(
                                        "exposure.panel.subtitle",
                                        Formats.compactEuros(partition.value()),
                                        count(items, ItemExposure::item),
                                        count(items, one -> one.seller().name()))
                                + flagged(sources.items().values()));
        card.with(
                new H3(Texts.text("exposure.panel.origin")),
                origins(partition, items, sources.input()));
        if (!moves.isEmpty()) {
            card.with(new H3(Texts.text("exposure.panel.changes")), new MoveList(moves, state));
        }
        if (!input.upstream().isEmpty()) {
            card.with(new H3(Texts.text("exposure.panel.upstream")), upstream(input.upstream()));
        }
        List<Fix> fixes = Fix.of(items);
        if (!fixes.isEmpty()) {
            card.with(new H3(Texts.text("exposure.panel.fixes")), new FixList(fixes));
        }
        card.with(new H3(Texts.text("exposure.panel.items")), table);
        card.footer(
                new Anchor(
                        Addresses.input(input.input(), input.stage(), state),
                        Texts.text("exposure.panel.input")));
        add(card);
    }

    /** How many items have one source. */
    private static String flagged(Collection<Sourcing> items) {
        return flagged(items, Sourcing.Flag.SINGLE, "exposure.panel.single")
                + flagged(items, Sourcing.Flag.SOLE, "exposure.panel.sole");
    }

    private static String flagged(Collection<Sourcing> items, Sourcing.Flag flag, String words) {
        long number = items.stream().filter(item -> item.flag() == flag).count();
        return number == 0 ? "" : Texts.text(words, number);
    }

    private static long count(List<ItemExposure> items, Function<ItemExposure, ?> by) {
        return items.stream().map(by).distinct().count();
    }

    private DescriptionList origins(
            Partition partition, List<ItemExposure> items, Sourcing sourcing) {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("lp-facts");
        fact(facts, "exposure.panel.last", ExposureWords.origins(partition, countries));
        fact(facts, "exposure.panel.primary", primary(items));
        fact(
                facts,
                "exposure.panel.evidence",
                partition.byRung().entrySet().stream()
                        .map(one ->
                                Texts.text(ExposureWords.rung(one.getKey()))
                                        + " "
                                        + Formats.wholePercent(
                                                ExposureWords.part(one.getValue(), partition)))
                        .collect(Collectors.joining(", ")));
        fact(
                facts,
                "exposure.panel.sources",
                Texts.text(
                        "exposure.panel.sources.count",
                        sourcing.used(),
                        sourcing.known(),
                        SourcingWords.why(sourcing, countries)));
        if (!partition.byPrior().isEmpty()) {
            fact(facts, "exposure.panel.probably", probably(partition, items));
        }
        if (!partition.byHub().isEmpty()) {
            fact(
                    facts,
                    "exposure.panel.hub",
                    partition.byHub().entrySet().stream()
                            .map(one ->
                                    countries.apply(one.getKey())
                                            + " "
                                            + Formats.compactEuros(one.getValue()))
                            .collect(Collectors.joining(", ")));
        }
        return facts;
    }

    /** "China 3.9 M EUR (1.2 to 4.1 M EUR; ± 0.3 to 0.5 M EUR)" of the likeliest countries. */
    private String probably(Partition partition, List<ItemExposure> items) {
        return partition.expectedByOrigin().entrySet().stream()
                .sorted(Map.Entry.<String, BigDecimal>comparingByValue().reversed())
                .limit(PROBABLE)
                .map(one -> {
                    Spread spread = Spread.of(items, one.getKey());
                    return Texts.text(
                            "exposure.panel.probable",
                            countries.apply(one.getKey()),
                            Formats.compactEuros(spread.expected()),
                            ExposureGrid.range(spread.low(), spread.high()),
                            ExposureGrid.range(spread.independent(), spread.correlated()));
                })
                .collect(
                        Collectors.collectingAndThen(
                                Collectors.joining("; "),
                                words ->
                                        words.isEmpty()
                                                ? Texts.text("exposure.none.known")
                                                : words
                                                        + " ("
                                                        + ExposureWords.priors(partition)
                                                        + ")"));
    }

    private String primary(List<ItemExposure> items) {
        Map<String, BigDecimal> areas = new TreeMap<>();
        BigDecimal all = BigDecimal.ZERO;
        for (ItemExposure item : items) {
            all = all.add(item.euros());
            OriginMix primary = item.origin().primary();
            primary.fractions()
                    .forEach((area, part) ->
                            areas.merge(area, item.euros().multiply(part), BigDecimal::add));
        }
        if (areas.isEmpty() || all.signum() == 0) {
            return Texts.text("exposure.none.known");
        }
        BigDecimal value = all;
        return areas.entrySet().stream()
                .sorted(Map.Entry.<String, BigDecimal>comparingByValue().reversed())
                .map(one ->
                        countries.apply(one.getKey())
                                + " "
                                + Formats.wholePercent(
                                        one.getValue().divide(value, MathContext.DECIMAL64)))
                .collect(Collectors.joining(", "));
    }

    private Div upstream(List<UpstreamExposure> upstream) {
        Div list = new Div();
        list.addClassName("lp-exposure-changes");
        for (UpstreamExposure up : upstream) {
            if (up.controlClass() == ControlClass.CONDITIONAL && up.low().signum() == 0) {
                continue; // what nobody knows depends on what nobody has answered
            }
            Div row = new Div();
            row.add(
                    new ClassChip(up.controlClass()),
                    new Span(
                            Texts.text(
                                    "exposure.panel.at",
                                    Texts.word("stage", up.stage()),
                                    ExposureGrid.range(up.low(), up.high()),
                                    Formats.compactEuros(up.expected()))));
            up.measures().stream()
                    .sorted()
                    .forEach(id -> row.add(new Anchor(Addresses.measure(id, state), id)));
            list.add(row);
        }
        return list;
    }

    private static void fact(DescriptionList facts, String term, String value) {
        facts.add(
                new DescriptionList.Term(Texts.text(term)), new DescriptionList.Description(value));
    }
}
