package io.github.linchpin.loading;

/** Addresses of imports of purchases. */
final class LoadingNavigation {
    static final String IMPORTS = "ledger/imports";

    /** Id of the import that is open. */
    static final String OPEN = "import";

    private LoadingNavigation() {}
}
