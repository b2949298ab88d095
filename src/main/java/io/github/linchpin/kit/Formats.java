package io.github.linchpin.kit;

import io.github.linchpin.shared.PartialDate;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How numbers and dates are written: one way in the whole product. */
public final class Formats {
    /** No line break between a number and its sign. */
    private static final String PERCENT = "\u00a0%";

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal POINTS = BigDecimal.valueOf(10_000);
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal ONE_PERCENT = new BigDecimal("0.01");

    private Formats() {}

    /** A share in a list: whole percent, "<\u00a01\u00a0%" instead of a 0 that is none. */
    public static String wholePercent(BigDecimal fraction) {
        if (fraction.signum() > 0 && fraction.compareTo(ONE_PERCENT) < 0) {
            return "<\u00a01\u00a0%";
        }
        return number(fraction.multiply(HUNDRED), 0) + PERCENT;
    }

    /** A share in detail: one decimal, "<\u00a00.1\u00a0%" instead of a 0 that is none. */
    public static String percent(BigDecimal fraction) {
        BigDecimal percent = fraction.multiply(HUNDRED);
        if (percent.signum() > 0 && percent.compareTo(new BigDecimal("0.1")) < 0) {
            return "<\u00a00.1\u00a0%";
        }
        return number(percent, 1) + PERCENT;
    }

    /** A share with its interval, which is left out where it rounds to the point. */
    public static String percent(
            @Nullable BigDecimal point, @Nullable BigDecimal low, @Nullable BigDecimal high) {
        if (point == null) {
            return percentRange(low, high);
        }
        String bounds = interval(point, low, high);
        return bounds.isEmpty() ? percent(point) : percent(point) + " " + bounds;
    }

    /** The interval behind a share, "(60.0-75.0)"; empty where it rounds to the share itself. */
    public static String interval(
            BigDecimal point, @Nullable BigDecimal low, @Nullable BigDecimal high) {
        String middle = percent(point);
        if (low == null
                || high == null
                || (percent(low).equals(middle) && percent(high).equals(middle))) {
            return "";
        }
        return "(%s\u2013%s)"
                .formatted(number(low.multiply(HUNDRED), 1), number(high.multiply(HUNDRED), 1));
    }

    private static String percentRange(@Nullable BigDecimal low, @Nullable BigDecimal high) {
        if (low == null) {
            return "–";
        }
        if (high == null) {
            return "\u2265\u00a0" + percent(low);
        }
        String from = percent(low);
        String to = percent(high);
        return from.equals(to) ? from : "%s–%s".formatted(from.replace(PERCENT, ""), to);
    }

    /** An index as a fraction, in points from 0 to 10,000. */
    public static String points(BigDecimal fraction) {
        return number(fraction.multiply(POINTS), 0);
    }

    /** An index in points: one number where both ends round to it, otherwise the interval. */
    public static String points(@Nullable BigDecimal low, @Nullable BigDecimal high) {
        if (low == null) {
            return "–";
        }
        if (high == null) {
            return "\u2265\u00a0" + points(low);
        }
        String from = points(low);
        String to = points(high);
        return from.equals(to) ? from : from + "–" + to;
    }

    /** Equally large suppliers with the same index: 1/HHI, three significant digits at most. */
    public static String suppliers(@Nullable BigDecimal hhiLow, @Nullable BigDecimal hhiHigh) {
        if (hhiLow == null || hhiLow.signum() == 0) {
            return "–";
        }
        String most = suppliers(hhiLow);
        if (hhiHigh == null) {
            return "\u2264\u00a0" + most;
        }
        String fewest = suppliers(hhiHigh);
        return fewest.equals(most) ? most : fewest + "–" + most;
    }

    private static String suppliers(BigDecimal hhi) {
        return number(BigDecimal.ONE.divide(hhi, MathContext.DECIMAL32), 1);
    }

    /** A number with grouped thousands and at most this many decimals. */
    public static String number(BigDecimal number, int decimals) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ENGLISH);
        symbols.setGroupingSeparator('\u202f');
        DecimalFormat format = new DecimalFormat("#,##0", symbols);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number);
    }

    /** A quantity as it was published, its decimals kept up to three significant digits. */
    public static String quantity(BigDecimal quantity) {
        BigDecimal plain = quantity.stripTrailingZeros();
        if (plain.scale() <= 0) {
            return number(plain, 0);
        }
        int significant = Math.max(3, plain.precision() - plain.scale());
        BigDecimal shown = plain.round(new MathContext(significant, RoundingMode.HALF_UP));
        return number(shown, Math.max(0, shown.scale()));
    }

    /** A quantity with every digit that was published. */
    public static String exact(BigDecimal quantity) {
        BigDecimal plain = quantity.stripTrailingZeros();
        return number(plain, Math.max(0, plain.scale()));
    }

    /** Whole euros, for example {@code 12 345 EUR}. */
    public static String euros(BigDecimal amount) {
        return number(amount, 0) + "\u00a0EUR";
    }

    /**
     * Euros in three significant figures: {@code 31.4 M EUR}, {@code 950 k EUR}, {@code 12 EUR}.
     */
    public static String compactEuros(BigDecimal amount) {
        BigDecimal rounded = amount.round(new MathContext(3, RoundingMode.HALF_UP));
        BigDecimal size = rounded.abs();
        if (size.compareTo(MILLION) >= 0) {
            return significant(rounded.movePointLeft(6)) + "\u00a0M\u00a0EUR";
        }
        if (size.compareTo(TEN_THOUSAND) >= 0) {
            return significant(rounded.movePointLeft(3)) + "\u00a0k\u00a0EUR";
        }
        return euros(amount);
    }

    private static String significant(BigDecimal number) {
        return number(number, number.abs().compareTo(HUNDRED) >= 0 ? 0 : 1);
    }

    /** A month, for example {@code Nov 2026}. */
    public static String month(YearMonth month) {
        return DateTimeFormatter.ofPattern("MMM yyyy", Locale.ENGLISH).format(month);
    }

    /** A month without its year, for example {@code Nov}. */
    public static String monthName(LocalDate day) {
        return DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH).format(day);
    }

    /** A day in words: 21 Nov 2026. */
    public static String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH).format(day);
    }

    /** A moment, in UTC: 21 Nov 2026 12:00. */
    public static String moment(Instant moment) {
        return DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", Locale.ENGLISH)
                .format(moment.atOffset(ZoneOffset.UTC));
    }

    /** A moment with its seconds, in UTC: 21 Nov 2026 12:00:00. */
    public static String exactMoment(Instant moment) {
        return DateTimeFormatter.ofPattern("d MMM yyyy HH:mm:ss", Locale.ENGLISH)
                .format(moment.atOffset(ZoneOffset.UTC));
    }

    /** A day of a year that is clear: 21 Nov. */
    public static String dayAndMonth(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH).format(day);
    }

    /** A date no more exact than its source: 21 Nov 2026, Nov 2026 or 2026. */
    public static String date(PartialDate date) {
        return switch (date.precision()) {
            case DAY -> day(date.firstDay());
            case MONTH ->
                    DateTimeFormatter.ofPattern("MMM yyyy", Locale.ENGLISH).format(date.firstDay());
            case YEAR -> Integer.toString(date.firstDay().getYear());
        };
    }
}
