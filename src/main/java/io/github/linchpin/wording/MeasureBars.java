package io.github.linchpin.wording;

import io.github.linchpin.control.RegisteredMeasure;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.Timeline;
import io.github.linchpin.measure.Stretch;
import io.github.linchpin.shared.MeasureState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

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
                                words(stretch)));
            }
        }
        return bars;
    }

    /** "in force, 1 Aug 2023 to 27 Nov 2026", with both readings where they differ. */
    public static String words(Stretch stretch) {
        String state =
                stretch.reported() == stretch.legal()
                        ? Texts.word("state", stretch.reported())
                        : Texts.text(
                                "stretch.differ",
                                Texts.word("state", stretch.reported()),
                                Texts.word("state", stretch.legal()));
        return Texts.text("stretch", state, days(stretch));
    }

    /** "1 Aug 2023 to 27 Nov 2026". */
    public static String days(Stretch stretch) {
        return Texts.text(
                "pauses.from-to", Formats.day(stretch.first()), Formats.day(stretch.last()));
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
