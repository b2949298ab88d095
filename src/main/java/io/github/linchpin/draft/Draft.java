package io.github.linchpin.draft;

import io.github.linchpin.shared.DraftState;
import io.github.linchpin.shared.RevisionOrigin;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A draft of a share table. All analysts work on the same one.
 *
 * @param table code of the share table
 * @param base number of the revision it started from; 0: the table has none yet
 * @param comment of who submitted it, or of the reviewer who sent it back
 * @param publishedAs number of the revision that it became
 * @param version counts the changes of head and state
 */
public record Draft(
        int id,
        String table,
        int base,
        RevisionOrigin origin,
        DraftState state,
        DraftHead head,
        String openedBy,
        Instant openedAt,
        String changedBy,
        Instant changedAt,
        @Nullable String comment,
        @Nullable Integer publishedAs,
        int version) {}
