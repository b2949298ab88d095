package io.github.linchpin.shared;

/** What a customs code says about a measure. Only the description of the goods decides. */
public enum CodeRole implements Coded {
    LEGAL_SCOPE("legal-scope"),
    REFERENCE("reference"),
    INFERRED("inferred"),
    EXEMPT("exempt");

    private final String code;

    CodeRole(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
