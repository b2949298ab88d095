package io.github.linchpin.measure;

import io.github.linchpin.shared.MeasureState;
import io.github.linchpin.shared.Reading;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Days in a row, within a window, on which a measure has one state in each reading.
 *
 * @param first first day
 * @param last last day, inclusive
 * @param reported state as reported
 * @param legal state by the legal text
 * @param begins the state begins on the first day; otherwise the window does
 * @param ends the state ends on the last day; otherwise the window does
 */
public record Stretch(
        LocalDate first,
        LocalDate last,
        MeasureState reported,
        MeasureState legal,
        boolean begins,
        boolean ends) {

    /** All stretches of a window, in order; both ends inclusive. */
    public static List<Stretch> of(Timetable timetable, LocalDate first, LocalDate last) {
        NavigableSet<LocalDate> starts = new TreeSet<>();
        starts.add(first);
        for (Reading reading : Reading.values()) {
            timetable.changes(reading).stream()
                    .filter(day -> day.isAfter(first) && !day.isAfter(last))
                    .forEach(starts::add);
        }
        List<Stretch> stretches = new ArrayList<>();
        List<LocalDate> days = List.copyOf(starts);
        for (int i = 0; i < days.size(); i++) {
            LocalDate from = days.get(i);
            stretches.add(
                    new Stretch(
                            from,
                            i + 1 < days.size() ? days.get(i + 1).minusDays(1) : last,
                            timetable.on(from, Reading.AS_REPORTED).state(),
                            timetable.on(from, Reading.LEGAL_TEXT).state(),
                            i > 0 || changes(timetable, first),
                            i + 1 < days.size() || changes(timetable, last.plusDays(1))));
        }
        return stretches;
    }

    private static boolean changes(Timetable timetable, LocalDate day) {
        return timetable.changes(Reading.AS_REPORTED).contains(day)
                || timetable.changes(Reading.LEGAL_TEXT).contains(day);
    }

    /** The state in one reading. */
    public MeasureState state(Reading reading) {
        return switch (reading) {
            case AS_REPORTED -> reported;
            case LEGAL_TEXT -> legal;
        };
    }
}
