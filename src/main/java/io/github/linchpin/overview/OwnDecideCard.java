package io.github.linchpin.overview;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.github.linchpin.kit.Addresses;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.InfoCard;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UrlState;
import io.github.linchpin.shared.ControlClass;
import io.github.linchpin.spend.ComingMove;
import io.github.linchpin.spend.SpendEvent;
import io.github.linchpin.spend.SpendOverview;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The coming changes of class on which somebody has to decide, with the value they touch. */
final class OwnDecideCard {
    private static final int EVENTS = 5;
    private static final int LINES = 9;
    private static final int CAUSES = 2;

    private OwnDecideCard() {}

    static InfoCard of(SpendOverview own, Overview page, UrlState state) {
        List<SpendEvent> events = SpendEvent.weightiest(own.events(), EVENTS);
        InfoCard card =
                new InfoCard(
                        Texts.text("overview.decide.title", events.size()),
                        Texts.text(
                                "overview.own.decide.subtitle",
                                Texts.word("reading", page.viewpoint().reading())));
        if (events.isEmpty()) {
            card.with(new Paragraph(Texts.text("overview.own.decide.none")));
        } else {
            UnorderedList rows = new UnorderedList();
            rows.addClassName("lp-decide");
            int lines = Math.max(1, LINES / events.size() - 1);
            events.forEach(event -> rows.add(row(event, lines, own, page, state)));
            card.with(rows);
        }
        return card.footer(
                new Anchor(
                        Addresses.exposure(state, Addresses.CHANGING, Addresses.SOON),
                        Texts.text("overview.own.decide.all")),
                new Anchor(Addresses.controls(state), Texts.text("overview.decide.calendar")));
    }

    private static ListItem row(
            SpendEvent event, int lines, SpendOverview own, Overview page, UrlState state) {
        UrlState then = state.with(UrlState.ON, event.day().toString());
        Anchor date =
                new Anchor(
                        Addresses.exposure(then, Addresses.CLASS, event.strongest().code()),
                        event.day().getYear() == page.day().getYear()
                                ? Formats.dayAndMonth(event.day())
                                : Formats.day(event.day()));
        date.addClassName("lp-decide__date");
        date.setTitle(Texts.text("overview.own.decide.rows"));
        Span left =
                new Span(Texts.text("days.in", ChronoUnit.DAYS.between(page.day(), event.day())));
        left.addClassName("lp-muted");
        Span value = new Span(Formats.compactEuros(Advice.weight(event)));
        value.addClassName("lp-strong");
        Div when = new Div(date, left, value);
        when.addClassName("lp-decide__when");
        Div what = new Div(cause(event, page, state));
        what.addClassName("lp-decide__what");
        event.moves().stream().limit(lines).forEach(move -> what.add(move(move, then, page)));
        if (event.moves().size() > lines) {
            what.add(
                    new Anchor(
                            Addresses.exposure(then),
                            Texts.text("overview.decide.more", event.moves().size() - lines)));
        }
        Span advice = new Span(Advice.of(event, own, page));
        advice.addClassNames("lp-muted", "lp-wrap");
        what.add(advice);
        return new ListItem(when, what);
    }

    /** "CN 46/2024 item 2, CN 61/2025 and 2 more", each measure a link. */
    private static Div cause(SpendEvent event, Overview page, UrlState state) {
        Div cause = new Div();
        cause.addClassName("lp-decide__cause");
        List<String> measures = event.measures().stream().sorted().toList();
        if (measures.isEmpty()) {
            cause.add(new Span(Texts.text("overview.decide.membership")));
        }
        for (int i = 0; i < Math.min(CAUSES, measures.size()); i++) {
            if (i > 0) {
                cause.add(new Span(", "));
            }
            cause.add(
                    new Anchor(
                            Addresses.measure(measures.get(i), state),
                            page.standings()
                                    .register()
                                    .find(measures.get(i))
                                    .map(found -> found.label())
                                    .orElse(measures.get(i))));
        }
        if (measures.size() > CAUSES) {
            cause.add(new Span(Texts.text("overview.decide.causes", measures.size() - CAUSES)));
        }
        return cause;
    }

    /** "Gallium, refining: 0.39 M EUR licence → prohibited". */
    private static Div move(ComingMove move, UrlState then, Overview page) {
        Anchor what =
                new Anchor(
                        Addresses.address(
                                Addresses.EXPOSURE,
                                then.viewpointOnly()
                                        .with(Addresses.INPUT, move.input())
                                        .with(Addresses.STAGE, move.stage().code())),
                        page.inputName(move.input()));
        Div line =
                new Div(
                        what,
                        new Span(
                                ": "
                                        + Texts.text(
                                                "exposure.move",
                                                Formats.compactEuros(move.euros()),
                                                word(move.from()),
                                                word(move.to()))));
        line.addClassName("lp-decide__line");
        return line;
    }

    private static String word(ControlClass one) {
        return Texts.word("class", one);
    }
}
