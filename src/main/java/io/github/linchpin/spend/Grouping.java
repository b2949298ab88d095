package io.github.linchpin.spend;

import io.github.linchpin.shared.Coded;

/** By what the value of purchases is looked at. */
public enum Grouping implements Coded {
    INPUT("input"),
    UNIT("unit"),
    SUPPLIER("supplier"),
    ITEM("item"),
    STAGE("stage"),
    FORM("form"),
    /** Country of last processing. */
    COUNTRY("country"),
    /** A measure that gives the class; a value that two give it stands under both. */
    MEASURE("measure");

    private final String code;

    Grouping(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
