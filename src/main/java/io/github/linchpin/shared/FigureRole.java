package io.github.linchpin.shared;

/** Whom a figure speaks of. */
public enum FigureRole implements Coded {
    /** A country, bloc or aggregate. */
    AREA("area"),
    /** All areas that are not listed. */
    RESIDUAL("residual");

    private final String code;

    FigureRole(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
