package io.github.linchpin.release;

import io.github.linchpin.shared.FigureKind;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a cell of a release says, in its printed unit.
 *
 * @param value null where it says none
 * @param low lower bound
 * @param high upper bound
 */
record ReleaseValue(
        FigureKind kind,
        @Nullable BigDecimal value,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high) {
    /** Below half of the last printed unit of a table. */
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private static final String NUMBER = "\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?";
    private static final Pattern PLAIN = Pattern.compile(NUMBER);
    private static final Pattern BOUND = Pattern.compile("([<>])\\s*(" + NUMBER + ")");
    private static final Pattern RANGE =
            Pattern.compile("(" + NUMBER + ")\\s*[-\u2013]\\s*(" + NUMBER + ")");
    private static final Pattern RAISED = Pattern.compile("[\u00b9\u00b2\u00b3\u2070-\u2079]+$");
    private static final int MOST_DIGITS = 15;

    /**
     * @param significant digits of a number that ends in zeros which count at least; the others may
     *     come of rounding
     * @throws Unreadable where the cell is none of the tokens of the releases
     */
    static ReleaseValue of(String raw, int significant) {
        String text = RAISED.matcher(ReleaseLine.text(raw)).replaceFirst("").strip();
        return switch (text) {
            case "\u2014", "\u2013" -> nil();
            case "W" -> new ReleaseValue(FigureKind.WITHHELD, null, null, null);
            case "NA", "XX" -> new ReleaseValue(FigureKind.NOT_AVAILABLE, null, null, null);
            case "s" -> new ReleaseValue(FigureKind.LESS_THAN, null, BigDecimal.ZERO, HALF);
            default -> numbers(text, significant);
        };
    }

    /** A cell that says nothing: what it means is not in it. */
    static ReleaseValue unknown(FigureKind kind) {
        return switch (kind) {
            case NIL -> nil();
            case LESS_THAN -> new ReleaseValue(kind, null, BigDecimal.ZERO, HALF);
            default -> new ReleaseValue(kind, null, null, null);
        };
    }

    /** The same in another unit. */
    ReleaseValue times(BigDecimal factor) {
        return factor.compareTo(BigDecimal.ONE) == 0
                ? this
                : new ReleaseValue(
                        kind, times(value, factor), times(low, factor), times(high, factor));
    }

    private static @Nullable BigDecimal times(@Nullable BigDecimal number, BigDecimal factor) {
        return number == null ? null : number.multiply(factor);
    }

    private static ReleaseValue nil() {
        return new ReleaseValue(FigureKind.NIL, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
    }

    private static ReleaseValue numbers(String text, int significant) {
        if (PLAIN.matcher(text).matches()) {
            BigDecimal value = number(text);
            if (value.signum() == 0) {
                return nil();
            }
            BigDecimal half = Rounding.half(text.replace(",", ""), significant);
            return new ReleaseValue(
                    FigureKind.VALUE,
                    value,
                    value.subtract(half).max(BigDecimal.ZERO),
                    value.add(half));
        }
        Matcher bound = BOUND.matcher(text);
        if (bound.matches()) {
            BigDecimal limit = number(bound.group(2));
            return bound.group(1).equals("<")
                    ? new ReleaseValue(FigureKind.LESS_THAN, null, BigDecimal.ZERO, limit)
                    : new ReleaseValue(FigureKind.MORE_THAN, null, limit, null);
        }
        Matcher range = RANGE.matcher(text);
        if (range.matches()) {
            BigDecimal low = number(range.group(1));
            BigDecimal high = number(range.group(2));
            if (low.compareTo(high) > 0) {
                throw new Unreadable("a range from more to less");
            }
            return new ReleaseValue(FigureKind.RANGE, null, low, high);
        }
        throw new Unreadable(why(text));
    }

    private static BigDecimal number(String text) {
        String digits = text.replace(",", "");
        if (digits.replace(".", "").length() > MOST_DIGITS) {
            throw new Unreadable("more than %s digits".formatted(MOST_DIGITS));
        }
        return new BigDecimal(digits);
    }

    private static String why(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        if (text.isEmpty()) {
            return "the cell is empty; nil is printed as a long dash";
        }
        if (text.startsWith("-") || text.startsWith("\u2212")) {
            return "negative, or a short dash for nil";
        }
        if (text.endsWith("%")) {
            return "a percent where a quantity is expected";
        }
        if (text.codePoints().anyMatch(letter -> letter > '9' && Character.isDigit(letter))) {
            return "digits of another script";
        }
        if (small.matches("[\\d.]+,\\d+|\\d{1,3}(\\.\\d{3}){2,}")) {
            return "commas of thousands are expected, decimals behind a point";
        }
        return "none of a number, W, NA, XX, s, a long dash, <n, >n and a range";
    }

    /** A cell that holds no token of the releases. */
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private Unreadable(String reason) {
            super(reason);
        }
    }
}
