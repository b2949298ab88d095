package io.github.linchpin.shared;

/**
 * How supply or a purchase stands on a day, strongest first. The parts of a whole add up over
 * these.
 */
public enum ControlClass implements Coded {
    PROHIBITED("prohibited"),
    QUOTA("quota"),
    LICENCE("licence"),
    REVIEW("review"),
    /** Depends on a question that is not answered; counted in no other class. */
    CONDITIONAL("conditional"),
    /** Origin not known. */
    UNKNOWN("unknown"),
    FREE("free");

    private final String code;

    ControlClass(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
