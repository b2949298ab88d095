package io.github.linchpin.overview;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
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
import io.github.linchpin.measure.Measure;
import io.github.linchpin.measure.Status;
import io.github.linchpin.shared.Certainty;
import io.github.linchpin.shared.Effect;
import io.github.linchpin.shared.Reading;
import io.github.linchpin.standing.ComingEvent;
import io.github.linchpin.wording.MeasureWords;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** The coming changes on which somebody has to decide, with the supply that changes class. */
final class DecideCard {
    private static final int LINES = 9;
    private static final int CAUSES = 2;

    private DecideCard() {}

    static InfoCard of(Overview page, UrlState state) {
        InfoCard card =
                new InfoCard(
                        Texts.text("overview.decide.title", page.decide().size()),
                        Texts.text(
                                "overview.decide.subtitle",
                                Texts.word("reading", page.viewpoint().reading()),
                                page.home()));
        if (page.decide().isEmpty()) {
            card.with(new Paragraph(Texts.text("overview.decide.none")));
        } else {
            UnorderedList rows = new UnorderedList();
            rows.addClassName("lp-decide");
            int lines = Math.max(1, LINES / page.decide().size());
            page.decide().forEach(event -> rows.add(row(event, lines, page, state)));
            card.with(rows);
        }
        return card.footer(
                new Anchor(Addresses.controls(state), Texts.text("overview.decide.calendar")));
    }

    private static ListItem row(ComingEvent event, int lines, Overview page, UrlState state) {
        Anchor date =
                new Anchor(
                        Addresses.changes(event.day(), event.issuer(), state),
                        event.day().getYear() == page.day().getYear()
                                ? Formats.dayAndMonth(event.day())
                                : Formats.day(event.day()));
        date.addClassName("lp-decide__date");
        date.setTitle(Texts.text("overview.decide.rows", event.touched().size()));
        Span left =
                new Span(Texts.text("days.in", ChronoUnit.DAYS.between(page.day(), event.day())));
        left.addClassName("lp-muted");
        Div when = new Div(date, left);
        when.addClassName("lp-decide__when");
        Div what = new Div(cause(event, page, state));
        what.addClassName("lp-decide__what");
        boolean same = event.touched().stream().allMatch(DecideCard::same);
        event.touched().stream()
                .limit(lines)
                .forEach(touched -> what.add(touched(touched, !same, page, state)));
        if (event.touched().size() > lines) {
            what.add(
                    new Anchor(
                            Addresses.changes(event.day(), event.issuer(), state),
                            Texts.text("overview.decide.more", event.touched().size() - lines)));
        }
        if (same) {
            Span both = new Span(Texts.text("overview.decide.both"));
            both.addClassName("lp-muted");
            when.add(both);
        }
        return new ListItem(when, what);
    }

    /** "CN 46/2024 item 2: suspended → in force", each measure a link. */
    private static Div cause(ComingEvent event, Overview page, UrlState state) {
        Div cause = new Div();
        cause.addClassName("lp-decide__cause");
        List<Component> words = new ArrayList<>();
        event.causes().stream()
                .limit(CAUSES)
                .forEach(measure -> {
                    if (!words.isEmpty()) {
                        words.add(new Text(", "));
                    }
                    words.add(
                            new Anchor(
                                    Addresses.measure(measure.id(), state), label(measure, page)));
                });
        if (event.causes().size() > CAUSES) {
            words.add(
                    new Text(Texts.text("overview.decide.causes", event.causes().size() - CAUSES)));
        }
        if (event.causes().isEmpty()) {
            words.add(new Text(Texts.text("overview.decide.membership")));
        } else {
            Measure first = event.causes().getFirst();
            Status before = status(first, event.day().minusDays(1), page);
            Status after = status(first, event.day(), page);
            Span states =
                    new Span(": " + Texts.text("calendar.change", brief(before), brief(after)));
            states.setTitle(
                    Texts.text(
                            "calendar.change",
                            MeasureWords.state(before),
                            MeasureWords.state(after)));
            words.add(states);
        }
        if (event.effect() == Effect.IMPORT_RESTRICTION) {
            words.add(new Text(Texts.text("overview.decide.import")));
        }
        words.forEach(cause::add);
        return cause;
    }

    private static String label(Measure measure, Overview page) {
        return page.standings()
                .register()
                .find(measure.id())
                .map(found -> found.label())
                .orElse(measure.id());
    }

    private static Status status(Measure measure, LocalDate day, Overview page) {
        return measure.timetable().on(day, page.viewpoint().reading());
    }

    /** "in force", with a question mark where that is not confirmed. */
    private static String brief(Status status) {
        String word = Texts.word("state", status.state());
        return status.certainty() == Certainty.CONFIRMED
                ? word
                : Texts.text("overview.decide.unconfirmed", word);
    }

    /** A line; what the other reading says stands in it where that is not said for all. */
    private static Div touched(
            ComingEvent.Touched touched, boolean withOther, Overview page, UrlState state) {
        Anchor where =
                new Anchor(
                        Addresses.input(
                                touched.standing().lead().input(),
                                touched.standing().lead().stage(),
                                state),
                        MeasureWords.where(touched.standing().supply()));
        Div line = new Div(where, new Span(": " + shown(touched)));
        line.addClassName("lp-decide__line");
        if (withOther) {
            Span other = new Span(other(touched, page.viewpoint().reading().other()));
            other.addClassName("lp-muted");
            line.add(other);
        }
        return line;
    }

    private static String shown(ComingEvent.Touched touched) {
        return MeasureWords.change(touched.change().before(), touched.change().after());
    }

    /** Both readings say the same. */
    private static boolean same(ComingEvent.Touched touched) {
        return !touched.otherStays()
                && shown(touched)
                        .equals(MeasureWords.change(touched.otherBefore(), touched.otherAfter()));
    }

    /** What the other reading says of the same day. */
    private static String other(ComingEvent.Touched touched, Reading other) {
        String reading = Texts.word("reading", other);
        if (touched.otherStays()) {
            return Texts.text(
                    "overview.decide.other.stays",
                    reading,
                    MeasureWords.wholeHeadline(touched.otherAfter()));
        }
        return same(touched)
                ? Texts.text("overview.decide.other.same", reading)
                : Texts.text(
                        "overview.decide.other",
                        reading,
                        MeasureWords.change(touched.otherBefore(), touched.otherAfter()));
    }
}
