package io.github.linchpin.lookup;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.github.linchpin.exposure.ClassChange;
import io.github.linchpin.exposure.ExposedShare;
import io.github.linchpin.exposure.ShareRange;
import io.github.linchpin.exposure.UpstreamShare;
import io.github.linchpin.kit.Addresses;
import io.github.linchpin.kit.ClassChip;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.InfoCard;
import io.github.linchpin.kit.PlainTable;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UrlState;
import io.github.linchpin.measure.Measure;
import io.github.linchpin.shared.Certainty;
import io.github.linchpin.shared.ControlClass;
import io.github.linchpin.wording.MeasureWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How the supply of a stage stands by class: today, on the next days of change, and upstream. */
final class ExposedCard {
    private ExposedCard() {}

    static InfoCard of(InputControls controls, InputControls.OfStage exposure, UrlState state) {
        ExposedShare today = exposure.exported();
        InfoCard card =
                new InfoCard(
                        title(controls, exposure),
                        Texts.text(
                                "exposed.subtitle",
                                MeasureWords.where(today.supply()),
                                today.supply().period(),
                                today.supply().source(),
                                controls.home()));
        PlainTable table =
                new PlainTable(
                        PlainTable.Column.text(Texts.text("exposed.day")),
                        PlainTable.Column.text(Texts.text("exposed.classes")),
                        PlainTable.Column.text(Texts.text("exposed.by")));
        table.row(
                new Span(day(controls, exposure, state)),
                chips(today),
                measures(today.binding(), controls, state));
        if (exposure.readingsDiffer()) {
            table.row(
                    new Span(Texts.text("exposed.other-reading")),
                    chips(exposure.otherReading()),
                    measures(exposure.otherReading().binding(), controls, state));
        }
        for (ClassChange change : exposure.changes()) {
            table.row(
                    new Anchor(
                            Addresses.input(
                                    today.supply().input(),
                                    today.supply().stage(),
                                    state.with(UrlState.ON, change.day().toString())),
                            Formats.day(change.day())),
                    chips(change.after()),
                    measures(change.after().binding(), controls, state));
        }
        card.with(table);
        notes(exposure).forEach(card::with);
        exposure.upstream().forEach(upstream -> card.with(upstream(upstream, controls, state)));
        if (!exposure.imported().upTo().isZero()) {
            card.with(imported(exposure.imported(), controls, state));
        }
        card.addClassName("lp-exposed");
        return card;
    }

    /** The finding: the strongest class, direct or upstream, and the next one. */
    private static String title(InputControls controls, InputControls.OfStage exposure) {
        ExposedShare today = exposure.exported();
        String now = Texts.sentence(now(controls, exposure));
        return exposure.changes().stream()
                .filter(change -> change.after().headline() != today.headline())
                .findFirst()
                .map(change ->
                        Texts.text(
                                "exposed.title.next",
                                now,
                                Texts.word("class", change.after().headline()),
                                Formats.day(change.day())))
                .orElse(now);
    }

    private static String now(InputControls controls, InputControls.OfStage exposure) {
        ExposedShare today = exposure.exported();
        UpstreamShare upstream = exposure.strongerUpstream();
        if (upstream != null) {
            return Texts.text(
                    "exposed.title.upstream",
                    Texts.word("class", upstream.headline()),
                    MeasureWords.where(upstream.supply()),
                    MeasureWords.share(upstream));
        }
        return today.headline() == ControlClass.FREE
                ? Texts.text("exposed.title.free", controls.home())
                : Texts.text(
                        "exposed.title",
                        Texts.word("class", today.headline()),
                        MeasureWords.headlineShare(today),
                        controls.home());
    }

    private static String day(
            InputControls controls, InputControls.OfStage exposure, UrlState state) {
        return exposure.readingsDiffer()
                ? Texts.text(
                        "exposed.day.reading",
                        Formats.day(controls.day()),
                        Texts.word("reading", state.viewpoint().reading()))
                : Formats.day(controls.day());
    }

    private static Component chips(ExposedShare share) {
        Div chips = new Div();
        chips.addClassName("lp-chips");
        for (Map.Entry<ControlClass, ShareRange> entry : share.byClass().entrySet()) {
            String range = MeasureWords.share(entry.getValue());
            ClassChip chip =
                    new ClassChip(
                            entry.getKey(),
                            Texts.text(
                                    entry.getKey() == ControlClass.CONDITIONAL
                                            ? "exposed.chip.up-to"
                                            : "exposed.words",
                                    Texts.word("class", entry.getKey()),
                                    range));
            if (entry.getKey() == share.headline() && share.certainty() == Certainty.UNCONFIRMED) {
                chip.unconfirmed();
            }
            chips.add(chip);
        }
        return chips;
    }

    private static Component measures(
            List<Measure> measures, InputControls controls, UrlState state) {
        Div links = new Div();
        links.addClassName("lp-links");
        measures.stream()
                .distinct()
                .forEach(measure ->
                        links.add(
                                new Anchor(
                                        Addresses.measure(measure.id(), state),
                                        controls.label(measure))));
        return links;
    }

    private static List<Component> notes(InputControls.OfStage exposure) {
        ExposedShare today = exposure.exported();
        List<String> notes = new ArrayList<>();
        if (!today.latent().isZero()) {
            notes.add(
                    Texts.text(
                            "exposed.latent",
                            MeasureWords.share(today.latent()),
                            Texts.word("class", today.latentClass())));
        }
        if (!today.questions().isEmpty()) {
            notes.add(Texts.text("exposed.questions", MeasureWords.questions(today.questions())));
        }
        if (!today.supply().outside().isEmpty()) {
            notes.add(
                    Texts.text(
                            "exposed.outside",
                            today.supply().outside().stream()
                                    .filter(name -> !name.isEmpty())
                                    .collect(Collectors.joining(", "))));
        }
        return notes.stream().map(ExposedCard::note).toList();
    }

    private static Component note(String text) {
        Paragraph note = new Paragraph(text);
        note.addClassName("lp-note");
        return note;
    }

    private static Component upstream(
            UpstreamShare upstream, InputControls controls, UrlState state) {
        Div line =
                new Div(
                        new Span(
                                Texts.text(
                                        "exposed.upstream",
                                        MeasureWords.where(upstream.supply()),
                                        Texts.word("class", upstream.headline()),
                                        MeasureWords.share(upstream),
                                        String.join(", ", upstream.origins()))),
                        measures(upstream.binding(), controls, state));
        line.addClassName("lp-note");
        return line;
    }

    private static Component imported(ExposedShare share, InputControls controls, UrlState state) {
        Div line =
                new Div(
                        new Span(
                                Texts.text(
                                        "exposed.imported",
                                        Texts.word("class", share.headline()),
                                        MeasureWords.share(share),
                                        MeasureWords.questions(share.questions()))),
                        measures(share.binding(), controls, state));
        line.addClassName("lp-note");
        return line;
    }
}
