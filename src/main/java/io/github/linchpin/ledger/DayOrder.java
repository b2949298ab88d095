package io.github.linchpin.ledger;

import io.github.linchpin.shared.Coded;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** In which order a file writes the parts of a day; between them stands {@code -}, / or a point. */
public enum DayOrder implements Coded {
    YEAR_MONTH_DAY("year-month-day", "2026-11-21", 0, 1, 2),
    DAY_MONTH_YEAR("day-month-year", "21.11.2026", 2, 1, 0),
    MONTH_DAY_YEAR("month-day-year", "11/21/2026", 2, 0, 1);

    private static final int YEAR_DIGITS = 4;
    private static final int OTHER_DIGITS = 2;

    private final String code;
    private final String example;
    private final int year;
    private final int month;
    private final int day;

    DayOrder(String code, String example, int year, int month, int day) {
        this.code = code;
        this.example = example;
        this.year = year;
        this.month = month;
        this.day = day;
    }

    @Override
    public String code() {
        return code;
    }

    /** A day as it is written in this order. */
    public String example() {
        return example;
    }

    /**
     * The day that a text means.
     *
     * @return null where it is none in this order; a year always has four digits
     */
    @Nullable LocalDate day(String text) {
        int[] parts = new int[3];
        int[] digits = new int[3];
        char separator = 0;
        int part = 0;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter >= '0' && letter <= '9' && digits[part] < YEAR_DIGITS) {
                parts[part] = parts[part] * 10 + letter - '0';
                digits[part]++;
            } else if ((letter == '-' || letter == '/' || letter == '.')
                    && (separator == 0 || separator == letter)
                    && part < 2) {
                separator = letter;
                part++;
            } else {
                return null;
            }
        }
        boolean complete =
                digits[year] == YEAR_DIGITS && isShort(digits[month]) && isShort(digits[day]);
        return complete ? real(parts[year], parts[month], parts[day]) : null;
    }

    private static boolean isShort(int digits) {
        return digits > 0 && digits <= OTHER_DIGITS;
    }

    /** There is no 30 February. */
    private static @Nullable LocalDate real(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
