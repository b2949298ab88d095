package io.github.linchpin.workbench;

/** Addresses of the workbench. */
final class WorkbenchNavigation {
    static final String SHARES = "data/shares";
    static final String REVIEW = "data/review";

    /** The review of a change of the register, before its id. */
    static final String AMENDMENT = "data/measures/review?change=";

    /** Code of the share table that is open. */
    static final String TABLE = "table";

    /** Id of the draft that is open. */
    static final String DRAFT = "draft";

    private WorkbenchNavigation() {}
}
