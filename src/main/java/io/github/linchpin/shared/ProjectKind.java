package io.github.linchpin.shared;

/** What a project adds. */
public enum ProjectKind implements Coded {
    SUPPLY("supply"),
    SUBSTITUTION("substitution");

    private final String code;

    ProjectKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
