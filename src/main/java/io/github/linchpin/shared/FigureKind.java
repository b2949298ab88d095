package io.github.linchpin.shared;

/** What a figure says. A withheld figure is never zero and never dropped. */
public enum FigureKind implements Coded {
    /** A printed number. */
    VALUE("value"),
    /** A printed zero or dash. */
    NIL("nil"),
    /** The source keeps the number back. */
    WITHHELD("withheld"),
    /** The source has no number. */
    NOT_AVAILABLE("not-available"),
    /** Below a printed bound. */
    LESS_THAN("less-than"),
    /** Above a printed bound. */
    MORE_THAN("more-than"),
    /** Between two bounds. */
    RANGE("range"),
    /** A printed lower bound, itself included. */
    AT_LEAST("at-least"),
    /** A rounded statement. */
    ABOUT("about");

    private final String code;

    FigureKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
