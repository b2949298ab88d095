package io.github.linchpin.ledger;

import io.github.linchpin.shared.Coded;

/** What a file writes in front of the decimals of a number. */
public enum DecimalSign implements Coded {
    POINT('.', ',', "1,234,567.89"),
    COMMA(',', '.', "1.234.567,89");

    private final char sign;
    private final char other;
    private final String example;

    DecimalSign(char sign, char other, String example) {
        this.sign = sign;
        this.other = other;
        this.example = example;
    }

    @Override
    public String code() {
        return Character.toString(sign);
    }

    /** A number as it is written with this sign. */
    public String example() {
        return example;
    }

    char sign() {
        return sign;
    }

    /** The sign that then stands between thousands. */
    char other() {
        return other;
    }
}
