package io.github.linchpin.shared;

/** What the shares of a table are shares of. */
public enum Denominator implements Coded {
    /** The sum of the rows, residual included. */
    SUM("sum"),
    /** Percents as published. */
    PERCENT("percent");

    private final String code;

    Denominator(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
