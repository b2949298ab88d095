package io.github.linchpin.shared;

/** How far a fact was verified, best first. */
public enum Grade implements Coded {
    /** Read in the publisher's own release. */
    OFFICIAL("OFFICIAL"),
    /** Read in a transcription, an agency's rendering or a re-user's copy. */
    TRANSCRIPT("TRANSCRIPT"),
    /** Partly confirmed: second-hand, or settled with the help of another edition. */
    PARTLY("PARTLY"),
    /** General knowledge, not confirmed. */
    KNOWLEDGE("KNOWLEDGE");

    private final String code;

    Grade(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
