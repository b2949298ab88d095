package io.github.linchpin.tabular;

/** A cell does not hold what it should; caught by {@link CsvFile}, which knows file and line. */
public final class BadCell extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String column;

    /**
     * @param column header, empty where the whole row is meant
     * @param reason what is wrong and what is expected
     */
    public BadCell(String column, String reason) {
        super(reason);
        this.column = column;
    }

    String column() {
        return column;
    }
}
