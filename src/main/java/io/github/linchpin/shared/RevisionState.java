package io.github.linchpin.shared;

/** Where a revision stands in its life. */
public enum RevisionState implements Coded {
    DRAFT("draft"),
    IN_REVIEW("in-review"),
    RETURNED("returned"),
    PUBLISHED("published");

    private final String code;

    RevisionState(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
