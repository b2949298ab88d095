package io.github.linchpin.release;

import io.github.linchpin.shared.Coded;

/** What becomes of a row of a release. Every row has exactly one outcome. */
public enum RowOutcome implements Coded {
    /** A figure of a share table. */
    TAKEN("taken"),
    /** The world total of a share table: kept and checked, never a figure. */
    TOTAL("total"),
    /** A total over several share tables. */
    TOTAL_OF_SEVERAL("total-of-several"),
    CAPACITY("capacity"),
    RESERVES("reserves"),
    SALIENT("salient"),
    IMPORT_SOURCES("import-sources"),
    /** No share table is made of this chapter. */
    NO_SERIES("no-series"),
    /** Known, and left on purpose. */
    NOT_WANTED("not-wanted"),
    /** It cannot be used; the problems say why. */
    PROBLEM("problem");

    private final String code;

    RowOutcome(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** Whether it says something about a share table. */
    public boolean isTaken() {
        return this == TAKEN || this == TOTAL;
    }
}
