package io.github.linchpin.audit;

import io.github.linchpin.shared.Coded;
import org.jspecify.annotations.Nullable;

/**
 * What a verification found.
 *
 * @param entries how many entries were read
 * @param head of what was read
 * @param damage the first place at which the trail is not what it was; null where there is none
 */
public record AuditReport(long entries, AuditHead head, @Nullable Damage damage) {

    /** In which way an entry is not what it was. */
    public enum Kind implements Coded {
        /** The entry is missing, or it has another number now. */
        MISSING("missing"),
        /** The entry does not follow the one before it. */
        LINK("link"),
        /** What the entry says is not what was sealed. */
        CONTENT("content"),
        /** The trail ends before the entry that was expected. */
        CUT_OFF("cut-off"),
        /** The entry is sealed, but otherwise than the head that was expected. */
        REWRITTEN("rewritten");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /**
     * The first damage.
     *
     * @param number of the entry
     */
    public record Damage(long number, Kind kind) {}

    /** Whether nothing was changed. */
    public boolean isIntact() {
        return damage == null;
    }
}
