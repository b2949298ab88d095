package io.github.linchpin.draft;

import java.time.Instant;

/**
 * A row of a draft as it is stored.
 *
 * @param id stays the same for the life of the draft
 * @param place its order in the draft, from 1
 * @param removed taken out; it can be put back
 * @param version counts the changes, so that nobody overwrites what they have not seen
 * @param changedBy who changed it last, as they are shown
 */
public record DraftRow(
        int id,
        int place,
        RowText text,
        boolean removed,
        int version,
        String changedBy,
        Instant changedAt) {}
