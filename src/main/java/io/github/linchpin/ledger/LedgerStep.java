package io.github.linchpin.ledger;

import io.github.linchpin.shared.Coded;

/** What the applying or undoing of an import is at. */
public enum LedgerStep implements Coded {
    /** Somebody else changes the lines of the unit. */
    WAITING("waiting"),
    COMPARING("comparing"),
    WRITING("writing"),
    ADDING_UP("adding-up");

    private final String code;

    LedgerStep(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
