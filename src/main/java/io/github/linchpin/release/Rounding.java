package io.github.linchpin.release;

import java.math.BigDecimal;

/** How far a printed number may be from the one that was rounded (docs/metrics.md). */
final class Rounding {
    /** Figures of estimates have two digits that count. */
    static final int OF_ESTIMATES = 2;

    /** Totals of reported years have three. */
    static final int OF_TOTALS = 3;

    /** Whoever prints so many digits that count prints all of them. */
    private static final int EXACT = 4;

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private Rounding() {}

    /**
     * Half of the last unit that counts.
     *
     * @param digits a number without commas
     * @param significant digits that count at least, even where they are zero
     */
    static BigDecimal half(String digits, int significant) {
        int point = digits.indexOf('.');
        if (point >= 0) {
            return BigDecimal.ONE.movePointLeft(digits.length() - point - 1).divide(TWO);
        }
        String number = digits.replaceFirst("^0+", "");
        int zeros = number.length() - number.replaceFirst("0+$", "").length();
        if (number.length() - zeros >= EXACT) {
            zeros = 0;
        }
        int rounded = Math.max(0, Math.min(zeros, number.length() - significant));
        return BigDecimal.ONE.movePointRight(rounded).divide(TWO);
    }
}
