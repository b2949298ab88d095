package io.github.linchpin.overview;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.github.linchpin.kit.Addresses;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.Sparkline;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UrlState;
import io.github.linchpin.standing.Finding;
import java.math.BigDecimal;

/** The four figures, each with its year and with what moved it; each leads to its rows. */
final class FigureTiles {
    private FigureTiles() {}

    static Div of(Overview page, UrlState state) {
        Div tiles = new Div();
        tiles.addClassName("lp-overview__tiles");
        for (Finding finding : Finding.values()) {
            tiles.add(tile(finding, page, state));
        }
        return tiles;
    }

    private static Anchor tile(Finding finding, Overview page, UrlState state) {
        String name = Texts.text("overview.tile." + finding.code());
        Span label = new Span(name);
        label.addClassName("lp-tile__label");
        Span value = new Span(Formats.number(BigDecimal.valueOf(page.now().of(finding)), 0));
        value.addClassName("lp-tile__value");
        Span of = new Span(of(finding, page));
        of.addClassName("lp-tile__of");
        Div number = new Div(value, of);
        Overview.Changes changes = page.changes();
        Span moved =
                new Span(
                        Texts.text(
                                "overview.tile.moved",
                                signed(changes.byWorld(finding)),
                                signed(changes.byLearning(finding))));
        moved.addClassName("lp-tile__moved");
        Sparkline year =
                new Sparkline(
                        Texts.text("overview.tile.year", name),
                        page.year().stream()
                                .map(counts ->
                                        new Sparkline.Value(
                                                counts.of(finding),
                                                Texts.text(
                                                        "overview.tile.point",
                                                        Formats.day(counts.day()),
                                                        counts.of(finding))))
                                .toList());
        Div words = new Div(label, number, moved);
        words.addClassName("lp-tile__words");
        Anchor tile =
                new Anchor(Addresses.inputs(state, Addresses.FINDING, finding.code()), words, year);
        tile.addClassNames("lp-card", "lp-tile");
        tile.setTitle(
                Texts.text(
                        "overview.tile.explained",
                        Texts.text("overview.tile.explained." + finding.code()),
                        Formats.day(changes.since().day())));
        return tile;
    }

    private static String of(Finding finding, Overview page) {
        return finding == Finding.OLD
                ? Texts.text(
                        "overview.tile.of-tables",
                        page.now().stages().getOrDefault(finding, 0),
                        page.now().tables())
                : Texts.text(
                        "overview.tile.at-stages", page.now().stages().getOrDefault(finding, 0));
    }

    /** "+2", "−1", "±0". */
    private static String signed(int change) {
        if (change == 0) {
            return "\u00b10";
        }
        return (change > 0 ? "+" : "\u2212") + Math.abs(change);
    }
}
