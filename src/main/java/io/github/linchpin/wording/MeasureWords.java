package io.github.linchpin.wording;

import io.github.linchpin.control.RegisteredMeasure;
import io.github.linchpin.exposure.ExposedShare;
import io.github.linchpin.exposure.ShareRange;
import io.github.linchpin.exposure.Supply;
import io.github.linchpin.exposure.UpstreamShare;
import io.github.linchpin.kit.ClassChip;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.measure.Question;
import io.github.linchpin.measure.Status;
import io.github.linchpin.measure.Timetable;
import io.github.linchpin.shared.Certainty;
import io.github.linchpin.shared.ControlClass;
import io.github.linchpin.shared.MeasureClass;
import io.github.linchpin.shared.MeasureState;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How measures, their state and what they touch are put into words. */
public final class MeasureWords {
    private MeasureWords() {}

    /** "in force", "suspended (unconfirmed)". */
    public static String state(Status status) {
        String word = Texts.word("state", status.state());
        return status.certainty() == Certainty.CONFIRMED
                ? word
                : Texts.text("state.unconfirmed", word);
    }

    /** Why a state is not confirmed, in a sentence each; empty where it is. */
    public static String doubts(Status status) {
        return status.doubts().stream()
                .sorted()
                .map(doubt ->
                        Texts.text(
                                "doubt.measure."
                                        + doubt.name().toLowerCase(Locale.ROOT).replace('_', '-')))
                .collect(Collectors.joining(" "));
    }

    /** "6 d", empty where nothing is on file. */
    public static String daysLeft(Status status) {
        Long days = status.daysLeft();
        return days == null ? "" : Texts.text("days", Formats.number(BigDecimal.valueOf(days), 0));
    }

    /** The class of a measure as a chip that shows whether it binds on the day. */
    public static ClassChip chip(RegisteredMeasure measure, Status status) {
        MeasureClass strength = measure.measure().strength();
        ClassChip chip =
                new ClassChip(controlClass(strength), Texts.word("measure-class", strength));
        if (status.state() != MeasureState.IN_FORCE) {
            chip.pending();
        }
        return status.certainty() == Certainty.UNCONFIRMED ? chip.unconfirmed() : chip;
    }

    /** The class that a measure gives to what it hits. */
    public static ControlClass controlClass(MeasureClass strength) {
        return switch (strength) {
            case PROHIBITED -> ControlClass.PROHIBITED;
            case QUOTA -> ControlClass.QUOTA;
            case LICENCE -> ControlClass.LICENCE;
            case REVIEW -> ControlClass.REVIEW;
            case NONE -> ControlClass.FREE;
        };
    }

    /** "licence 98.9 %", "conditional up to 91 %": the strongest class with its own share. */
    public static String headline(ExposedShare share) {
        return Texts.text(
                "exposed.words",
                Texts.word("class", share.headline()),
                headlineShare(share, MeasureWords::share, Formats::percent));
    }

    /** As {@link #headline}, in whole percents for lists. */
    public static String wholeHeadline(ExposedShare share) {
        return Texts.text(
                "exposed.words",
                Texts.word("class", share.headline()),
                headlineShare(share, MeasureWords::wholeShare, Formats::wholePercent));
    }

    /** "licence 99 % → prohibited 99 %"; all classes where the strongest one stays as it is. */
    public static String change(ExposedShare before, ExposedShare after) {
        String was = wholeHeadline(before);
        String then = wholeHeadline(after);
        return was.equals(then)
                ? Texts.text("calendar.change", classes(before), classes(after))
                : Texts.text("calendar.change", was, then);
    }

    /** The share of the strongest class alone. */
    public static String headlineShare(ExposedShare share) {
        return headlineShare(share, MeasureWords::share, Formats::percent);
    }

    private static String headlineShare(
            ExposedShare share,
            Function<ShareRange, String> range,
            Function<BigDecimal, String> percent) {
        ShareRange part = share.byClass().getOrDefault(share.headline(), ShareRange.ZERO);
        return share.headline() == ControlClass.CONDITIONAL
                ? Texts.text("exposed.up-to", percent.apply(part.high()))
                : range.apply(part);
    }

    /** What the next change on file is, as the key of a text. */
    public static String nextKey(RegisteredMeasure measure, Status status) {
        LocalDate next = status.nextChange();
        Timetable dates = measure.measure().timetable();
        if (dates.ended() != null && dates.ended().lastDay().equals(next)) {
            return "measure.next.last-day";
        }
        if (status.state() == MeasureState.SUSPENDED) {
            return "measure.next.last-suspended-day";
        }
        if (dates.suspensions().stream().anyMatch(pause -> pause.from().equals(next))) {
            return "measure.next.first-suspended-day";
        }
        return dates.withdrawn() != null && dates.withdrawn().firstDay().equals(next)
                ? "measure.next.withdrawal"
                : "measure.next.first-day";
    }

    /** Whom a measure addresses where that is not everybody: "listed firms only", "to US only". */
    public static String addressees(RegisteredMeasure measure) {
        var to = measure.measure().addressees();
        String destinations =
                to.destinations().stream()
                        .map(area -> area.replace("x-", "").toUpperCase(Locale.ROOT))
                        .sorted()
                        .collect(Collectors.joining(", "));
        String where = destinations.isEmpty() ? "" : Texts.text("addressees.to", destinations);
        return switch (to.appliesTo()) {
            case ALL, COUNTRY -> where;
            case END_USE -> Texts.text("addressees.end-use", where).strip();
            case ENTITY -> Texts.text("addressees.entity", where).strip();
        };
    }

    /** "98.9 %", "up to 91 %" where open questions decide. */
    public static String share(ExposedShare share) {
        if (share.exposed().isZero()) {
            return share.upTo().isZero()
                    ? "–"
                    : Texts.text("exposed.up-to", Formats.percent(share.upTo().high()));
        }
        return share(share.exposed());
    }

    /** "73.1 %", "up to 20 %" of the supply of an earlier stage. */
    public static String share(UpstreamShare share) {
        return share.exposed().isZero()
                ? Texts.text("exposed.up-to", Formats.percent(share.upTo().high()))
                : share(share.exposed());
    }

    /** As {@link #share(ExposedShare)}, in whole percents for lists. */
    public static String wholeShare(ExposedShare share) {
        if (share.exposed().isZero()) {
            return share.upTo().isZero()
                    ? ""
                    : Texts.text("exposed.up-to", Formats.wholePercent(share.upTo().high()));
        }
        return wholeShare(share.exposed());
    }

    private static String wholeShare(ShareRange range) {
        return range.point() == null
                ? Texts.text("exposed.at-least", Formats.wholePercent(range.low()))
                : Formats.wholePercent(range.point());
    }

    /** A share with its interval where that is wider than its rounding. */
    public static String share(ShareRange range) {
        return Formats.percent(range.point(), range.low(), range.high());
    }

    /** The whole partition: "licence 84.0 %, conditional up to 11.0 %, free 5.0 %". */
    public static String classes(ExposedShare share) {
        return share.byClass().entrySet().stream()
                .map(entry ->
                        Texts.text(
                                "exposed.words",
                                Texts.word("class", entry.getKey()),
                                entry.getKey() == ControlClass.CONDITIONAL
                                        ? Texts.text("exposed.up-to", share(entry.getValue()))
                                        : share(entry.getValue())))
                .collect(Collectors.joining(", "));
    }

    /** "Gallium refining". */
    public static String where(Supply supply) {
        return Texts.text(
                "supply.where",
                supply.inputName(),
                Texts.word("stage", supply.stage()).toLowerCase(Locale.ENGLISH));
    }

    /** The open questions, once each. */
    public static String questions(Iterable<Question> questions) {
        Set<String> texts = new TreeSet<>();
        questions.forEach(question ->
                texts.add(
                        question.text().isEmpty()
                                ? Texts.text("question." + question.key())
                                : question.text()));
        return String.join(" ", texts);
    }
}
