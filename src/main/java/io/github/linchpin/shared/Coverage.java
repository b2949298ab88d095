package io.github.linchpin.shared;

/** How much of its input, stage and form a scope row covers. */
public enum Coverage implements Coded {
    WHOLE("whole"),
    /** Only what a question decides. */
    PART("part"),
    /** Free on purpose. */
    NONE("none");

    private final String code;

    Coverage(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
