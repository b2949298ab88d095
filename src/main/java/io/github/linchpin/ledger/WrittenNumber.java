package io.github.linchpin.ledger;

import java.util.regex.Pattern;

/**
 * A number as a file writes it, made plain: digits and one point. Signs between thousands are taken
 * where they stand right; what could be read in two ways is not guessed.
 */
final class WrittenNumber {
    private static final int LONGEST = 60;

    /** Minus signs of typesetting, and those that stand behind a number. */
    private static final char MINUS = '\u2212';

    private static final String BLANKS = " \u00a0\u2009\u202f";
    private static final String APOSTROPHES = "'\u2019";
    private static final Pattern GROUPED =
            Pattern.compile("[1-9]\\d{0,2}(?:(.)\\d{3})(?:\\1\\d{3})*");

    private final String plain;
    private final String fault;

    private WrittenNumber(String plain, String fault) {
        this.plain = plain;
        this.fault = fault;
    }

    /**
     * Reads a text.
     *
     * @param workbook whether it is the cell of a workbook, whose numbers come with a point
     *     whatever sign its texts have
     */
    static WrittenNumber of(String text, DecimalSign decimal, boolean workbook) {
        if (text.length() > LONGEST) {
            return bad("is no number: it has more than %d characters".formatted(LONGEST));
        }
        if (isPlain(text) && (decimal == DecimalSign.POINT || text.indexOf('.') < 0)) {
            return new WrittenNumber(text, "");
        }
        if (workbook && isPlain(text)) {
            return GROUPED.matcher(unsigned(text)).matches() ? twoWays(text, decimal) : good(text);
        }
        String digits = unsigned(text);
        int point = digits.indexOf(decimal.sign());
        String whole = point < 0 ? digits : digits.substring(0, point);
        String decimals = point < 0 ? "" : digits.substring(point + 1);
        if (!isDigits(decimals) || (whole.isEmpty() && decimals.isEmpty())) {
            return none(decimal);
        }
        if (!isDigits(whole)) {
            var groups = GROUPED.matcher(whole);
            if (!groups.matches() || !parts(groups.group(1).charAt(0), decimal)) {
                return none(decimal);
            }
            char between = groups.group(1).charAt(0);
            // one group without decimals: the sign may as well be the one in front of decimals
            if (between == decimal.other()
                    && point < 0
                    && whole.indexOf(between) == whole.lastIndexOf(between)) {
                return twoWays(text, decimal);
            }
            whole = whole.replace(Character.toString(between), "");
        }
        String number = decimals.isEmpty() ? whole : whole + "." + decimals;
        return good(isNegative(text) ? "-" + number : number);
    }

    /** Digits and one point, empty where there is a fault. */
    String plain() {
        return plain;
    }

    /** Why it cannot be taken, empty where it can. */
    String fault() {
        return fault;
    }

    private static boolean parts(char between, DecimalSign decimal) {
        return between == decimal.other()
                || BLANKS.indexOf(between) >= 0
                || APOSTROPHES.indexOf(between) >= 0;
    }

    private static boolean isMinus(char letter) {
        return letter == '-' || letter == MINUS;
    }

    /** In front, or behind as SAP writes it, never both. */
    private static boolean isNegative(String text) {
        return !text.isEmpty()
                && isMinus(text.charAt(0)) != isMinus(text.charAt(text.length() - 1));
    }

    private static String unsigned(String text) {
        if (!isNegative(text)) {
            return text;
        }
        return isMinus(text.charAt(0)) ? text.substring(1) : text.substring(0, text.length() - 1);
    }

    private static boolean isDigits(String text) {
        return text.chars().allMatch(letter -> letter >= '0' && letter <= '9');
    }

    /** Without a regular expression: it is asked twice a line. */
    private static boolean isPlain(String text) {
        int digits = 0;
        int points = 0;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter >= '0' && letter <= '9') {
                digits++;
            } else if (letter == '.') {
                points++;
            } else if (letter != '-' || i > 0) {
                return false;
            }
        }
        return digits > 0 && points <= 1;
    }

    private static WrittenNumber good(String plain) {
        return new WrittenNumber(plain, "");
    }

    private static WrittenNumber bad(String fault) {
        return new WrittenNumber("", fault);
    }

    private static WrittenNumber none(DecimalSign decimal) {
        return bad(
                "is no number like %s with the decimal sign %s"
                        .formatted(decimal.example(), decimal.code()));
    }

    private static WrittenNumber twoWays(String text, DecimalSign decimal) {
        return bad(
                "can be read in two ways, with thousands or with three decimals: write it without the sign between thousands, or choose the decimal sign %s if %s has decimals"
                        .formatted(decimal.other(), text));
    }
}
