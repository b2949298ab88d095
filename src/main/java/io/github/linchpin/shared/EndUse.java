package io.github.linchpin.shared;

/** For what a purchase is used. */
public enum EndUse implements Coded {
    CIVIL("civil"),
    MILITARY("military"),
    UNKNOWN("unknown");

    /**
     * Key of the answer that says whether something is bought for military use, where the purchases
     * do not say it themselves.
     */
    public static final String MILITARY_USE = "military-use";

    private final String code;

    EndUse(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
