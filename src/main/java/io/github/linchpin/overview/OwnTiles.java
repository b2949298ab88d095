package io.github.linchpin.overview;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.github.linchpin.kit.Addresses;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.Sparkline;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UrlState;
import io.github.linchpin.shared.ControlClass;
import io.github.linchpin.spend.SpendFigures;
import io.github.linchpin.spend.SpendFigures.Figure;
import io.github.linchpin.spend.SpendOverview;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** The four figures of purchases, each with its year and with what moved it. */
final class OwnTiles {
    private OwnTiles() {}

    static Div of(SpendOverview own, UrlState state) {
        Div tiles = new Div();
        tiles.addClassName("lp-overview__tiles");
        for (Figure figure : Figure.values()) {
            tiles.add(tile(figure, own, state));
        }
        return tiles;
    }

    private static Anchor tile(Figure figure, SpendOverview own, UrlState state) {
        String name = Texts.text("overview.own.tile." + code(figure));
        Span label = new Span(Texts.text("overview.own.tile.of", name, part(figure, own.now())));
        label.addClassName("lp-tile__label");
        Span value = new Span(Formats.compactEuros(own.now().of(figure)));
        value.addClassName("lp-tile__value");
        Span moved = new Span(moved(figure, own.changes()));
        moved.addClassName("lp-tile__moved");
        Div words = new Div(label, value, moved);
        words.addClassName("lp-tile__words");
        Anchor tile = new Anchor(address(figure, state), words, year(figure, name, own));
        tile.addClassNames("lp-card", "lp-tile", "lp-tile--own");
        tile.setTitle(
                Texts.text(
                        "overview.own.tile.explained",
                        Texts.text("overview.own.tile.explained." + code(figure)),
                        Formats.wholePercent(own.exposure().whole().knownRatio()),
                        Formats.day(own.changes().before().day())));
        return tile;
    }

    private static String code(Figure figure) {
        return figure.name().toLowerCase(Locale.ROOT);
    }

    private static String part(Figure figure, SpendFigures figures) {
        return figures.value().signum() == 0
                ? Formats.wholePercent(BigDecimal.ZERO)
                : Formats.wholePercent(
                        figures.of(figure).divide(figures.value(), MathContext.DECIMAL64));
    }

    private static String moved(Figure figure, SpendOverview.Changes changes) {
        return Texts.text(
                "overview.own.tile.moved",
                brief(changes.world().of(figure).subtract(changes.before().of(figure))),
                brief(changes.learned().of(figure).subtract(changes.world().of(figure))),
                brief(changes.after().of(figure).subtract(changes.learned().of(figure))));
    }

    private static Sparkline year(Figure figure, String name, SpendOverview own) {
        return new Sparkline(
                Texts.text("overview.tile.year", name),
                own.year().stream()
                        .map(figures ->
                                new Sparkline.Value(
                                        figures.of(figure)
                                                .max(BigDecimal.ZERO)
                                                .min(BigDecimal.valueOf(Integer.MAX_VALUE))
                                                .intValue(),
                                        Texts.text(
                                                "overview.tile.point",
                                                Formats.day(figures.day()),
                                                Formats.compactEuros(figures.of(figure)))))
                        .toList());
    }

    private static String address(Figure figure, UrlState state) {
        return switch (figure) {
            case PROHIBITED -> of(ControlClass.PROHIBITED, state);
            case LICENCE -> of(ControlClass.LICENCE, state);
            case UNKNOWN -> of(ControlClass.UNKNOWN, state);
            case CHANGING -> Addresses.exposure(state, Addresses.CHANGING, Addresses.SOON);
        };
    }

    private static String of(ControlClass one, UrlState state) {
        return Addresses.exposure(state, Addresses.CLASS, one.code());
    }

    /** "+0.3 M EUR", "\u22120.1 M EUR", "\u00b10". */
    static String signed(BigDecimal change) {
        if (change.signum() == 0) {
            return "\u00b10";
        }
        return (change.signum() > 0 ? "+" : "\u2212") + Formats.compactEuros(change.abs());
    }

    /** The same without the currency, which stands above. */
    private static String brief(BigDecimal change) {
        return signed(change).replace("\u00a0EUR", "");
    }
}
