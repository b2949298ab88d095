package io.github.linchpin.lookup;

import io.github.linchpin.shared.Coded;

/** By what the list of inputs can be sorted; the code stands in the URL. */
enum InputSort implements Coded {
    INPUT("input"),
    STAGE("stage"),
    LEVEL("level"),
    LEADER("leader"),
    SHARE("share"),
    CONTROL("control"),
    PERIOD("period"),
    SOURCE("source"),
    LISTS("lists");

    private final String code;

    InputSort(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
