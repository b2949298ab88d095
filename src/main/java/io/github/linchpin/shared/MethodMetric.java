package io.github.linchpin.shared;

/** The number that a method puts into bands. */
public enum MethodMetric implements Coded {
    /** Herfindahl-Hirschman index in points, 0 to 10,000. */
    HHI("hhi"),
    /** Largest single share as a fraction. */
    LARGEST_SHARE("largest-share");

    private final String code;

    MethodMetric(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
