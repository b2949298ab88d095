package io.github.linchpin.licence;

import io.github.linchpin.shared.Coded;

/** How a licence stands on a day; worked out, never stored. */
public enum LicenceState implements Coded {
    /** Goods may leave under it. */
    LICENSED("licensed"),
    /** Asked for, and no answer holds yet. */
    APPLIED("applied"),
    /** Neither asked for nor valid yet. */
    NOT_YET("not-yet"),
    /** Its last day has passed. */
    EXPIRED("expired"),
    /** The authority has said no. */
    REFUSED("refused");

    private final String code;

    LicenceState(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
