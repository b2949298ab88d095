package io.github.linchpin.shared;

/** State of a measure on a day; computed, never stored. */
public enum MeasureState implements Coded {
    WITHDRAWN("withdrawn"),
    ENDED("ended"),
    SUSPENDED("suspended"),
    IN_FORCE("in-force"),
    SCHEDULED("scheduled"),
    PROPOSED("proposed"),
    NOT_ANNOUNCED("not-announced");

    private final String code;

    MeasureState(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
