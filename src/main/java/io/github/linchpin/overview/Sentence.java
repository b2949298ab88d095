package io.github.linchpin.overview;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import io.github.linchpin.kit.Addresses;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UrlState;
import io.github.linchpin.standing.ComingEvent;
import io.github.linchpin.standing.Finding;
import java.time.LocalDate;
import java.util.Map;

/** The one sentence on top, made from the data; its numbers lead to the rows behind them. */
final class Sentence {
    private Sentence() {}

    static H1 of(Overview page, UrlState state) {
        H1 sentence = new H1();
        sentence.addClassName("lp-overview__sentence");
        page.leaders().entrySet().stream()
                .findFirst()
                .ifPresent(leader -> sentence.add(lead(leader, page, state), new Text("; ")));
        sentence.add(changes(page, state));
        return sentence;
    }

    private static Anchor lead(Map.Entry<String, Long> leader, Overview page, UrlState state) {
        return new Anchor(
                Addresses.inputs(state, Addresses.LEADER, leader.getKey()),
                Texts.text(
                        "overview.sentence.leads",
                        page.name(leader.getKey()),
                        leader.getValue(),
                        page.now().tables()));
    }

    /** "6 inputs change class within 90 days, 3 of them on 28 Nov 2026." */
    private static Span changes(Overview page, UrlState state) {
        int changing = page.now().of(Finding.CHANGES);
        if (changing == 0) {
            return new Span(Texts.text("overview.sentence.quiet", Finding.DAYS_AHEAD));
        }
        Span words = new Span();
        words.addClassName("lp-overview__coming");
        words.add(
                new Anchor(
                        Addresses.inputs(state, Addresses.FINDING, Finding.CHANGES.code()),
                        Texts.text("overview.sentence.changes", changing, Finding.DAYS_AHEAD)));
        LocalDate last = page.day().plusDays(Finding.DAYS_AHEAD);
        ComingEvent.of(page.standings()).stream()
                .filter(event -> !event.day().isAfter(last))
                .findFirst()
                .ifPresent(event ->
                        words.add(
                                new Text(", "),
                                new Anchor(
                                        Addresses.changes(event.day(), "", state),
                                        Texts.text(
                                                "overview.sentence.first",
                                                page.standings().changing(event.day(), "").stream()
                                                        .map(one -> one.lead().input())
                                                        .distinct()
                                                        .count(),
                                                Formats.day(event.day())))));
        words.add(new Text("."));
        return words;
    }
}
