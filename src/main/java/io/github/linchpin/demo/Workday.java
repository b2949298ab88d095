package io.github.linchpin.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;

/** Days on which somebody is in the office: Monday to Friday, feasts are left aside. */
final class Workday {
    private Workday() {}

    /** A day of a month. */
    static LocalDate in(YearMonth month, Draw draw) {
        LocalDate day = month.atDay(draw.whole(1, month.lengthOfMonth()));
        LocalDate moved = onOrAfter(day);
        return YearMonth.from(moved).equals(month) ? moved : day.minusDays(2);
    }

    /** The day itself, or the Monday after it. */
    static LocalDate onOrAfter(LocalDate day) {
        if (day.getDayOfWeek() == DayOfWeek.SATURDAY) {
            return day.plusDays(2);
        }
        return day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.plusDays(1) : day;
    }
}
