package io.github.linchpin.profile;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.github.linchpin.kit.Addresses;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.InfoCard;
import io.github.linchpin.kit.PlainTable;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UrlState;
import io.github.linchpin.profile.CountryMeasure.Relation;
import io.github.linchpin.shared.Effect;
import io.github.linchpin.wording.MeasureWords;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** What a country imposes, what its blocs impose, and which measures of others name it. */
final class MeasuresCard {
    private MeasuresCard() {}

    static InfoCard of(CountryDossier dossier, UrlState state) {
        String name = dossier.area().name();
        List<CountryMeasure> own = dossier.measures(Relation.OWN);
        InfoCard card =
                new InfoCard(
                        own.isEmpty()
                                ? Texts.text("country.measures.title.none", name)
                                : Texts.text(
                                        "country.measures.title",
                                        name,
                                        inForce(own, Effect.EXPORT_RESTRICTION),
                                        inForce(own, Effect.IMPORT_RESTRICTION)),
                        Texts.text(
                                "country.measures.subtitle",
                                Formats.day(dossier.day()),
                                Texts.word("reading", state.viewpoint().reading())));
        card.addClassName("lp-country__measures");
        if (dossier.measures().isEmpty()) {
            card.with(new Paragraph(Texts.text("country.measures.none", name)));
        }
        part(card, Texts.text("country.measures.own", name), own, state);
        part(
                card,
                Texts.text("country.measures.bloc", issuers(dossier.measures(Relation.OF_BLOC))),
                dossier.measures(Relation.OF_BLOC),
                state);
        part(
                card,
                Texts.text("country.measures.addressed", name),
                dossier.measures(Relation.ADDRESSED),
                state);
        if (!own.isEmpty()) {
            card.footer(
                    new Anchor(
                            register(state, "issuer", dossier.area().code()),
                            Texts.text("country.measures.register", name)));
        }
        if (dossier.area().isCountry()) {
            card.footer(
                    new Anchor(
                            register(state, "towards", dossier.area().code()),
                            Texts.text("country.measures.towards", name)));
        }
        return card;
    }

    private static String register(UrlState state, String parameter, String code) {
        return Addresses.address(Addresses.CONTROLS, state.viewpointOnly().with(parameter, code));
    }

    private static long inForce(List<CountryMeasure> own, Effect effect) {
        return own.stream()
                .filter(CountryMeasure::isInForce)
                .filter(line -> line.measure().measure().effect() == effect)
                .count();
    }

    private static String issuers(List<CountryMeasure> lines) {
        return lines.stream()
                .map(line -> line.measure().act().issuerName())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static void part(
            InfoCard card, String title, List<CountryMeasure> lines, UrlState state) {
        if (lines.isEmpty()) {
            return;
        }
        H3 heading = new H3(title);
        heading.addClassName("lp-country__part");
        PlainTable table =
                new PlainTable(
                        PlainTable.Column.text(Texts.text("controls.column.measure")),
                        PlainTable.Column.text(Texts.text("controls.column.class")),
                        PlainTable.Column.text(Texts.text("controls.column.state")),
                        PlainTable.Column.number(Texts.text("controls.column.next")));
        for (CountryMeasure line : lines) {
            table.row(name(line, state), strength(line), stateOf(line), next(line));
        }
        card.with(heading, table);
    }

    private static Component name(CountryMeasure line, UrlState state) {
        Span title = small(line.measure().text().title());
        return new Div(
                new Anchor(Addresses.measure(line.measure().id(), state), line.measure().label()),
                title);
    }

    private static Component strength(CountryMeasure line) {
        return new Div(
                MeasureWords.chip(line.measure(), line.status()),
                small(Texts.word("effect", line.measure().measure().effect())));
    }

    private static Component stateOf(CountryMeasure line) {
        Div cell = new Div(new Span(MeasureWords.state(line.status())));
        if (line.readingsDiffer()) {
            Span other =
                    small(Texts.text("controls.readings.other", MeasureWords.state(line.other())));
            other.addClassName("lp-doubt");
            cell.add(other);
        }
        String addressees = MeasureWords.addressees(line.measure());
        if (line.relation() == Relation.ADDRESSED && !addressees.isEmpty()) {
            cell.add(small(addressees));
        }
        return cell;
    }

    private static Component next(CountryMeasure line) {
        LocalDate next = line.status().nextChange();
        if (next == null) {
            return new Span("\u2013");
        }
        Long left = line.status().daysLeft();
        Span day = new Span(Formats.day(next));
        day.setTitle(
                Texts.text(
                        MeasureWords.nextKey(line.measure(), line.status()),
                        Formats.day(next),
                        left == null ? "" : left,
                        Formats.day(next.plusDays(1))));
        Span days = small(MeasureWords.daysLeft(line.status()));
        return new Div(day, days);
    }

    private static Span small(String text) {
        Span small = new Span(text);
        small.addClassNames("lp-muted", "lp-form");
        small.setTitle(text);
        return small;
    }
}
