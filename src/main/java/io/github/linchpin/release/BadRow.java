package io.github.linchpin.release;

/** A cell of a release does not hold what it should; its reader knows line and table. */
final class BadRow extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String column;
    private final String raw;

    BadRow(String column, String raw, String reason) {
        super(reason);
        this.column = column;
        this.raw = raw;
    }

    ReleaseProblem problem(long line) {
        return new ReleaseProblem(null, line, column, raw, reason());
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
