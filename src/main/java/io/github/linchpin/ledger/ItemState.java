package io.github.linchpin.ledger;

import io.github.linchpin.shared.Coded;

/** Whether it is known what an item contains. */
public enum ItemState implements Coded {
    /** Nobody has said. */
    OPEN("open"),
    /** It contains inputs that are tracked. */
    MAPPED("mapped"),
    /** Somebody has looked: no input that is tracked is in it. */
    WITHOUT("without");

    private final String code;

    ItemState(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
