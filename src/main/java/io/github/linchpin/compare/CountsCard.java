package io.github.linchpin.compare;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import io.github.linchpin.kit.Addresses;
import io.github.linchpin.kit.InfoCard;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UrlState;
import io.github.linchpin.shared.MeasureState;
import io.github.linchpin.standing.Counts;
import io.github.linchpin.standing.Finding;
import io.github.linchpin.standing.Standings;

/** The four counts and the measures in force on both sides. */
final class CountsCard {
    private final DifferenceService.Page page;
    private final Sides<String> names;
    private final Sides<UrlState> states;

    CountsCard(DifferenceService.Page page, Sides<String> names, UrlState state) {
        this.page = page;
        this.names = names;
        this.states = page.states(state);
    }

    InfoCard card() {
        PairTable table = new PairTable(Texts.text("compare.count"), names);
        Sides<Counts> counts = page.standings().map(Standings::counts);
        for (Finding finding : Finding.values()) {
            table.row(
                    Texts.sentence(Texts.word("finding", finding)),
                    count(counts.left(), finding, states.left()),
                    count(counts.right(), finding, states.right()),
                    CountWords.difference(counts.left().of(finding), counts.right().of(finding)));
        }
        Sides<Long> inForce = page.standings().map(CountsCard::inForce);
        table.row(
                Texts.text("compare.in-force"),
                measures(inForce.left(), states.left()),
                measures(inForce.right(), states.right()),
                CountWords.difference(inForce.left(), inForce.right()));
        return new InfoCard(
                        Texts.text("compare.counts.title"), Texts.text("compare.counts.subtitle"))
                .with(table);
    }

    private static Component count(Counts counts, Finding finding, UrlState state) {
        return new Anchor(
                Addresses.address(
                        Addresses.INPUTS,
                        state.viewpointOnly().with(Addresses.FINDING, finding.code())),
                Texts.text(
                        finding == Finding.OLD ? "compare.count.figures" : "compare.count.inputs",
                        counts.of(finding),
                        counts.stages().getOrDefault(finding, 0)));
    }

    private static Component measures(long count, UrlState state) {
        return new Anchor(
                Addresses.address(
                        Addresses.CONTROLS,
                        state.viewpointOnly().with(Addresses.STATE, MeasureState.IN_FORCE.code())),
                Texts.text("compare.count.measures", count));
    }

    private static long inForce(Standings standings) {
        var from = standings.from();
        return standings.register().measures().stream()
                .filter(one -> one.on(from.on(), from.reading()).state() == MeasureState.IN_FORCE)
                .count();
    }
}
