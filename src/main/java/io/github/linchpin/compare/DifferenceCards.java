package io.github.linchpin.compare;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import io.github.linchpin.kit.Addresses;
import io.github.linchpin.kit.ClassChip;
import io.github.linchpin.kit.InfoCard;
import io.github.linchpin.kit.LevelChip;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UrlState;
import io.github.linchpin.shared.ControlClass;
import io.github.linchpin.standing.Differences;
import io.github.linchpin.standing.Differences.OfNamed;
import io.github.linchpin.standing.Differences.OfStage;
import io.github.linchpin.standing.Standing;
import io.github.linchpin.wording.MeasureWords;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A card for each kind of difference; every value leads to the page that shows it. */
final class DifferenceCards {
    private static final int FIRST = 12;

    private final DifferenceService.Page page;
    private final Sides<String> names;
    private final Sides<UrlState> states;
    private final Mode mode;
    private final UrlState state;

    DifferenceCards(DifferenceService.Page page, Sides<String> names, Mode mode, UrlState state) {
        this.page = page;
        this.names = names;
        this.states = page.states(state);
        this.mode = mode;
        this.state = state;
    }

    InfoCard card(Facet facet) {
        Differences differences = page.differences();
        InfoCard card =
                new InfoCard(
                        Texts.text(
                                "compare.card." + facet.code(),
                                facet == Facet.MEASURES
                                        ? differences.measures().size()
                                        : differences.with(facet.aspects()).size(),
                                differences.named().size()),
                        Texts.text("compare.card.subtitle." + facet.code()));
        boolean all = state.values(More.ALL).contains(facet.code());
        if (facet == Facet.MEASURES) {
            int hidden =
                    new MeasureCards(page, names, states)
                            .fill(card, all ? Integer.MAX_VALUE : FIRST);
            return hidden > 0 ? more(card, facet) : card;
        }
        PairTable table = new PairTable(Texts.text("compare.stage"), names);
        List<OfStage> strong = facet.strong(differences);
        List<OfStage> weak =
                differences.with(facet.aspects()).stream()
                        .filter(stage -> !strong.contains(stage))
                        .toList();
        int most = all ? Integer.MAX_VALUE : FIRST;
        int left = stages(table, strong, facet, most);
        if (facet == Facet.CLASS) {
            differences.named().stream().limit(most).forEach(one -> row(table, one));
        }
        stages(table, weak, facet, left);
        card.with(table);
        boolean more =
                strong.size() + weak.size() > FIRST
                        || (facet == Facet.CLASS && differences.named().size() > FIRST);
        return more && !all ? more(card, facet) : card;
    }

    /** Adds input stages, at most some; says how many more would have been added. */
    private int stages(PairTable table, List<OfStage> stages, Facet facet, int most) {
        stages.stream()
                .limit(most)
                .flatMap(stage -> StageLine.of(stage, facet).stream())
                .forEach(line -> row(table, line, facet));
        return Math.max(0, most - stages.size());
    }

    private InfoCard more(InfoCard card, Facet facet) {
        return card.footer(
                More.link(
                        Addresses.address(mode.path(), state.with(More.ALL, facet.code())),
                        facet.count(page.differences())));
    }

    private void row(PairTable table, StageLine line, Facet facet) {
        OfStage stage = line.stage();
        table.row(
                new Span(MeasureWords.where(stage.present().supply())),
                value(stage.before(), line.values().left(), facet, states.left()),
                value(stage.after(), line.values().right(), facet, states.right()),
                line.words());
    }

    private static Component value(
            @Nullable Standing side, String text, Facet facet, UrlState state) {
        if (side == null) {
            return none(text);
        }
        Anchor link =
                new Anchor(Addresses.input(side.lead().input(), side.lead().stage(), state), "");
        if (facet == Facet.INDEX) {
            var index = side.lead().index();
            link.add(
                    LevelChip.ofIndex(
                            index.levelLow(), index.levelHigh(), index.low(), index.high()));
        } else {
            link.add(new Span(text));
        }
        return link;
    }

    private void row(PairTable table, OfNamed one) {
        table.row(
                new Span(Texts.text("compare.named", page.name(one.input()))),
                named(one.input(), one.before(), states.left()),
                named(one.input(), one.after(), states.right()),
                Texts.text(
                        "calendar.change",
                        Texts.word("class", one.before()),
                        Texts.word("class", one.after())));
    }

    private static Component named(String input, ControlClass found, UrlState state) {
        Anchor link = new Anchor(Addresses.input(input, null, state), "");
        link.add(new ClassChip(found));
        return link;
    }

    private static Span none(String text) {
        Span none = new Span(text);
        none.addClassName("lp-muted");
        return none;
    }
}
