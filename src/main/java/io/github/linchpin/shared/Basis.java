package io.github.linchpin.shared;

/** What is counted. */
public enum Basis implements Coded {
    PRODUCTION("production"),
    CAPACITY("capacity"),
    VOLUME("volume");

    private final String code;

    Basis(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
