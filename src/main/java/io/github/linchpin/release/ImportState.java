package io.github.linchpin.release;

import io.github.linchpin.shared.Coded;

/** How far an import is. */
public enum ImportState implements Coded {
    /** It was read and compared; nothing is changed by it. */
    READ("read"),
    /** It cannot be used; nothing of it is kept but what is wrong with it. */
    REFUSED("refused"),
    /** Somebody stopped it; nothing of it is kept. */
    CANCELLED("cancelled"),
    /** Drafts were made of what differs. */
    APPLIED("applied"),
    /** Its drafts are given up, and what was published of it is to be taken back. */
    UNDONE("undone");

    private final String code;

    ImportState(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
