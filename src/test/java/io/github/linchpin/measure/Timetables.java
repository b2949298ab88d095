package io.github.linchpin.measure;

import io.github.linchpin.shared.EndCertainty;
import io.github.linchpin.shared.Grade;
import io.github.linchpin.shared.PartialDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;

/**
 * Seeded random timetables inside a window of two years: imprecise dates, starts before the
 * announcement, suspensions before the start and after the end, reported ends, missing dates.
 */
public final class Timetables {
    public static final LocalDate FIRST = LocalDate.of(2025, 11, 1);
    public static final LocalDate LAST = LocalDate.of(2027, 12, 31);
    private static final int DAYS = 600;

    private final RandomGenerator random;

    public Timetables(long seed) {
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    public Timetable next() {
        PartialDate effective = random.nextInt(5) == 0 ? null : date(day());
        PartialDate ended = random.nextInt(3) == 0 ? end(effective) : null;
        return new Timetable(
                date(day()),
                effective,
                ended,
                ended == null ? null : one(EndCertainty.values()),
                random.nextBoolean(),
                random.nextInt(5) == 0 ? date(day()) : null,
                suspensions(),
                random.nextInt(8) == 0 ? Grade.KNOWLEDGE : Grade.TRANSCRIPT);
    }

    private PartialDate end(@Nullable PartialDate effective) {
        PartialDate end = date(day());
        return effective != null && end.lastDay().isBefore(effective.firstDay())
                ? date(effective.lastDay().plusDays(random.nextInt(90)))
                : end;
    }

    /** Up to three, one after the other, as the register has them. */
    private List<Suspension> suspensions() {
        List<Suspension> suspensions = new ArrayList<>();
        LocalDate from = day();
        for (int i = random.nextInt(4); i > 0; i--) {
            LocalDate legalEnd = from.plusDays(random.nextInt(120));
            LocalDate reported =
                    random.nextInt(3) == 0 ? legalEnd.plusDays(random.nextInt(60)) : null;
            suspensions.add(
                    new Suspension(
                            "s" + i, "act", from, legalEnd, reported, random.nextInt(3) == 0));
            from = (reported == null ? legalEnd : reported).plusDays(1 + random.nextInt(100));
        }
        return suspensions;
    }

    private LocalDate day() {
        return LocalDate.of(2026, 1, 1).plusDays(random.nextInt(DAYS));
    }

    private PartialDate date(LocalDate day) {
        return switch (random.nextInt(6)) {
            case 0 -> new PartialDate(day.withDayOfMonth(1), PartialDate.Precision.MONTH);
            case 1 -> new PartialDate(day.withDayOfYear(1), PartialDate.Precision.YEAR);
            default -> new PartialDate(day, PartialDate.Precision.DAY);
        };
    }

    private <T> T one(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
