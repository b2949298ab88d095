package io.github.linchpin.shared;

/** Whom a measure addresses. With entity and end-use the country alone never hits. */
public enum AppliesTo implements Coded {
    ALL("all"),
    COUNTRY("country"),
    ENTITY("entity"),
    END_USE("end-use");

    private final String code;

    AppliesTo(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
