package io.github.linchpin.ledger;

import io.github.linchpin.shared.Coded;

/** How far an import of purchase lines has come. */
public enum LedgerState implements Coded {
    /** Its rows are being checked. */
    READING("reading"),
    /** Checked, and waiting for a decision. */
    STAGED("staged"),
    /** Its lines count. */
    APPLIED("applied"),
    /** Its lines are there and do not count any more. */
    UNDONE("undone"),
    /** It was never applied. */
    DISCARDED("discarded"),
    /** It could not be read; nothing of it was kept. */
    FAILED("failed");

    private final String code;

    LedgerState(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
