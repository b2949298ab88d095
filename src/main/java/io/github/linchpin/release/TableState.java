package io.github.linchpin.release;

import io.github.linchpin.shared.Coded;

/** How a share table of a release stands to the one that is published. */
public enum TableState implements Coded {
    /** No such table is published. */
    NEW("new"),
    /** Its figures or its total differ. */
    CHANGED("changed"),
    /** It says the same. */
    SAME("same"),
    /** It has problems. */
    BLOCKED("blocked"),
    /** Somebody has a draft of it that is not finished. */
    PENDING("pending"),
    /** This import has made a draft of it. */
    DRAFTED("drafted");

    private final String code;

    TableState(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** Whether applying the import makes a draft of it. */
    public boolean isApplied() {
        return this == NEW || this == CHANGED;
    }
}
