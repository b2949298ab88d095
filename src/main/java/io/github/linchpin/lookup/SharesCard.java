package io.github.linchpin.lookup;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.github.linchpin.kit.Addresses;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.InfoCard;
import io.github.linchpin.kit.PlainTable;
import io.github.linchpin.kit.ShareBar;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UrlState;
import io.github.linchpin.shared.Denominator;
import io.github.linchpin.shared.FigureKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Who makes how much: one bar of 100 % and the list behind it. */
final class SharesCard {
    private static final String NONE = "\u2013";

    private SharesCard() {}

    static InfoCard of(InputDossier dossier, Selection selection, UrlState state) {
        KnownTable table = selection.table();
        return new InfoCard(
                        InputSentences.finding(table, dossier.rows()),
                        InputSentences.subject(table, dossier.rows()))
                .with(new ShareBar(parts(dossier.rows())), table(dossier.rows(), table, state))
                .footer(new Span(InputSentences.footer(table)));
    }

    /** The five largest, the other listed areas together, and hatched what is not attributed. */
    private static List<ShareBar.Part> parts(List<ShareRow> rows) {
        List<ShareBar.Part> parts = new ArrayList<>();
        BigDecimal others = BigDecimal.ZERO;
        BigDecimal unknown = BigDecimal.ZERO;
        for (ShareRow row : rows) {
            BigDecimal share = row.share();
            if (share == null) {
                continue;
            }
            if (!row.isCountry()) {
                unknown = unknown.add(share);
            } else if (parts.size() < ShareBar.COLOURS) {
                parts.add(new ShareBar.Part(name(row), share, ShareBar.colour(parts.size())));
            } else {
                others = others.add(share);
            }
        }
        parts.add(
                new ShareBar.Part(
                        Texts.text("shares.others"), others, ShareBar.colour(ShareBar.COLOURS)));
        parts.add(
                new ShareBar.Part(Texts.text("shares.unattributed"), unknown, ShareBar.unknown()));
        return parts;
    }

    private static PlainTable table(List<ShareRow> rows, KnownTable table, UrlState state) {
        boolean quantities = table.known().denominator() == Denominator.SUM;
        List<PlainTable.Column> columns =
                new ArrayList<>(
                        List.of(
                                PlainTable.Column.text(Texts.text("shares.area")),
                                PlainTable.Column.number(Texts.text("shares.share"))));
        if (quantities) {
            columns.add(PlainTable.Column.number(Texts.text("shares.quantity", table.unit())));
        }
        columns.add(PlainTable.Column.text(Texts.text("shares.kind")));
        PlainTable list = new PlainTable(columns.toArray(PlainTable.Column[]::new));
        int place = 0;
        for (ShareRow row : rows) {
            boolean coloured = row.isCountry() && row.share() != null;
            String colour =
                    coloured
                            ? ShareBar.colour(place)
                            : row.isCountry()
                                    ? ShareBar.colour(ShareBar.COLOURS)
                                    : ShareBar.unknown();
            place += coloured ? 1 : 0;
            List<Component> cells = new ArrayList<>(List.of(area(row, colour, state), share(row)));
            if (quantities) {
                cells.add(new Span(quantity(row, Formats::quantity)));
            }
            cells.add(kind(row));
            list.row(cells.toArray(Component[]::new));
        }
        return list;
    }

    /** The name of a country leads to its page. */
    private static Component area(ShareRow row, String colour, UrlState state) {
        Component name =
                row.isCountry() && row.area() != null
                        ? new Anchor(Addresses.country(row.area(), state), name(row))
                        : new Span(name(row));
        Span area = new Span(ShareBar.swatch(colour), name);
        area.addClassName("lp-area");
        return area;
    }

    /** The name of an area, or what a residual is called. */
    static String name(ShareRow row) {
        return row.areaName() != null ? row.areaName() : Texts.text("shares.residual");
    }

    private static Component share(ShareRow row) {
        if (row.outsideTotal() || (row.share() == null && row.shareLow() == null)) {
            return new Span(
                    row.kind() == FigureKind.WITHHELD ? Texts.text("shares.withheld") : NONE);
        }
        if (row.share() == null) {
            return new Span(Formats.percent(null, row.shareLow(), row.shareHigh()));
        }
        Span share = new Span(new Span(Formats.percent(row.share())));
        String bounds = Formats.interval(row.share(), row.shareLow(), row.shareHigh());
        if (!bounds.isEmpty()) {
            Span interval = new Span(bounds);
            interval.addClassNames("lp-muted", "lp-interval");
            share.add(interval);
        }
        return share;
    }

    /** The number of a row, or what stands in its place. */
    static String quantity(ShareRow row, Function<BigDecimal, String> format) {
        if (row.value() != null) {
            return format.apply(row.value());
        }
        return switch (row.kind()) {
            case WITHHELD -> Texts.text("shares.withheld");
            case NOT_AVAILABLE -> Texts.text("shares.not-available");
            case LESS_THAN -> row.high() == null ? NONE : "< " + format.apply(row.high());
            case MORE_THAN -> row.low() == null ? NONE : "> " + format.apply(row.low());
            case AT_LEAST -> row.low() == null ? NONE : "\u2265 " + format.apply(row.low());
            case VALUE, NIL, RANGE, ABOUT -> NONE;
        };
    }

    /** What kind of figure a row is, in a word; an estimate of the source is called so. */
    static String kindWord(ShareRow row) {
        String word =
                row.estimated() && row.kind() == FigureKind.VALUE
                        ? Texts.text("kind.estimated")
                        : Texts.word("kind", row.kind());
        return row.outsideTotal() ? Texts.text("kind.outside", word) : word;
    }

    private static Component kind(ShareRow row) {
        Span kind = new Span(kindWord(row));
        Div cell = new Div(kind);
        if (row.note() != null) {
            kind.getElement().setAttribute("title", row.note());
            kind.addClassName("lp-has-note");
        }
        return cell;
    }
}
