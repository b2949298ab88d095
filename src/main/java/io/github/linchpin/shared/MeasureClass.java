package io.github.linchpin.shared;

/** How strong a measure is, strongest first. */
public enum MeasureClass implements Coded {
    PROHIBITED("prohibited"),
    QUOTA("quota"),
    LICENCE("licence"),
    REVIEW("review"),
    /** No class: costs, duties, events, and plans whose form is open. */
    NONE("none");

    private final String code;

    MeasureClass(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
