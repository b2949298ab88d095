package io.github.linchpin.shared;

/** Which end of a suspension counts. */
public enum Reading implements Coded {
    /** A later end that a named source reports. */
    AS_REPORTED("as-reported"),
    /** The end that stands in the act. */
    LEGAL_TEXT("legal-text");

    private final String code;

    Reading(String code) {
        this.code = code;
    }

    /** The one that is not this one. */
    public Reading other() {
        return this == AS_REPORTED ? LEGAL_TEXT : AS_REPORTED;
    }

    @Override
    public String code() {
        return code;
    }
}
