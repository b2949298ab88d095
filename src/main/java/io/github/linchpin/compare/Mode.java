package io.github.linchpin.compare;

import io.github.linchpin.kit.Addresses;
import io.github.linchpin.shared.Coded;

/** What is compared. */
enum Mode implements Coded {
    DAYS("days"),
    KNOWLEDGE("knowledge"),
    INPUTS("inputs"),
    COUNTRIES("countries");

    private final String code;

    Mode(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** Path of its page. */
    String path() {
        return Addresses.COMPARE + "/" + code;
    }
}
