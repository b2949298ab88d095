package io.github.linchpin.metric;

import io.github.linchpin.shared.Coded;

/** Why an end of an interval is not known. */
public enum InsufficientData implements Coded {
    /** No row and no block holds anything. */
    NO_SUPPLY("no-supply"),
    /** The percents cannot add up to 100 under any reading. */
    INCONSISTENT_PERCENTS("inconsistent-percents"),
    /** A residual outside the total without a documented bound: neither end is known. */
    MISSING_RESIDUAL("missing-residual"),
    /** A country outside the total without a documented bound: the upper end is not known. */
    MISSING_WITHOUT_BOUND("missing-without-bound"),
    /** A row of kind more-than or at-least without an upper end. */
    UNBOUNDED_ROW("unbounded-row"),
    /** A listed area that can have a share has no governance estimate. */
    GOVERNANCE_MISSING("governance-missing");

    private final String code;

    InsufficientData(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
