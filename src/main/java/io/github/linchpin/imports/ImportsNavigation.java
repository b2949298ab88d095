package io.github.linchpin.imports;

/** Addresses of imports. */
final class ImportsNavigation {
    static final String IMPORT = "data/import";

    /** Id of the import that is open. */
    static final String OPEN = "import";

    private ImportsNavigation() {}
}
