package io.github.linchpin.evidence;

import io.github.linchpin.origin.Evidence;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Evidence as it is on file. Nothing is erased: what does not count any more is withdrawn.
 *
 * @param id within the unit
 * @param withdrawal null while it counts
 */
public record RecordedEvidence(
        int unit, int id, Evidence evidence, Act recording, @Nullable Withdrawal withdrawal) {
    /** Who did something, and when. */
    public record Act(String by, Instant at) {}

    /**
     * Why it does not count any more.
     *
     * @param reason empty where it was not kept
     */
    public record Withdrawal(Act act, String reason) {}

    public boolean counts() {
        return withdrawal == null;
    }
}
