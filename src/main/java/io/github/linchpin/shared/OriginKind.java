package io.github.linchpin.shared;

/** Which of the two origins of a purchase. */
public enum OriginKind implements Coded {
    /** Where the stage that is bought was made. */
    LAST_PROCESSING("last-processing"),
    /** Where the earliest restricted stage took place. */
    PRIMARY("primary");

    private final String code;

    OriginKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
