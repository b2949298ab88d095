package io.github.linchpin.evidence;

import org.jspecify.annotations.Nullable;

/**
 * Evidence with the names of what it is about.
 *
 * @param item code of the item, where it is about one
 * @param site code of the supplier's site, where it is about one
 */
public record FiledEvidence(
        RecordedEvidence recorded, @Nullable String item, @Nullable String site) {}
