package io.github.linchpin.shipped;

/**
 * One broken row, and how it must be reported.
 *
 * @param name for the list of test cases
 * @param file the file that is broken
 * @param before the text that stands there
 * @param after what it is replaced by
 * @param reportedFile the file that the problem names
 * @param reportedRow the beginning of the row that the problem names
 * @param column the column that the problem names, empty for the whole row
 * @param reason a part of the reason
 */
record Fault(
        String name,
        String file,
        String before,
        String after,
        String reportedFile,
        String reportedRow,
        String column,
        String reason) {

    /** A problem that is reported where it was made. */
    static Fault of(
            String name, String file, String before, String after, String column, String reason) {
        return new Fault(name, file, before, after, file, before, column, reason);
    }

    /** A problem that is reported on another row. */
    Fault reportedAt(String otherFile, String row) {
        return new Fault(name, file, before, after, otherFile, row, column, reason);
    }

    @Override
    public String toString() {
        return name;
    }
}
