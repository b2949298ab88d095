package io.github.linchpin.shared;

/** What kind of licence allows goods to leave a country. */
public enum LicenceType implements Coded {
    /** For one supplier, one buyer and what they have agreed on. */
    INDIVIDUAL("individual"),
    /** For one supplier and several buyers or countries. */
    GLOBAL("global"),
    /** For whoever meets its conditions; nothing is applied for case by case. */
    GENERAL("general"),
    /** For a buyer whom the authority has looked at. */
    VALIDATED_END_USER("validated-end-user");

    private final String code;

    LicenceType(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
