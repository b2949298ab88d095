package io.github.linchpin.wording;

import io.github.linchpin.control.RegisteredMeasure;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.Timeline;
import io.github.linchpin.measure.Stretch;
import io.github.linchpin.measure.Timetable;
import io.github.linchpin.shared.MeasureState;
import io.github.linchpin.shared.PartialDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The states of a measure over a window of days, as bars. */
public final class MeasureBars {
    private MeasureBars() {}

    /** Bars of the days on which it is in force, suspended or suspended only as reported. */
    public static List<Timeline.Bar> of(
            RegisteredMeasure measure, LocalDate first, LocalDate last) {
        List<Timeline.Bar> bars = new ArrayList<>();
        for (Stretch stretch : Stretch.of(measure.measure().timetable(), first, last)) {
            String look = look(stretch);
            if (!look.isEmpty()) {
                bars.add(
                        new Timeline.Bar(
                                stretch.first(),
                                stretch.last(),
                                List.of(
                                        "lp-bar--" + look,
                                        "lp-class--"
                                                + MeasureWords.controlClass(
                                                                measure.measure().strength())
                                                        .code()),
                                words(measure, stretch)));
            }
        }
        return bars;
    }

    /** "in force since 1 Aug 2023", with both readings where they differ. */
    public static String words(RegisteredMeasure measure, Stretch stretch) {
        String state =
                stretch.reported() == stretch.legal()
                        ? Texts.word("state", stretch.reported())
                        : Texts.text(
                                "stretch.differ",
                                Texts.word("state", stretch.reported()),
                                Texts.word("state", stretch.legal()));
        return Texts.text("stretch", state, days(measure, stretch));
    }

    /** "1 Aug 2023 to 27 Nov 2026", "since Apr 2026": no edge of a window, no day nobody knows. */
    public static String days(RegisteredMeasure measure, Stretch stretch) {
        Timetable dates = measure.measure().timetable();
        String first =
                edge(
                        stretch.first(),
                        Stream.of(dates.announced(), dates.effective(), dates.withdrawn()),
                        PartialDate::firstDay);
        String last = edge(stretch.last(), Stream.of(dates.ended()), PartialDate::lastDay);
        if (stretch.begins()) {
            return stretch.ends()
                    ? Texts.text("pauses.from-to", first, last)
                    : Texts.text("stretch.since", first);
        }
        return stretch.ends()
                ? Texts.text("stretch.until", last)
                : Texts.text("stretch.throughout");
    }

    /** A day, as imprecise as the date of the measure that it comes from. */
    private static String edge(
            LocalDate day,
            Stream<@Nullable PartialDate> dates,
            Function<PartialDate, LocalDate> counted) {
        return dates.filter(Objects::nonNull)
                .map(PartialDate.class::cast)
                .filter(date -> counted.apply(date).equals(day))
                .findFirst()
                .map(Formats::date)
                .orElse(Formats.day(day));
    }

    private static String look(Stretch stretch) {
        boolean suspended = stretch.reported() == MeasureState.SUSPENDED;
        if (suspended && stretch.legal() != MeasureState.SUSPENDED) {
            return "reported";
        }
        if (suspended) {
            return "suspended";
        }
        return switch (stretch.reported()) {
            case IN_FORCE -> "in-force";
            case SCHEDULED -> "scheduled";
            case SUSPENDED, WITHDRAWN, ENDED, PROPOSED, NOT_ANNOUNCED -> "";
        };
    }
}
