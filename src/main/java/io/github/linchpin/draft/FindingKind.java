package io.github.linchpin.draft;

import io.github.linchpin.shared.Coded;

/** What can be wrong with a draft. Errors block it; a warning needs a reason. */
public enum FindingKind implements Coded {
    EMPTY("empty", true),
    AREA_MISSING("area-missing", true),
    AREA_UNKNOWN("area-unknown", true),
    AREA_TWICE("area-twice", true),
    RESIDUAL_TWICE("residual-twice", true),
    KIND_UNKNOWN("kind-unknown", true),
    NO_NUMBER("no-number", true),
    AMBIGUOUS("ambiguous", true),
    NEGATIVE("negative", true),
    TOO_LARGE("too-large", true),
    OTHER_UNIT("other-unit", true),
    OVER_HUNDRED("over-hundred", true),
    /** Parts of a row contradict each other. */
    CONTRADICTION("contradiction", true),
    /** The percents cannot add up to 100 with their rounding, or the rows to no whole. */
    NO_WHOLE("no-whole", true),
    SOURCE_OFF("source-off", true),
    /** The rows add up to more than the printed total. */
    TOTAL_EXCEEDED("total-exceeded", false),
    /** The rows add up to less than the printed total, although one of them is the residual. */
    TOTAL_SHORT("total-short", false),
    /** The rows add up to less than the printed total: the rest is published as a residual. */
    TOTAL_REST("total-rest", false),
    CHANGED_MUCH("changed-much", false),
    NEWER_EDITION("newer-edition", false),
    /** Another revision was published after the draft began. */
    NEWER_REVISION("newer-revision", false),
    /** The table had rows and would have none: it is not shown any more. */
    WITHDRAWAL("withdrawal", false);

    private final String code;
    private final boolean error;

    FindingKind(String code, boolean error) {
        this.code = code;
        this.error = error;
    }

    @Override
    public String code() {
        return code;
    }

    /** Whether the draft cannot be submitted as long as it is there. */
    public boolean isError() {
        return error;
    }
}
