package io.github.linchpin.tabular;

/** A file of a table that is refused as a whole: no row below the named one can be trusted. */
public final class BadSheet extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long line;

    /**
     * @param line number of the row in the user's file, 0 where the file as a whole is meant
     * @param reason what is wrong and what to do about it
     */
    public BadSheet(long line, String reason) {
        super(reason);
        this.line = line;
    }

    /** Number of the row in the user's file, 0 where the file as a whole is meant. */
    public long line() {
        return line;
    }

    /** What is wrong and what to do about it, in plain English. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
