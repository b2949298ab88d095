package io.github.linchpin.shared;

/** How concentrated a supply is, in ascending order. */
public enum Level implements Coded {
    LOW("low"),
    MODERATE("moderate"),
    HIGH("high"),
    /** Fewer than two effective suppliers. */
    SEVERE("severe");

    private final String code;

    Level(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
