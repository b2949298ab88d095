package io.github.linchpin.spend;

import io.github.linchpin.shared.ControlClass;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Value of purchases that changes class in one week (own definition, docs/metrics.md, Exposure). A
 * value that changes class twice in a week stands there twice.
 *
 * @param monday on which the week begins
 * @param stronger what goes to a stronger class, by that class
 * @param weaker what goes to a weaker class, by that class
 * @param moves of the week, by day
 */
public record CliffWeek(
        LocalDate monday,
        Map<ControlClass, BigDecimal> stronger,
        Map<ControlClass, BigDecimal> weaker,
        List<ComingMove> moves) {
    private static final int DAYS = 7;

    public CliffWeek {
        moves = List.copyOf(moves);
    }

    /** Whether nothing changes class in it. */
    public boolean isEmpty() {
        return moves.isEmpty();
    }

    /**
     * Every week from that of a day to that of another, the quiet ones too.
     *
     * @param moves by day, all between the two days
     */
    static List<CliffWeek> of(List<ComingMove> moves, LocalDate from, LocalDate until) {
        List<CliffWeek> weeks = new ArrayList<>();
        for (LocalDate monday = monday(from);
                !monday.isAfter(until);
                monday = monday.plusDays(DAYS)) {
            LocalDate first = monday;
            weeks.add(
                    of(
                            monday,
                            moves.stream()
                                    .filter(move -> monday(move.day()).equals(first))
                                    .toList()));
        }
        return List.copyOf(weeks);
    }

    private static CliffWeek of(LocalDate monday, List<ComingMove> moves) {
        Map<ControlClass, BigDecimal> stronger = new EnumMap<>(ControlClass.class);
        Map<ControlClass, BigDecimal> weaker = new EnumMap<>(ControlClass.class);
        moves.forEach(move ->
                (move.isStronger() ? stronger : weaker)
                        .merge(move.to(), move.euros(), BigDecimal::add));
        return new CliffWeek(
                monday,
                Collections.unmodifiableMap(stronger),
                Collections.unmodifiableMap(weaker),
                moves);
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
