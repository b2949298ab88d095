package io.github.linchpin.kit;

/** A file that is not taken; the message tells the user why, and what to do. */
public final class UploadRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String text;

    public UploadRefused(String text) {
        super(text);
        this.text = text;
    }

    /** In the words of the user. */
    public String text() {
        return text;
    }
}
