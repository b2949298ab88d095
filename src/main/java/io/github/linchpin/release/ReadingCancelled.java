package io.github.linchpin.release;

/** Somebody has stopped the reading of a file. */
final class ReadingCancelled extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ReadingCancelled() {
        super("cancelled");
    }
}
