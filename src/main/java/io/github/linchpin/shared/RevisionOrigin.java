package io.github.linchpin.shared;

/** Where a revision came from. */
public enum RevisionOrigin implements Coded {
    SHIPPED("shipped"),
    IMPORT("import"),
    ANALYST("analyst");

    private final String code;

    RevisionOrigin(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
