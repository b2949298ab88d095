package io.github.linchpin.tabular;

/** Somebody has stopped the reading of a table by {@link SheetProgress#cancel()}. */
public final class SheetCancelled extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SheetCancelled() {
        super("cancelled");
    }
}
