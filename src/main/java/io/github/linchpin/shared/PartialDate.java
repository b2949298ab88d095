package io.github.linchpin.shared;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;

/**
 * A day, month or year as a source prints it: {@code 2026-07-01}, {@code 2026-07} or {@code 2026}.
 *
 * @param firstDay first day of the day, month or year
 * @param precision how exact the source is
 */
public record PartialDate(LocalDate firstDay, Precision precision) {

    /** How exactly a date is known. */
    public enum Precision implements Coded {
        DAY("day"),
        MONTH("month"),
        YEAR("year");

        private final String code;

        Precision(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /**
     * Reads the three forms.
     *
     * @throws IllegalArgumentException where the text is none of them or no date of the calendar
     */
    public static PartialDate parse(String text) {
        try {
            return switch (text.length()) {
                case 4 -> new PartialDate(Year.parse(text).atDay(1), Precision.YEAR);
                case 7 -> new PartialDate(YearMonth.parse(text).atDay(1), Precision.MONTH);
                case 10 -> new PartialDate(LocalDate.parse(text), Precision.DAY);
                default -> throw new DateTimeException(text);
            };
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "'%s' is no date such as 2026, 2026-07 or 2026-07-01".formatted(text), e);
        }
    }

    /** Last day of the day, month or year. */
    public LocalDate lastDay() {
        return switch (precision) {
            case DAY -> firstDay;
            case MONTH -> YearMonth.from(firstDay).atEndOfMonth();
            case YEAR -> Year.from(firstDay).atMonth(12).atEndOfMonth();
        };
    }

    /** As printed: no more exact than the source. */
    @Override
    public String toString() {
        return switch (precision) {
            case DAY -> firstDay.toString();
            case MONTH -> YearMonth.from(firstDay).toString();
            case YEAR -> Year.from(firstDay).toString();
        };
    }
}
