package io.github.linchpin.shared;

/** Whether anything leaves the state open, see docs/metrics.md. */
public enum Certainty implements Coded {
    CONFIRMED("confirmed"),
    UNCONFIRMED("unconfirmed");

    private final String code;

    Certainty(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
