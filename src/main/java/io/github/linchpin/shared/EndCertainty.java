package io.github.linchpin.shared;

/** What the end of a measure rests on. */
public enum EndCertainty implements Coded {
    OFFICIAL("official"),
    REPORTED("reported"),
    ASSUMED("assumed");

    private final String code;

    EndCertainty(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
