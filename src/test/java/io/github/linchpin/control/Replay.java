package io.github.linchpin.control;

import io.github.linchpin.measure.Status;
import io.github.linchpin.shared.Certainty;
import io.github.linchpin.shared.CivilDay;
import io.github.linchpin.shared.MeasureState;
import io.github.linchpin.shared.Reading;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Plays a register day by day and writes down every change of state or certainty. */
record Replay(KnownRegister register, LocalDate from, LocalDate until) {

    /** What holds on the first day, then the changes, a paragraph a day. */
    String text() {
        StringBuilder text = new StringBuilder("what holds on %s%n".formatted(from));
        for (Reading reading : Reading.values()) {
            text.append("  %-11s  %s%n".formatted(words(reading.code()), counts(reading)));
        }
        for (LocalDate day = from.plusDays(1); !day.isAfter(until); day = day.plusDays(1)) {
            List<String> changes = changes(day);
            if (!changes.isEmpty()) {
                text.append(System.lineSeparator());
                changes.forEach(change -> text.append(change).append(System.lineSeparator()));
            }
        }
        return text.toString().replace(System.lineSeparator(), "\n");
    }

    private String counts(Reading reading) {
        Map<MeasureState, Map<Certainty, Integer>> counts = new EnumMap<>(MeasureState.class);
        for (RegisteredMeasure measure : register.measures()) {
            Status status = measure.on(CivilDay.of(from), reading);
            counts.computeIfAbsent(status.state(), state -> new TreeMap<>())
                    .merge(status.certainty(), 1, Integer::sum);
        }
        List<String> words = new ArrayList<>();
        counts.forEach((state, certainties) ->
                certainties.forEach((certainty, count) ->
                        words.add("%s %s".formatted(count, words(state, certainty)))));
        return String.join(", ", words);
    }

    /** The changes of a day; a change in both readings is one line. */
    private List<String> changes(LocalDate day) {
        List<String> changes = new ArrayList<>();
        List<RegisteredMeasure> measures =
                register.measures().stream()
                        .sorted(Comparator.comparing(RegisteredMeasure::id))
                        .toList();
        for (RegisteredMeasure measure : measures) {
            String legal = change(measure, day, Reading.LEGAL_TEXT);
            String reported = change(measure, day, Reading.AS_REPORTED);
            if (legal.equals(reported)) {
                add(changes, day, "both readings", measure, legal);
            } else {
                add(changes, day, "legal text", measure, legal);
                add(changes, day, "as reported", measure, reported);
            }
        }
        return changes;
    }

    private static void add(
            List<String> changes,
            LocalDate day,
            String reading,
            RegisteredMeasure measure,
            String change) {
        if (!change.isEmpty()) {
            changes.add("%s  %-13s  %s  %s".formatted(day, reading, measure.id(), change));
        }
    }

    private static String change(RegisteredMeasure measure, LocalDate day, Reading reading) {
        String before = words(measure.on(CivilDay.of(day.minusDays(1)), reading));
        String now = words(measure.on(CivilDay.of(day), reading));
        return before.equals(now) ? "" : before + " -> " + now;
    }

    private static String words(Status status) {
        return words(status.state(), status.certainty());
    }

    private static String words(MeasureState state, Certainty certainty) {
        return words(state.code()) + (certainty == Certainty.CONFIRMED ? "" : " (unconfirmed)");
    }

    private static String words(String code) {
        return code.replace('-', ' ');
    }
}
