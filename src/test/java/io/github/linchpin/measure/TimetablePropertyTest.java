package io.github.linchpin.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linchpin.shared.Certainty;
import io.github.linchpin.shared.EndCertainty;
import io.github.linchpin.shared.Grade;
import io.github.linchpin.shared.MeasureState;
import io.github.linchpin.shared.PartialDate;
import io.github.linchpin.shared.Reading;
import io.github.linchpin.testing.Proof;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Laws that hold for every timetable, tried on seeded random ones on every day of a window. */
class TimetablePropertyTest {
    /** A case looks at some 800 days twice, so the full size is smaller than elsewhere. */
    private static final int CASES = Proof.cases(100, 20_000);

    /** Looks at one day of a timetable. */
    private interface Law {
        void holds(Timetable timetable, LocalDate day, Reading reading);
    }

    private static void everyDay(long seed, Law law) {
        Timetables timetables = new Timetables(seed);
        for (int i = 0; i < CASES; i++) {
            Timetable timetable = timetables.next();
            for (Reading reading : Reading.values()) {
                Timetables.FIRST
                        .datesUntil(Timetables.LAST)
                        .forEach(day -> law.holds(timetable, day, reading));
            }
        }
    }

    /** The states as the definition lists them: each by its own condition, the first one counts. */
    @Test
    void every_day_has_the_first_state_whose_condition_holds() {
        Set<MeasureState> seen = EnumSet.noneOf(MeasureState.class);
        everyDay(
                21,
                (timetable, day, reading) -> {
                    List<MeasureState> holding = holding(timetable, day, reading);
                    MeasureState state = timetable.on(day, reading).state();
                    assertThat(state).as("%s on %s", timetable, day).isEqualTo(holding.getFirst());
                    seen.add(state);
                });
        assertThat(seen).containsExactlyInAnyOrder(MeasureState.values());
    }

    private static List<MeasureState> holding(Timetable of, LocalDate day, Reading reading) {
        List<MeasureState> holding = new ArrayList<>();
        LocalDate withdrawn = first(of.withdrawn());
        LocalDate effective = first(of.effective());
        LocalDate ended = of.ended() == null ? null : of.ended().lastDay();
        if (withdrawn != null && !withdrawn.isAfter(day)) {
            holding.add(MeasureState.WITHDRAWN);
        }
        if (ended != null && day.isAfter(ended)) {
            holding.add(MeasureState.ENDED);
        }
        for (Suspension suspension : of.suspensions()) {
            LocalDate last = suspension.legalEnd();
            LocalDate reported = suspension.reportedEnd();
            if (reading == Reading.AS_REPORTED && reported != null && reported.isAfter(last)) {
                last = reported;
            }
            if (!suspension.from().isAfter(day) && !day.isAfter(last)) {
                holding.add(MeasureState.SUSPENDED);
            }
        }
        if (effective != null && !effective.isAfter(day)) {
            holding.add(MeasureState.IN_FORCE);
        }
        if (!of.announced().firstDay().isAfter(day)) {
            holding.add(effective == null ? MeasureState.PROPOSED : MeasureState.SCHEDULED);
        }
        holding.add(MeasureState.NOT_ANNOUNCED);
        return holding;
    }

    private static @Nullable LocalDate first(@Nullable PartialDate date) {
        return date == null ? null : date.firstDay();
    }

    @Test
    void changes_are_exactly_the_days_that_differ_from_the_day_before() {
        Timetables timetables = new Timetables(22);
        for (int i = 0; i < CASES; i++) {
            Timetable timetable = timetables.next();
            for (Reading reading : Reading.values()) {
                Set<LocalDate> differing = new TreeSet<>();
                Timetables.FIRST
                        .datesUntil(Timetables.LAST)
                        .filter(day ->
                                timetable.on(day, reading).state()
                                        != timetable.on(day.minusDays(1), reading).state())
                        .forEach(differing::add);
                Set<LocalDate> listed = new TreeSet<>(timetable.changes(reading));
                listed.removeIf(
                        day -> day.isBefore(Timetables.FIRST) || !day.isBefore(Timetables.LAST));
                assertThat(listed).as("%s", timetable).isEqualTo(differing);
            }
        }
    }

    @Test
    void without_suspensions_nothing_is_suspended_and_the_other_days_stay() {
        everyDay(
                23,
                (timetable, day, reading) -> {
                    MeasureState awake = timetable.withoutSuspensions().on(day, reading).state();
                    MeasureState state = timetable.on(day, reading).state();
                    assertThat(awake).isNotEqualTo(MeasureState.SUSPENDED);
                    if (state != MeasureState.SUSPENDED) {
                        assertThat(awake).as("%s on %s", timetable, day).isEqualTo(state);
                    }
                });
    }

    @Test
    void next_change_is_never_over_and_never_missing_during_a_suspension() {
        everyDay(
                24,
                (timetable, day, reading) -> {
                    Status status = timetable.on(day, reading);
                    LocalDate next = status.nextChange();
                    if (next != null) {
                        assertThat(next).as("%s on %s", timetable, day).isAfterOrEqualTo(day);
                        assertThat(status.daysLeft()).isNotNegative();
                    }
                    switch (status.state()) {
                        case SUSPENDED, SCHEDULED -> assertThat(next).isNotNull();
                        case WITHDRAWN, ENDED, NOT_ANNOUNCED -> assertThat(next).isNull();
                        case IN_FORCE, PROPOSED -> {}
                    }
                });
    }

    /** What is in force or scheduled stays as it is until the next change, and changes with it. */
    @Test
    void nothing_happens_before_the_next_change() {
        everyDay(
                25,
                (timetable, day, reading) -> {
                    Status status = timetable.on(day, reading);
                    MeasureState tomorrow = timetable.on(day.plusDays(1), reading).state();
                    if (EnumSet.of(MeasureState.IN_FORCE, MeasureState.SCHEDULED)
                                    .contains(status.state())
                            && tomorrow != status.state()) {
                        // a last day of today, or a first day of tomorrow
                        assertThat(status.nextChange())
                                .as("%s on %s", timetable, day)
                                .isIn(day, day.plusDays(1));
                    }
                });
    }

    @Test
    void a_state_is_unconfirmed_exactly_for_the_reasons_of_the_definition() {
        Set<Status.Doubt> seen = EnumSet.noneOf(Status.Doubt.class);
        everyDay(
                26,
                (timetable, day, reading) -> {
                    Status status = timetable.on(day, reading);
                    Set<Status.Doubt> expected = doubts(timetable, day, reading, status.state());
                    assertThat(status.doubts()).as("%s on %s", timetable, day).isEqualTo(expected);
                    assertThat(status.certainty() == Certainty.CONFIRMED)
                            .isEqualTo(expected.isEmpty());
                    seen.addAll(expected);
                });
        assertThat(seen).containsExactlyInAnyOrder(Status.Doubt.values());
    }

    private static Set<Status.Doubt> doubts(
            Timetable of, LocalDate day, Reading reading, MeasureState state) {
        Set<Status.Doubt> doubts = EnumSet.noneOf(Status.Doubt.class);
        if (of.grade() == Grade.KNOWLEDGE) {
            doubts.add(Status.Doubt.KNOWLEDGE);
        }
        if (!statesOfPlacements(of, day, reading).equals(Set.of(state))) {
            doubts.add(Status.Doubt.IMPRECISE_DATE);
        }
        if (state == MeasureState.SUSPENDED
                && of.on(day, Reading.LEGAL_TEXT).state() != MeasureState.SUSPENDED) {
            doubts.add(Status.Doubt.REPORTED_SUSPENSION);
        }
        if (state == MeasureState.IN_FORCE || state == MeasureState.SCHEDULED) {
            for (Suspension suspension : of.suspensions()) {
                if (!suspension.closed() && passed(suspension.end(reading), day)) {
                    doubts.add(Status.Doubt.NO_CLOSING_ACT);
                }
            }
        }
        if (state == MeasureState.ENDED) {
            if (of.endCertainty() != EndCertainty.OFFICIAL) {
                doubts.add(Status.Doubt.UNCERTAIN_END);
            } else if (!of.endAct() && passed(Objects.requireNonNull(of.ended()).lastDay(), day)) {
                doubts.add(Status.Doubt.NO_END_ACT);
            }
        }
        return doubts;
    }

    private static boolean passed(LocalDate last, LocalDate day) {
        long days = day.toEpochDay() - last.toEpochDay();
        return days >= 1 && days <= 180;
    }

    /**
     * The states with every imprecise date on every day of its period that can matter: its ends, D
     * and the day before.
     */
    private static Set<MeasureState> statesOfPlacements(
            Timetable of, LocalDate day, Reading reading) {
        Set<MeasureState> states = EnumSet.noneOf(MeasureState.class);
        for (PartialDate announced : Objects.requireNonNull(placements(of.announced(), day))) {
            for (PartialDate effective : placements(of.effective(), day)) {
                for (PartialDate ended : placements(of.ended(), day)) {
                    for (PartialDate withdrawn : placements(of.withdrawn(), day)) {
                        Timetable placed =
                                new Timetable(
                                        Objects.requireNonNull(announced),
                                        effective,
                                        ended,
                                        of.endCertainty(),
                                        of.endAct(),
                                        withdrawn,
                                        of.suspensions(),
                                        of.grade());
                        states.add(holding(placed, day, reading).getFirst());
                    }
                }
            }
        }
        return states;
    }

    private static List<@Nullable PartialDate> placements(
            @Nullable PartialDate date, LocalDate day) {
        List<@Nullable PartialDate> placements = new ArrayList<>();
        if (date == null) {
            placements.add(null);
            return placements;
        }
        for (LocalDate one : List.of(date.firstDay(), date.lastDay(), day, day.minusDays(1))) {
            if (!one.isBefore(date.firstDay()) && !one.isAfter(date.lastDay())) {
                placements.add(new PartialDate(one, PartialDate.Precision.DAY));
            }
        }
        return placements;
    }
}
