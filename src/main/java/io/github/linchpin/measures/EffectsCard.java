package io.github.linchpin.measures;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.github.linchpin.amendment.EffectService;
import io.github.linchpin.amendment.Effects;
import io.github.linchpin.exposure.ExposedShare;
import io.github.linchpin.kit.DayField;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.PlainTable;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.measure.Status;
import io.github.linchpin.shared.Certainty;
import io.github.linchpin.shared.Reading;
import io.github.linchpin.shared.Viewpoint;
import io.github.linchpin.wording.MeasureWords;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a publication would change on a day, in both readings. */
final class EffectsCard extends Section {
    private static final long serialVersionUID = 1L;

    private final transient EffectService effects;
    private final int amendment;
    private final DayField day = new DayField(Texts.text("measures.effects.day"));
    private final Div found = new Div();

    EffectsCard(EffectService effects, int amendment) {
        this.effects = effects;
        this.amendment = amendment;
        addClassNames("lp-card", "lp-desk__effects");
        H2 title = new H2(Texts.text("measures.effects"));
        title.addClassName("lp-card__title");
        day.setPlaceholder(Texts.text("measures.effects.today"));
        day.setClearButtonVisible(true);
        Button compute = new Button(Texts.text("measures.effects.compute"), click -> compute());
        Div ask = new Div(day, compute);
        ask.addClassName("lp-desk__ask");
        found.getElement().setAttribute("role", "status");
        add(title, ask, found);
    }

    /** Computes it on the day that is chosen. */
    void compute() {
        if (day.isUnread()) {
            return;
        }
        found.removeAll();
        effects.of(amendment, day.getValue(), Viewpoint.DEFAULT_HOME)
                .ifPresentOrElse(
                        this::show,
                        () -> found.add(new Span(Texts.text("measures.effects.faults"))));
    }

    private void show(Effects effects) {
        Span when =
                new Span(
                        Texts.text(
                                "measures.effects.when",
                                Formats.day(effects.on()),
                                effects.home()));
        when.addClassName("lp-muted");
        found.add(when, scroll(measures(effects), Texts.text("measures.effects.measures")));
        if (effects.isWithoutShares()) {
            found.add(new Span(Texts.text("measures.effects.none")));
        } else {
            found.add(scroll(shares(effects), Texts.text("measures.effects.shares")));
        }
    }

    private static Div scroll(PlainTable table, String label) {
        Div scroll = new Div(table);
        scroll.addClassName("lp-desk__scroll");
        scroll.getElement().setAttribute("tabindex", "0");
        scroll.getElement().setAttribute("role", "group");
        scroll.getElement().setAttribute("aria-label", label);
        return scroll;
    }

    private static PlainTable measures(Effects effects) {
        PlainTable table =
                new PlainTable(
                        PlainTable.Column.text(Texts.text("measures.effects.measure")),
                        PlainTable.Column.text(Texts.word("reading", Reading.AS_REPORTED)),
                        PlainTable.Column.text(Texts.word("reading", Reading.LEGAL_TEXT)));
        for (Effects.OfMeasure one : effects.measures()) {
            table.row(
                    one.measure().label(),
                    change(one, Reading.AS_REPORTED),
                    change(one, Reading.LEGAL_TEXT));
        }
        return table;
    }

    private static String change(Effects.OfMeasure one, Reading reading) {
        String before = state(one.before(), reading);
        String after = state(one.after(), reading);
        return before.equals(after) ? after : Texts.text("calendar.change", before, after);
    }

    private static String state(@Nullable Map<Reading, Status> statuses, Reading reading) {
        Status status = statuses == null ? null : statuses.get(reading);
        return status == null ? "–" : MeasureWords.state(status);
    }

    private static PlainTable shares(Effects effects) {
        PlainTable table =
                new PlainTable(
                        PlainTable.Column.text(Texts.text("measures.effects.share")),
                        PlainTable.Column.text(Texts.text("measures.effects.reading")),
                        PlainTable.Column.text(Texts.text("measures.before")),
                        PlainTable.Column.text(Texts.text("measures.after")));
        for (Reading reading : Reading.values()) {
            for (Effects.OfShare share : effects.shares().getOrDefault(reading, List.of())) {
                table.row(
                        Texts.text(
                                "measures.effects.where",
                                MeasureWords.where(share.before().supply()),
                                Texts.word("effect", share.before().effect())),
                        Texts.word("reading", reading),
                        words(share.before()),
                        words(share.after()));
            }
            for (Effects.OfInput input : effects.named().getOrDefault(reading, List.of())) {
                table.row(
                        Texts.text("measures.effects.named", input.name()),
                        Texts.word("reading", reading),
                        Texts.word("class", input.before()),
                        Texts.word("class", input.after()));
            }
        }
        return table;
    }

    private static String words(ExposedShare share) {
        String classes = MeasureWords.classes(share);
        return share.certainty() == Certainty.CONFIRMED
                ? classes
                : Texts.text("state.unconfirmed", classes);
    }
}
