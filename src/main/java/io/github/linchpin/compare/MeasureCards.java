package io.github.linchpin.compare;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import io.github.linchpin.control.RegisteredMeasure;
import io.github.linchpin.kit.Addresses;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.InfoCard;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UrlState;
import io.github.linchpin.measure.Status;
import io.github.linchpin.measure.Timetable;
import io.github.linchpin.standing.Differences.Kind;
import io.github.linchpin.standing.Differences.OfMeasure;
import io.github.linchpin.wording.MeasureWords;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The measures that differ, by kind. */
final class MeasureCards {
    private final DifferenceService.Page page;
    private final Sides<String> names;
    private final Sides<UrlState> states;

    MeasureCards(DifferenceService.Page page, Sides<String> names, Sides<UrlState> states) {
        this.page = page;
        this.names = names;
        this.states = states;
    }

    /**
     * Puts the measures into a card.
     *
     * @param most how many of each kind
     * @return how many are left out
     */
    int fill(InfoCard card, int most) {
        int hidden = 0;
        for (Kind kind : Kind.values()) {
            List<OfMeasure> measures = page.differences().of(kind);
            if (!measures.isEmpty()) {
                PairTable table = new PairTable(Texts.text("controls.column.measure"), names);
                measures.stream().limit(most).forEach(one -> row(table, one));
                card.with(
                        new H3(Texts.text("compare.kind." + kind.code(), measures.size())), table);
                hidden += Math.max(0, measures.size() - most);
            }
        }
        return hidden;
    }

    private void row(PairTable table, OfMeasure one) {
        RegisteredMeasure measure = one.present();
        Span title = new Span(measure.text().title());
        title.addClassNames("lp-muted", "lp-small", "lp-wrap");
        table.row(
                new Div(new Span(measure.label()), title),
                state(one.before(), one.statusBefore(), states.left()),
                state(one.after(), one.statusAfter(), states.right()),
                words(one));
    }

    private static Component state(
            @Nullable RegisteredMeasure measure, @Nullable Status status, UrlState state) {
        if (measure == null || status == null) {
            Span none = new Span(Texts.text("compare.not-on-record"));
            none.addClassName("lp-muted");
            return none;
        }
        return new Anchor(Addresses.measure(measure.id(), state), MeasureWords.state(status));
    }

    /** What differs in a measure. */
    static String words(OfMeasure one) {
        return switch (one.kind()) {
            case NEW -> Texts.text("compare.measure.known", known(one));
            case GONE -> Texts.text("compare.measure.not-yet", known(one));
            case STATE -> steps(one);
            case VERSION -> facts(one);
        };
    }

    private static String known(OfMeasure one) {
        return Formats.day(LocalDate.ofInstant(one.present().knownFrom(), ZoneOffset.UTC));
    }

    private static String steps(OfMeasure one) {
        Status before = one.statusBefore();
        Status after = one.statusAfter();
        if (before == null || after == null) {
            return "";
        }
        String step =
                Texts.text(
                        "calendar.change", MeasureWords.state(before), MeasureWords.state(after));
        return step + ". " + MeasureWords.doubts(after);
    }

    private static String facts(OfMeasure one) {
        RegisteredMeasure before = one.before();
        RegisteredMeasure after = one.after();
        if (before == null || after == null) {
            return "";
        }
        Timetable was = before.measure().timetable();
        Timetable then = after.measure().timetable();
        if (!was.suspensions().equals(then.suspensions())) {
            return Texts.text("compare.measure.suspension");
        }
        return Texts.text(was.equals(then) ? "compare.measure.facts" : "compare.measure.dates");
    }
}
