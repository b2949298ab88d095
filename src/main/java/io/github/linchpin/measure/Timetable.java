package io.github.linchpin.measure;

import io.github.linchpin.shared.EndCertainty;
import io.github.linchpin.shared.Grade;
import io.github.linchpin.shared.MeasureState;
import io.github.linchpin.shared.PartialDate;
import io.github.linchpin.shared.Reading;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The dates of a measure, and its state on any day (own definition, docs/metrics.md, Measures). All
 * days are inclusive civil days in the time zone of the imposing authority. A partial date counts
 * from its first day for announcement, start and withdrawal, to its last day for the end.
 *
 * @param announced when it was made public
 * @param effective first day in force, null where none is settled
 * @param ended last day in force, null where it is open
 * @param endCertainty what the end rests on, null where it is open
 * @param endAct a later act on file closes the matter
 * @param withdrawn from when it is withdrawn, null where it is not
 * @param suspensions its suspensions, in any order
 * @param grade how far the facts were verified
 */
public record Timetable(
        PartialDate announced,
        @Nullable PartialDate effective,
        @Nullable PartialDate ended,
        @Nullable EndCertainty endCertainty,
        boolean endAct,
        @Nullable PartialDate withdrawn,
        List<Suspension> suspensions,
        Grade grade) {

    /** How long an act that settles the matter may be awaited (a rule of the product, not law). */
    private static final int DAYS_OF_DOUBT = 180;

    public Timetable {
        suspensions = suspensions.stream().sorted(Comparator.comparing(Suspension::from)).toList();
    }

    /** State, doubts and next change on a day. */
    public Status on(LocalDate day, Reading reading) {
        MeasureState state = Days.asCounted(this).state(day, reading);
        return new Status(day, state, doubts(day, reading, state), nextChange(day, reading, state));
    }

    /** The same measure as if every suspension had ended. */
    public Timetable withoutSuspensions() {
        return withSuspensions(List.of());
    }

    /** The same dates with these suspensions. */
    public Timetable withSuspensions(List<Suspension> others) {
        return new Timetable(
                announced, effective, ended, endCertainty, endAct, withdrawn, others, grade);
    }

    /** Every day on which a new state begins, as the dates on file have it. */
    public Set<LocalDate> changes(Reading reading) {
        Days days = Days.asCounted(this);
        Set<LocalDate> candidates = new TreeSet<>();
        Stream.of(days.announced(), days.effective(), days.withdrawn())
                .filter(Objects::nonNull)
                .forEach(candidates::add);
        if (days.ended() != null) {
            candidates.add(days.ended().plusDays(1));
        }
        for (Suspension suspension : suspensions) {
            candidates.add(suspension.from());
            candidates.add(suspension.end(reading).plusDays(1));
        }
        candidates.removeIf(
                day -> days.state(day, reading) == days.state(day.minusDays(1), reading));
        return candidates;
    }

    /** The single days on which the dates are taken to lie. */
    private record Days(
            LocalDate announced,
            @Nullable LocalDate effective,
            @Nullable LocalDate ended,
            @Nullable LocalDate withdrawn,
            List<Suspension> suspensions) {

        static Days asCounted(Timetable of) {
            return new Days(
                    of.announced.firstDay(),
                    of.effective == null ? null : of.effective.firstDay(),
                    of.ended == null ? null : of.ended.lastDay(),
                    of.withdrawn == null ? null : of.withdrawn.firstDay(),
                    of.suspensions);
        }

        /** Every way to place the partial dates at the first or the last day of their period. */
        static List<Days> possible(Timetable of) {
            List<Days> all = new ArrayList<>();
            for (LocalDate announced : ends(of.announced)) {
                for (LocalDate effective : ends(of.effective)) {
                    for (LocalDate ended : ends(of.ended)) {
                        for (LocalDate withdrawn : ends(of.withdrawn)) {
                            all.add(
                                    new Days(
                                            Objects.requireNonNull(announced),
                                            effective,
                                            ended,
                                            withdrawn,
                                            of.suspensions));
                        }
                    }
                }
            }
            return all;
        }

        private static Set<@Nullable LocalDate> ends(@Nullable PartialDate date) {
            Set<@Nullable LocalDate> ends = new java.util.HashSet<>();
            ends.add(date == null ? null : date.firstDay());
            ends.add(date == null ? null : date.lastDay());
            return ends;
        }

        MeasureState state(LocalDate day, Reading reading) {
            if (withdrawn != null && !withdrawn.isAfter(day)) {
                return MeasureState.WITHDRAWN;
            }
            if (ended != null && ended.isBefore(day)) {
                return MeasureState.ENDED;
            }
            if (suspensions.stream().anyMatch(suspension -> suspension.covers(day, reading))) {
                return MeasureState.SUSPENDED;
            }
            // effective may precede the announcement
            if (effective != null && !effective.isAfter(day)) {
                return MeasureState.IN_FORCE;
            }
            if (announced.isAfter(day)) {
                return MeasureState.NOT_ANNOUNCED;
            }
            return effective == null ? MeasureState.PROPOSED : MeasureState.SCHEDULED;
        }
    }

    private Set<Status.Doubt> doubts(LocalDate day, Reading reading, MeasureState state) {
        Set<Status.Doubt> doubts = EnumSet.noneOf(Status.Doubt.class);
        if (grade == Grade.KNOWLEDGE) {
            doubts.add(Status.Doubt.KNOWLEDGE);
        }
        if (Days.possible(this).stream().anyMatch(days -> days.state(day, reading) != state)) {
            doubts.add(Status.Doubt.IMPRECISE_DATE);
        }
        switch (state) {
            case SUSPENDED -> {
                if (suspensions.stream().noneMatch(s -> s.covers(day, Reading.LEGAL_TEXT))) {
                    doubts.add(Status.Doubt.REPORTED_SUSPENSION);
                }
            }
            case IN_FORCE, SCHEDULED -> {
                if (suspensions.stream()
                        .filter(suspension -> !suspension.closed())
                        .anyMatch(suspension -> justPassed(suspension.end(reading), day))) {
                    doubts.add(Status.Doubt.NO_CLOSING_ACT);
                }
            }
            case ENDED -> {
                PartialDate end = Objects.requireNonNull(ended);
                if (endCertainty != EndCertainty.OFFICIAL) {
                    doubts.add(Status.Doubt.UNCERTAIN_END);
                } else if (!endAct && justPassed(end.lastDay(), day)) {
                    doubts.add(Status.Doubt.NO_END_ACT);
                }
            }
            case WITHDRAWN, PROPOSED, NOT_ANNOUNCED -> {}
        }
        return doubts;
    }

    private static boolean justPassed(LocalDate lastDay, LocalDate day) {
        return lastDay.isBefore(day) && !lastDay.plusDays(DAYS_OF_DOUBT).isBefore(day);
    }

    private @Nullable LocalDate nextChange(LocalDate day, Reading reading, MeasureState state) {
        Days days = Days.asCounted(this);
        Stream<@Nullable LocalDate> onFile =
                switch (state) {
                    case SUSPENDED ->
                            Stream.concat(
                                    covering(day, reading, s -> s.end(reading)),
                                    Stream.of(days.ended()));
                    case IN_FORCE ->
                            Stream.concat(starts(), Stream.of(days.ended(), days.withdrawn()));
                    case SCHEDULED ->
                            Stream.concat(starts(), Stream.of(days.effective(), days.withdrawn()));
                    case PROPOSED -> Stream.of(days.withdrawn());
                    case WITHDRAWN, ENDED, NOT_ANNOUNCED -> Stream.of();
                };
        return onFile.filter(Objects::nonNull)
                .map(LocalDate.class::cast)
                .filter(date -> !date.isBefore(day))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private Stream<@Nullable LocalDate> covering(
            LocalDate day, Reading reading, Function<Suspension, LocalDate> date) {
        return suspensions.stream().filter(s -> s.covers(day, reading)).map(date);
    }

    private Stream<@Nullable LocalDate> starts() {
        return suspensions.stream().map(Suspension::from);
    }
}
