package io.github.linchpin.compare;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import io.github.linchpin.control.RegisteredMeasure;
import io.github.linchpin.kit.Addresses;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.InfoCard;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UrlState;
import io.github.linchpin.shared.MeasureState;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What two countries are apart from their shares. */
final class CountryFacts {
    private final CountryPair pair;
    private final UrlState state;
    private final PairTable table;

    CountryFacts(CountryPair pair, UrlState state) {
        this.pair = pair;
        this.state = state;
        this.table = new PairTable(Texts.text("compare.fact"), pair.countries().map(Named::name));
    }

    InfoCard card() {
        Sides<Long> led =
                pair.countries()
                        .map(one -> pair.standings().leaders().getOrDefault(one.code(), 0L));
        table.row(
                Texts.text("compare.fact.led"),
                led(pair.countries().left(), led.left()),
                led(pair.countries().right(), led.right()),
                CountWords.difference(pair.countries(), led.left(), led.right()));
        Sides<Long> supplied = pair.countries().map(one -> pair.stages(one.code()));
        table.row(
                Texts.text("compare.fact.supplied"),
                page(pair.countries().left(), String.valueOf(supplied.left())),
                page(pair.countries().right(), String.valueOf(supplied.right())),
                CountWords.difference(pair.countries(), supplied.left(), supplied.right()));
        measures("compare.fact.imposed", null, one -> true);
        measures(
                "compare.fact.imposed.in-force",
                MeasureState.IN_FORCE,
                one -> state(one) == MeasureState.IN_FORCE);
        blocs();
        pair.estimates().stream()
                .map(NewestGovernanceQuery.Estimate::dimension)
                .distinct()
                .sorted()
                .forEach(this::governance);
        InfoCard card =
                new InfoCard(Texts.text("compare.whole"), Texts.text("compare.whole.countries"));
        card.with(table);
        pair.estimates().stream()
                .map(one -> source(one))
                .distinct()
                .forEach(source -> card.footer(new Span(source)));
        return card;
    }

    private MeasureState state(RegisteredMeasure measure) {
        var from = pair.standings().from();
        return measure.on(from.on(), from.reading()).state();
    }

    private void measures(
            String label, @Nullable MeasureState in, Predicate<RegisteredMeasure> kept) {
        Sides<Long> counts =
                pair.countries()
                        .map(country ->
                                pair.standings().register().measures().stream()
                                        .filter(one -> one.act().issuer().equals(country.code()))
                                        .filter(kept)
                                        .count());
        table.row(
                Texts.text(label),
                imposed(pair.countries().left(), counts.left(), in),
                imposed(pair.countries().right(), counts.right(), in),
                CountWords.difference(pair.countries(), counts.left(), counts.right()));
    }

    private void blocs() {
        Sides<Set<String>> blocs = pair.countries().map(one -> pair.blocsOf(one.code()));
        Set<String> common = new TreeSet<>(blocs.left());
        common.retainAll(blocs.right());
        String difference =
                common.isEmpty()
                        ? Texts.text("compare.none-in-common")
                        : Texts.text("compare.in-common", names(common));
        table.row(
                Texts.text("compare.fact.blocs"),
                page(pair.countries().left(), names(blocs.left())),
                page(pair.countries().right(), names(blocs.right())),
                blocs.left().equals(blocs.right()) ? Texts.text("compare.same") : difference);
    }

    private String names(Set<String> blocs) {
        return blocs.isEmpty()
                ? Texts.text("compare.none")
                : blocs.stream()
                        .map(code -> pair.blocs().getOrDefault(code, code))
                        .sorted()
                        .collect(Collectors.joining(", "));
    }

    private void governance(String dimension) {
        Sides<Optional<NewestGovernanceQuery.Estimate>> values =
                pair.countries()
                        .map(country ->
                                pair.estimates().stream()
                                        .filter(one -> one.area().equals(country.code()))
                                        .filter(one -> one.dimension().equals(dimension))
                                        .findFirst());
        String difference =
                values.left()
                        .flatMap(left -> values.right().map(right -> difference(left, right)))
                        .orElse("");
        table.row(
                Texts.text("compare.governance." + dimension),
                page(pair.countries().left(), estimate(values.left())),
                page(pair.countries().right(), estimate(values.right())),
                difference);
    }

    private String difference(
            NewestGovernanceQuery.Estimate left, NewestGovernanceQuery.Estimate right) {
        int order = left.value().compareTo(right.value());
        if (order == 0) {
            return Texts.text("compare.same");
        }
        List<Named> sides = List.of(pair.countries().left(), pair.countries().right());
        return Texts.text(
                "compare.higher",
                sides.get(order > 0 ? 0 : 1).name(),
                Formats.number(left.value().subtract(right.value()).abs(), 2));
    }

    private static String estimate(Optional<NewestGovernanceQuery.Estimate> value) {
        return value.map(one ->
                        Texts.text(
                                "compare.estimate",
                                Formats.number(one.value(), 2),
                                String.valueOf(one.year())))
                .orElseGet(() -> Texts.text("compare.no-estimate"));
    }

    private Anchor page(Named country, String text) {
        return new Anchor(Addresses.country(country.code(), state), text);
    }

    private static String source(NewestGovernanceQuery.Estimate one) {
        return one.edition() == null
                ? one.source()
                : Texts.text("compare.edition", one.source(), one.edition());
    }

    private Anchor led(Named country, long count) {
        return new Anchor(
                Addresses.address(
                        Addresses.INPUTS,
                        state.viewpointOnly().with(Addresses.LEADER, country.code())),
                String.valueOf(count));
    }

    private Anchor imposed(Named country, long count, @Nullable MeasureState in) {
        return new Anchor(
                Addresses.address(
                        Addresses.CONTROLS,
                        state.viewpointOnly()
                                .with(Addresses.ISSUER, country.code())
                                .with(Addresses.STATE, in == null ? null : in.code())),
                String.valueOf(count));
    }
}
