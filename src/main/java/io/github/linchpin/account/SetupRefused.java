package io.github.linchpin.account;

/** The server must not start like this. */
public final class SetupRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String action;

    /**
     * @param action what to do about it
     */
    public SetupRefused(String message, String action) {
        super(message);
        this.action = action;
    }

    /** What to do about it. */
    public String action() {
        return action;
    }
}
