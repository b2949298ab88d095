package io.github.linchpin.security;

/**
 * The content security policies: one for pages, one for everything else. Why a page needs what it
 * is given stands in {@code docs/decisions/0016-content-security-policy.md}.
 */
final class ContentPolicy {
    static final String HEADER = "Content-Security-Policy";

    /** For everything that is no page: whoever opens it as one gets a page that can do nothing. */
    static final String CLOSED =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

    /** The style element of Vaadin's upload, which is put into the page as a parsed template. */
    private static final String UPLOAD_STYLE =
            "'sha256-3a64dNOQwcII785DP1PNJieaL3Lbu50dIaJGcJ6xwQ4='";

    /** The style elements of the calendar of a date picker: its scroller, its months, its years. */
    private static final String CALENDAR_STYLES =
            "'sha256-BKKY16xB+vgcX++RMreQaVDFJ1Qtp3GEF5hU8JgnRxk='"
                    + " 'sha256-Mi+i7Phh1UOjZ0x/qGAS342TU+vn7xG5xDIzcKxXhiU='"
                    + " 'sha256-3QT3eM+q9TclSqSU3m57G/bQwWnIhIFfAxgKI5k9zxs='";

    /**
     * {@code display: none} and {@code display: block}, the only two values of a style attribute;
     * the loading bar switches between them.
     */
    private static final String LOADING_BAR =
            "'sha256-ZdHxw9eWtnxUb3mk6tBS+gIiVUPE3pGM470keHPDFlE='"
                    + " 'sha256-vYd+FsML43MBXhP+pXOhW9h0Cdq43hkCe4Im/yyvhss='";

    /**
     * A second policy besides the first, so both must agree: a script that has the nonce imports
     * what it likes, but from here only. The nonce decides on what is inline.
     */
    private static final String OWN_SCRIPTS = ", script-src-elem 'self' 'unsafe-inline'";

    private static final String PAGE =
            String.join(
                            "; ",
                            "default-src 'none'",
                            "script-src 'nonce-%1$s'",
                            "style-src 'self' 'nonce-%1$s' " + UPLOAD_STYLE + " " + CALENDAR_STYLES,
                            "style-src-attr 'unsafe-hashes' " + LOADING_BAR,
                            "img-src 'self' data:",
                            "font-src 'self' data:",
                            "connect-src 'self'",
                            "base-uri 'self'",
                            "form-action 'self'",
                            "frame-ancestors 'none'")
                    + OWN_SCRIPTS;

    private ContentPolicy() {}

    /** For a page whose own scripts and styles carry the nonce. */
    static String page(String nonce) {
        return PAGE.formatted(nonce);
    }
}
