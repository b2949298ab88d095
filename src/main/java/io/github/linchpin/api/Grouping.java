package io.github.linchpin.api;

import io.github.linchpin.shared.Coded;

/** What a row of purchases is. */
enum Grouping implements Coded {
    /** An input at a stage. */
    INPUT("input"),
    /** All of them together. */
    WHOLE("whole");

    private final String code;

    Grouping(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
