package io.github.linchpin.profile;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.github.linchpin.kit.Addresses;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.PlainTable;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UrlState;
import io.github.linchpin.shared.FigureKind;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The cells of tables of input stages. */
final class StandingCells {
    private StandingCells() {}

    /** Input stages with the share of the area in each. */
    static PlainTable table(List<Standing> standings, UrlState state) {
        PlainTable table =
                new PlainTable(
                        PlainTable.Column.text(Texts.text("country.input")),
                        PlainTable.Column.number(Texts.text("country.share")));
        standings.forEach(standing -> table.row(where(standing, state), share(standing)));
        return table;
    }

    /** The input, a link to its page at that stage, and below it stage, form, period and source. */
    static Component where(Standing standing, UrlState state) {
        Span stage =
                new Span(
                        Texts.text(
                                standing.estimated()
                                        ? "country.figure.estimated"
                                        : "country.figure",
                                Texts.word("stage", standing.stage()),
                                standing.period().toString(),
                                standing.source()));
        stage.setTitle(standing.form().isEmpty() ? stage.getText() : standing.form());
        stage.addClassNames("lp-muted", "lp-form");
        return new Div(
                new Anchor(
                        Addresses.input(standing.input(), standing.stage(), state),
                        standing.inputName()),
                stage);
    }

    /** The share with its interval; what is not stated is said to be so, never 0. */
    static Component share(Standing standing) {
        Standing.Own own = CountryDossier.own(standing);
        Span cell = new Span();
        if (own.outside() || (own.share() == null && own.low() == null)) {
            cell.add(new Span(unstated(own.kind())));
            cell.setTitle(
                    own.outside()
                            ? Texts.text("kind.outside", Texts.word("kind", own.kind()))
                            : Texts.word("kind", own.kind()));
            return cell;
        }
        cell.add(new Span(percent(own.share(), own.low(), own.high())));
        if (own.share() != null) {
            String bounds = Formats.interval(own.share(), own.low(), own.high());
            if (!bounds.isEmpty()) {
                Span interval = new Span(bounds);
                interval.addClassNames("lp-muted", "lp-interval");
                cell.add(interval);
            }
        } else {
            cell.setTitle(Texts.word("kind", own.kind()));
        }
        return cell;
    }

    /** A share alone, or the interval where there is no single value. */
    static String percent(
            @Nullable BigDecimal share, @Nullable BigDecimal low, @Nullable BigDecimal high) {
        return share == null ? Formats.percent(null, low, high) : Formats.percent(share);
    }

    /** What stands in the place of a share that nobody states. */
    static String unstated(FigureKind kind) {
        return switch (kind) {
            case WITHHELD -> Texts.text("shares.withheld");
            case NOT_AVAILABLE -> Texts.text("shares.not-available");
            case VALUE, NIL, LESS_THAN, MORE_THAN, RANGE, AT_LEAST, ABOUT -> "\u2013";
        };
    }
}
