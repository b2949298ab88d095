package io.github.linchpin.shared;

/** For what a purchase is used. */
public enum EndUse implements Coded {
    CIVIL("civil"),
    MILITARY("military"),
    UNKNOWN("unknown");

    private final String code;

    EndUse(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
