package io.github.linchpin.spend;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linchpin.shared.ControlClass;
import io.github.linchpin.shared.Stage;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What changes class, week by week. */
class CliffWeekTest {
    private static final LocalDate SATURDAY = LocalDate.of(2026, 11, 21);

    @Test
    void changes_of_one_week_come_together_and_those_of_the_next_stay_apart() {
        List<CliffWeek> weeks =
                CliffWeek.of(
                        List.of(
                                move("2026-11-22", ControlClass.FREE, ControlClass.LICENCE, "1"),
                                move(
                                        "2026-11-28",
                                        ControlClass.LICENCE,
                                        ControlClass.PROHIBITED,
                                        "393520"),
                                move("2026-11-27", ControlClass.QUOTA, ControlClass.FREE, "7.50"),
                                move(
                                        "2026-11-23",
                                        ControlClass.REVIEW,
                                        ControlClass.PROHIBITED,
                                        "0.25"),
                                move(
                                        "2026-11-30",
                                        ControlClass.PROHIBITED,
                                        ControlClass.LICENCE,
                                        "9")),
                        SATURDAY,
                        LocalDate.of(2026, 12, 6));
        assertThat(weeks)
                .extracting(CliffWeek::monday)
                .containsExactly(
                        LocalDate.of(2026, 11, 16),
                        LocalDate.of(2026, 11, 23),
                        LocalDate.of(2026, 11, 30));
        assertThat(weeks.get(0).stronger()).isEqualTo(Map.of(ControlClass.LICENCE, euros("1")));
        assertThat(weeks.get(1).stronger())
                .isEqualTo(Map.of(ControlClass.PROHIBITED, euros("393520.25")));
        assertThat(weeks.get(1).weaker()).isEqualTo(Map.of(ControlClass.FREE, euros("7.50")));
        assertThat(weeks.get(2).stronger()).isEmpty();
        assertThat(weeks.get(2).weaker()).isEqualTo(Map.of(ControlClass.LICENCE, euros("9")));
    }

    @Test
    void every_move_stands_in_one_week_and_quiet_weeks_are_there_too() {
        Random random = new Random(8);
        for (int round = 0; round < 100; round++) {
            LocalDate from = SATURDAY.plusDays(random.nextInt(400));
            List<ComingMove> moves = new ArrayList<>();
            for (int i = random.nextInt(30); i > 0; i--) {
                ControlClass[] classes = ControlClass.values();
                moves.add(
                        move(
                                from.plusDays(1 + random.nextInt(365)).toString(),
                                classes[random.nextInt(classes.length)],
                                classes[random.nextInt(classes.length)],
                                Integer.toString(random.nextInt(1_000_000))));
            }
            List<CliffWeek> weeks = CliffWeek.of(moves, from, from.plusMonths(12));
            assertThat(weeks).hasSizeBetween(53, 54);
            assertThat(weeks).allMatch(week -> week.monday().getDayOfWeek() == DayOfWeek.MONDAY);
            assertThat(weeks.stream().flatMap(week -> week.moves().stream()))
                    .containsExactlyInAnyOrderElementsOf(moves);
            assertThat(
                            weeks.stream()
                                    .flatMap(week ->
                                            Stream.of(week.stronger(), week.weaker())
                                                    .flatMap(sums -> sums.values().stream()))
                                    .reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(
                            moves.stream()
                                    .map(ComingMove::euros)
                                    .reduce(BigDecimal.ZERO, BigDecimal::add));
        }
    }

    private static ComingMove move(String day, ControlClass from, ControlClass to, String euros) {
        return new ComingMove(
                LocalDate.parse(day),
                "gallium",
                Stage.REFINING,
                from,
                to,
                euros(euros),
                Set.of("m"),
                Map.of(1, euros(euros)));
    }

    private static BigDecimal euros(String euros) {
        return new BigDecimal(euros);
    }
}
