package io.github.linchpin.shared;

/** How the bounds of an observation are to be read. */
public enum EvidenceQualifier implements Coded {
    EXACT("exact"),
    RANGE("range"),
    /** The upper end is often exceeded. */
    RANGE_OPEN("range-open"),
    ABOVE("above"),
    ABOUT("about");

    private final String code;

    EvidenceQualifier(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
