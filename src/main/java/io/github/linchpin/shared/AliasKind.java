package io.github.linchpin.shared;

/** How an alias names an area. */
public enum AliasKind implements Coded {
    SPELLING("spelling"),
    HISTORICAL("historical");

    private final String code;

    AliasKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
