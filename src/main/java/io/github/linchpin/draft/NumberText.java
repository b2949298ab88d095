package io.github.linchpin.draft;

import io.github.linchpin.shared.Coded;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a number as people type or paste it: groups of three digits may be set apart by blanks or
 * apostrophes, or by commas where that can mean nothing else; digits of other scripts count; the
 * unit of the table may follow. What could be read in two ways is refused.
 */
final class NumberText {
    /** Quantities of the database are below this. */
    private static final BigDecimal TOO_LARGE = new BigDecimal("1e15");

    private static final Pattern PARTS =
            Pattern.compile("([+-]?)([0-9][0-9 ',.]*(?:[eE][+-]?\\d{1,2})?|[.,]\\d+)\\s*(.*)");
    private static final Pattern GROUPED =
            Pattern.compile("\\d{1,3}([ '])\\d{3}(?:\\1\\d{3})*(\\.\\d+)?");
    private static final Pattern COMMAS =
            Pattern.compile("\\d{1,3}(?:,\\d{3}){2,}(?:\\.\\d+)?|\\d{1,3}(?:,\\d{3})+\\.\\d+");
    private static final Pattern PLAIN = Pattern.compile("\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d{1,2})?");

    private NumberText() {}

    /** Why a text is no number. */
    enum Fault implements Coded {
        /** Nothing that looks like a number. */
        NO_NUMBER("no-number"),
        /** One comma before three digits, or a decimal comma. */
        AMBIGUOUS("ambiguous"),
        NEGATIVE("negative"),
        TOO_LARGE("too-large"),
        /** Another unit than that of the table stands behind it. */
        OTHER_UNIT("other-unit");

        private final String code;

        Fault(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /** A text that is no number. */
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final Fault fault;

        private Unreadable(Fault fault) {
            super(fault.name());
            this.fault = fault;
        }

        Fault fault() {
            return fault;
        }
    }

    /**
     * @param unit of the table; {@code percent} may be written as %
     * @throws Unreadable where the text is no number, saying why
     */
    static BigDecimal read(String text, String unit) {
        Matcher parts = PARTS.matcher(digits(text));
        if (!parts.matches()) {
            throw new Unreadable(Fault.NO_NUMBER);
        }
        BigDecimal number = number(parts.group(2).strip());
        if (parts.group(1).equals("-") && number.signum() != 0) {
            throw new Unreadable(Fault.NEGATIVE);
        }
        if (!isUnit(parts.group(3).strip(), unit)) {
            throw new Unreadable(Fault.OTHER_UNIT);
        }
        if (number.compareTo(TOO_LARGE) >= 0) {
            throw new Unreadable(Fault.TOO_LARGE);
        }
        return number;
    }

    private static BigDecimal number(String digits) {
        if (GROUPED.matcher(digits).matches()) {
            return new BigDecimal(digits.replaceAll("[ ']", ""));
        }
        if (COMMAS.matcher(digits).matches()) {
            return new BigDecimal(digits.replace(",", ""));
        }
        if (PLAIN.matcher(digits).matches()) {
            // 1e3 is 1000 on the screen and in exports
            BigDecimal number = new BigDecimal(digits);
            return number.scale() < 0 ? number.setScale(0) : number;
        }
        throw new Unreadable(digits.indexOf(',') >= 0 ? Fault.AMBIGUOUS : Fault.NO_NUMBER);
    }

    private static boolean isUnit(String typed, String unit) {
        return typed.isEmpty()
                || typed.toLowerCase(Locale.ROOT).equals(unit.toLowerCase(Locale.ROOT))
                || (typed.equals("%") && unit.equals("percent"));
    }

    /** Western digits, one kind of blank, minus and apostrophe. */
    private static String digits(String text) {
        StringBuilder digits = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .strip()
                .codePoints()
                .forEach(letter -> {
                    int digit = Character.digit(letter, 10);
                    if (digit >= 0) {
                        digits.append(digit);
                    } else if (Character.isSpaceChar(letter)) {
                        digits.append(' ');
                    } else if (letter == '\u2212') {
                        digits.append('-');
                    } else if (letter == '\u2019') {
                        digits.append('\'');
                    } else {
                        digits.appendCodePoint(letter);
                    }
                });
        return digits.toString();
    }
}
