package io.github.linchpin.tabular;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The number of a cell as text. */
final class XlsxNumber {
    /** As many digits as Excel shows; what a double has behind them is noise of its own. */
    private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_UP);

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private static final int LONGEST = 64;
    private static final int HIGHEST_EXPONENT = 308;
    private static final int LAST_DAY = 2_958_465;
    private static final int LEAP_DAY = 60;
    private static final int DAY_SECONDS = 86_400;

    private XlsxNumber() {}

    /**
     * Plain decimal notation, without exponent, with up to 15 digits; a whole number keeps all.
     *
     * @throws BadCell where it is none
     */
    static String plain(String raw) {
        if (isPlain(raw)) {
            return raw;
        }
        BigDecimal number = number(raw);
        if (number.signum() == 0) {
            return "0";
        }
        boolean whole = number.scale() <= 0 && raw.indexOf('E') < 0 && raw.indexOf('e') < 0;
        return (whole ? number : number.round(SHOWN).stripTrailingZeros()).toPlainString();
    }

    /** Most numbers stand there as they are wanted: up to 15 digits, no zero to be taken away. */
    private static boolean isPlain(String raw) {
        int length = raw.length();
        int point = -1;
        for (int i = 0; i < length; i++) {
            char c = raw.charAt(i);
            if (c == '.' && point < 0 && i > 0) {
                point = i;
            } else if (c < '0' || c > '9') {
                return false;
            }
        }
        int whole = point < 0 ? length : point;
        boolean padded = whole > 1 && raw.charAt(0) == '0';
        boolean loose = point >= 0 && (point == length - 1 || raw.charAt(length - 1) == '0');
        return length > 0 && length <= 15 && !padded && !loose;
    }

    private static BigDecimal number(String raw) {
        if (raw.length() <= LONGEST) {
            try {
                BigDecimal number = new BigDecimal(raw.strip());
                // an exponent of a billion would be written out as a billion digits
                if (Math.abs((long) number.precision() - number.scale() - 1) <= HIGHEST_EXPONENT) {
                    return number;
                }
            } catch (NumberFormatException e) {
                throw bad(raw);
            }
        }
        throw bad(raw);
    }

    private static BadCell bad(String raw) {
        return new BadCell("", "'%s' is no number; type it again".formatted(cut(raw)));
    }

    private static String cut(String raw) {
        return raw.length() <= LONGEST ? raw : raw.substring(0, LONGEST) + '\u2026';
    }

    /**
     * A day as {@code 2026-07-01}, with {@code T13:45:00} behind it where it is not midnight; or a
     * time of day without a day. In the count from 1900 there is a 29 February of that year, which
     * never was.
     *
     * @throws BadCell where there is no such day
     */
    static String day(String raw, XlsxFormat format, boolean from1904) {
        BigDecimal serial = number(raw);
        if (serial.signum() < 0
                || serial.intValue() > LAST_DAY
                || serial.precision() - serial.scale() > 9) {
            throw noDay(raw);
        }
        long seconds =
                serial.multiply(BigDecimal.valueOf(DAY_SECONDS))
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact();
        long days = seconds / DAY_SECONDS;
        LocalTime time = LocalTime.ofSecondOfDay(seconds % DAY_SECONDS);
        if (days == 0 && (format == XlsxFormat.TIME || (!from1904 && seconds > 0))) {
            return CLOCK.format(time);
        }
        if (!from1904 && (days == 0 || days == LEAP_DAY)) {
            throw noDay(raw);
        }
        LocalDate start =
                from1904
                        ? LocalDate.of(1904, 1, 1)
                        : LocalDate.of(1899, 12, days < LEAP_DAY ? 31 : 30);
        return text(start.plusDays(days).atTime(time));
    }

    /**
     * A day that is written as text in the cell, in the same form.
     *
     * @throws BadCell where it is none
     */
    static String written(String raw) {
        try {
            String plain = raw.endsWith("Z") ? raw.substring(0, raw.length() - 1) : raw;
            return text(
                    plain.indexOf('T') < 0
                            ? LocalDate.parse(plain).atStartOfDay()
                            : LocalDateTime.parse(plain));
        } catch (DateTimeException e) {
            throw noDay(raw);
        }
    }

    private static String text(LocalDateTime moment) {
        LocalDate day = moment.toLocalDate();
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? day.toString()
                : day + "T" + CLOCK.format(moment);
    }

    private static BadCell noDay(String raw) {
        return new BadCell("", "'%s' is shown as a day and is none".formatted(cut(raw)));
    }
}
