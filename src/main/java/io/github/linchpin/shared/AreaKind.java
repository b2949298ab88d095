package io.github.linchpin.shared;

/** What an area is. */
public enum AreaKind implements Coded {
    COUNTRY("country"),
    BLOC("bloc"),
    AGGREGATE("aggregate");

    private final String code;

    AreaKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
