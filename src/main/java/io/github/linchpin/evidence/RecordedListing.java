package io.github.linchpin.evidence;

import org.jspecify.annotations.Nullable;

/**
 * Whether a unit is on a list of entities, as it is on file. Nothing is erased: what does not count
 * any more is withdrawn.
 *
 * @param id within the unit
 * @param withdrawal null while it counts
 */
public record RecordedListing(
        int id,
        UnitListing listing,
        RecordedEvidence.Act recording,
        RecordedEvidence.@Nullable Withdrawal withdrawal) {}
