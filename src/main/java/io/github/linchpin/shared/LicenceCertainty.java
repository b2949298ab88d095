package io.github.linchpin.shared;

/** Who says under which licence a source may be used. */
public enum LicenceCertainty implements Coded {
    STATED_BY_PUBLISHER("stated-by-publisher"),
    STATED_BY_REUSERS("stated-by-reusers"),
    UNKNOWN("unknown");

    private final String code;

    LicenceCertainty(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
