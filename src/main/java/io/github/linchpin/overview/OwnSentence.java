package io.github.linchpin.overview;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import io.github.linchpin.kit.Addresses;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UrlState;
import io.github.linchpin.shared.ControlClass;
import io.github.linchpin.spend.Partition;
import io.github.linchpin.spend.SpendEvent;
import io.github.linchpin.spend.SpendFigures;
import io.github.linchpin.spend.SpendOverview;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The one sentence on top for who buys something; its numbers lead to the rows behind them. */
final class OwnSentence {
    private static final List<ControlClass> RESTRICTED =
            List.of(
                    ControlClass.PROHIBITED,
                    ControlClass.QUOTA,
                    ControlClass.LICENCE,
                    ControlClass.REVIEW);

    private OwnSentence() {}

    static H1 of(SpendOverview own, UrlState state) {
        H1 sentence = new H1();
        sentence.addClassName("lp-overview__sentence");
        Partition whole = own.exposure().whole();
        BigDecimal restricted =
                RESTRICTED.stream().map(whole::of).reduce(BigDecimal.ZERO, BigDecimal::add);
        sentence.add(
                new Anchor(
                        Addresses.exposure(state),
                        Texts.text(
                                "overview.own.sentence",
                                Formats.compactEuros(restricted),
                                Formats.compactEuros(whole.value()))),
                new Text("; "),
                coming(own, state));
        return sentence;
    }

    /** "427 k EUR more is restricted harder from 28 Nov 2026." */
    private static Span coming(SpendOverview own, UrlState state) {
        LocalDate last = own.exposure().day().plusDays(SpendFigures.DAYS_AHEAD);
        List<SpendEvent> soon =
                own.events().stream().filter(event -> !event.day().isAfter(last)).toList();
        return first(soon, SpendEvent::harder)
                .map(event -> words("overview.own.sentence.harder", event, event.harder(), state))
                .or(() ->
                        first(soon, SpendEvent::open)
                                .map(event ->
                                        words(
                                                "overview.own.sentence.open",
                                                event,
                                                event.open(),
                                                state)))
                .orElseGet(() ->
                        new Span(
                                Texts.text(
                                        "overview.own.sentence.quiet", SpendFigures.DAYS_AHEAD)));
    }

    private static Optional<SpendEvent> first(
            List<SpendEvent> events, Function<SpendEvent, BigDecimal> value) {
        return events.stream().filter(event -> value.apply(event).signum() > 0).findFirst();
    }

    private static Span words(String key, SpendEvent event, BigDecimal value, UrlState state) {
        Span words = new Span();
        words.addClassName("lp-overview__coming");
        words.add(
                new Anchor(
                        Addresses.exposure(state.with(UrlState.ON, event.day().toString())),
                        Texts.text(key, Formats.compactEuros(value), Formats.day(event.day()))),
                new Text("."));
        return words;
    }
}
