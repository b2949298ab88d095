package io.github.linchpin.shared;

/** Where the draft of a share table stands. */
public enum DraftState implements Coded {
    /** Analysts work on it. */
    DRAFT("draft"),
    /** It waits for a reviewer and cannot be changed. */
    IN_REVIEW("in-review"),
    /** A reviewer has sent it back: analysts work on it again. */
    RETURNED("returned"),
    /** It has become a revision. */
    PUBLISHED("published"),
    /** It was given up. */
    DISCARDED("discarded");

    private final String code;

    DraftState(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** Whether analysts may change it. */
    public boolean isOpen() {
        return this == DRAFT || this == RETURNED;
    }
}
